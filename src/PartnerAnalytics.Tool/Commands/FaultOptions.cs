using System.CommandLine;
using System.Globalization;
using PartnerAnalytics.Emulator;

namespace PartnerAnalytics.Tool.Commands;

/// <summary>The options of <c>emulate</c> that say what goes wrong.</summary>
internal sealed class FaultOptions
{
    private const string ExpectedRate = "--faults takes a number from 0 to 1.";

    private readonly Option<double> _rate = new("--faults")
    {
        Description = "The share of requests that get a random fault, from 0 (none) to 1 (all). --seed decides which.",
        HelpName = "rate",
        CustomParser = result =>
        {
            var parsed = double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var rate);
            if (!parsed || rate is not (>= 0 and <= 1))
            {
                result.AddError(ExpectedRate);
            }

            return rate;
        },
    };

    private readonly Option<EmulatorFault[]> _kinds = EnumOption.Create<EmulatorFault>(
        "--fault", "kind", "Limits the faults to this kind; can be repeated.");

    public void AddTo(Command command)
    {
        // Kinds without a rate would silently do nothing.
        _kinds.Validators.Add(result =>
        {
            if (result.GetResult(_rate) is null)
            {
                result.AddError("--fault needs --faults, which says how many requests get a fault.");
            }
        });
        command.Options.Add(_rate);
        command.Options.Add(_kinds);
    }

    public EmulatorFaults Read(ParseResult line, int seed)
    {
        var faults = new EmulatorFaults { Rate = line.GetValue(_rate), Seed = seed };
        return line.GetValue(_kinds) is { Length: > 0 } kinds ? faults.Only(kinds) : faults;
    }

    public static string Describe(EmulatorFaults faults) => string.Create(
        CultureInfo.InvariantCulture,
        $"{100 * faults.Rate:0.##}% of requests: {(faults.Weights.Count == Enum.GetValues<EmulatorFault>().Length
            ? "every kind"
            : string.Join(", ", faults.Weights.Keys.Order().Select(EnumOption.NameOf)))}");
}
