using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using PartnerAnalytics.Emulator.Http;

namespace PartnerAnalytics.Emulator.Faults;

/// <summary>
/// Serves <c>/emulator/faults</c>: <c>GET</c> tells the state, <c>POST</c> changes it as a <see cref="FaultOrder"/> says, <c>DELETE</c>
/// clears it. Each responds with the state there is then.
/// </summary>
internal sealed class FaultAdministration(FaultPlan plan, Func<string, bool> isResource)
{
    private const string Path = "/emulator/faults";

    private readonly Lock _lock = new();

    public static bool IsFor(HttpRequest request) => request.Path.Equals(Path, StringComparison.OrdinalIgnoreCase);

    /// <summary>Responds to a request.</summary>
    /// <exception cref="RefusedRequestException">It is not one of those above, or names what does not exist.</exception>
    public async Task RespondAsync(HttpContext context)
    {
        switch (context.Request.Method)
        {
            case "GET":
                break;
            case "POST":
                Apply(await ReadAsync(context));
                break;
            case "DELETE":
                plan.Clear();
                break;
            default:
                context.Response.Headers.Allow = "GET, POST, DELETE";
                throw new RefusedRequestException(
                    405, "MethodNotAllowed", $"{context.Request.Method} is not supported here; GET, POST and DELETE are.");
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter);
        WriteState(writer);
    }

    private async Task<FaultOrder> ReadAsync(HttpContext context)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
            return FaultOrder.Read(document.RootElement, isResource);
        }
        catch (JsonException e)
        {
            throw FaultOrder.Refuse($"The body is not JSON: {e.Message}");
        }
    }

    private void Apply(FaultOrder order)
    {
        lock (_lock)
        {
            if (order.ChangesSettings)
            {
                plan.Configure(order.Change(plan.Settings));
            }

            plan.Enqueue(order.Injected.AsSpan());
        }
    }

    private void WriteState(Utf8JsonWriter writer)
    {
        var (settings, queue, counts) = (plan.Settings, plan.Queue, plan.Counts);
        writer.WriteStartObject();
        writer.WriteNumber("rate", settings.Rate);
        writer.WriteNumber("seed", settings.Seed);
        WriteNumbers(writer, "kinds", settings.Weights, (name, weight) => writer.WriteNumber(name, weight));
        writer.WriteNumber("retryAfterSeconds", settings.RetryAfter.TotalSeconds);
        writer.WriteNumber("slowBodyDelayMilliseconds", settings.SlowBodyDelay.TotalMilliseconds);
        writer.WriteNumber("bombLength", settings.BombLength);
        writer.WriteStartArray("queue");
        foreach (var entry in queue)
        {
            writer.WriteStartObject();
            writer.WriteString("fault", FaultNames.Of(entry.Fault));
            writer.WriteNumber("requests", entry.Requests);
            writer.WriteString("resource", entry.Resource);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteNumber("requests", counts.Requests);
        WriteNumbers(writer, "given", counts.Given, (name, count) => writer.WriteNumber(name, count));
        writer.WriteEndObject();
    }

    private static void WriteNumbers<T>(
        Utf8JsonWriter writer, string member, ImmutableDictionary<EmulatorFault, T> numbers, Action<string, T> write)
    {
        writer.WriteStartObject(member);
        foreach (var (fault, number) in numbers.OrderBy(entry => entry.Key))
        {
            write(FaultNames.Of(fault), number);
        }

        writer.WriteEndObject();
    }
}

/// <summary>The names of faults in requests and responses of <see cref="FaultAdministration"/>.</summary>
internal static class FaultNames
{
    private static readonly ImmutableDictionary<string, EmulatorFault> ByName =
        Enum.GetValues<EmulatorFault>().ToImmutableDictionary(Of, StringComparer.Ordinal);

    public static string Of(EmulatorFault fault) => JsonNamingPolicy.KebabCaseLower.ConvertName(fault.ToString());

    public static EmulatorFault? Find(string name) => ByName.TryGetValue(name, out var fault) ? fault : null;
}
