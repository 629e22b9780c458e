using System.Collections.Immutable;
using System.Text.Json;
using PartnerAnalytics.Emulator.Http;

namespace PartnerAnalytics.Emulator.Faults;

/// <summary>What a <c>POST</c> to <c>/emulator/faults</c> orders: other settings, faults for the next requests, or both.</summary>
internal sealed class FaultOrder
{
    private readonly List<Func<EmulatorFaults, EmulatorFaults>> _changes = [];

    private FaultOrder()
    {
    }

    /// <summary>Whether there are other settings; their seed's sequence then starts again.</summary>
    public bool ChangesSettings => _changes.Count > 0;

    /// <summary>The faults for the next requests.</summary>
    public ImmutableArray<QueuedFault> Injected { get; private set; } = [];

    /// <summary>Reads an order.</summary>
    /// <exception cref="RefusedRequestException">It names what does not exist.</exception>
    public static FaultOrder Read(JsonElement body, Func<string, bool> isResource)
    {
        var order = new FaultOrder();
        try
        {
            foreach (var member in MembersOf(body))
            {
                order.Read(member, isResource);
            }

            // What is out of range is told now, before anything changes.
            order.Change(new EmulatorFaults());
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException or OverflowException)
        {
            throw Refuse(e.Message);
        }

        return order;
    }

    public EmulatorFaults Change(EmulatorFaults settings) => _changes.Aggregate(settings, (changed, change) => change(changed));

    public static RefusedRequestException Refuse(string description) => new(400, "InvalidInput", description);

    private void Read(JsonProperty member, Func<string, bool> isResource)
    {
        switch (member.Name)
        {
            case "rate":
                var rate = member.Value.GetDouble();
                _changes.Add(settings => settings with { Rate = rate });
                break;
            case "seed":
                var seed = member.Value.GetInt32();
                _changes.Add(settings => settings with { Seed = seed });
                break;
            case "kinds":
                var weights = ReadKinds(member.Value);
                _changes.Add(settings => settings with { Weights = weights });
                break;
            case "retryAfterSeconds":
                var retryAfter = TimeSpan.FromSeconds(member.Value.GetDouble());
                _changes.Add(settings => settings with { RetryAfter = retryAfter });
                break;
            case "slowBodyDelayMilliseconds":
                var delay = TimeSpan.FromMilliseconds(member.Value.GetDouble());
                _changes.Add(settings => settings with { SlowBodyDelay = delay });
                break;
            case "bombLength":
                var length = member.Value.GetInt64();
                _changes.Add(settings => settings with { BombLength = length });
                break;
            case "inject":
                Injected = [.. member.Value.EnumerateArray().Select(entry => ReadInjected(entry, isResource))];
                break;
            default:
                throw Unknown(member.Name);
        }
    }

    /// <summary>Names, all with one weight, or names with weights.</summary>
    private static ImmutableDictionary<EmulatorFault, double> ReadKinds(JsonElement kinds) => kinds.ValueKind == JsonValueKind.Array
        ? kinds.EnumerateArray().Select(ReadFault).Distinct().ToImmutableDictionary(fault => fault, _ => 1d)
        : MembersOf(kinds).ToImmutableDictionary(member => FindFault(member.Name), member => member.Value.GetDouble());

    private static QueuedFault ReadInjected(JsonElement entry, Func<string, bool> isResource)
    {
        EmulatorFault? fault = null;
        var requests = 1;
        string? resource = null;
        foreach (var member in MembersOf(entry))
        {
            switch (member.Name)
            {
                case "fault":
                    fault = ReadFault(member.Value);
                    break;
                case "requests":
                    requests = member.Value.GetInt32();
                    ArgumentOutOfRangeException.ThrowIfLessThan(requests, 1);
                    break;
                case "resource":
                    resource = member.Value.GetString();
                    break;
                default:
                    throw Unknown(member.Name);
            }
        }

        return resource is not null && !isResource(resource)
            ? throw new ArgumentException($"There is no resource '{resource}'.")
            : new QueuedFault(
                fault ?? throw new ArgumentException("The member 'fault' is missing: it names the fault to inject."), requests, resource);
    }

    private static EmulatorFault ReadFault(JsonElement name) => FindFault(name.GetString() ?? "null");

    private static EmulatorFault FindFault(string name)
        => FaultNames.Find(name) ?? throw new ArgumentException($"There is no fault '{name}'.");

    private static JsonElement.ObjectEnumerator MembersOf(JsonElement element) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject()
        : throw new ArgumentException($"An object is expected, not {element.ValueKind}.");

    private static ArgumentException Unknown(string name) => new($"There is no member '{name}' here.");
}
