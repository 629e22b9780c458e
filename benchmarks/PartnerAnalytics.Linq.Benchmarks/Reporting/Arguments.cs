using PartnerAnalytics.Linq.Benchmarks.Contests;

namespace PartnerAnalytics.Linq.Benchmarks.Reporting;

/// <summary>What the command line says.</summary>
/// <param name="IsQuick">Ratios only, in less than a minute.</param>
/// <param name="Chosen">What to measure.</param>
internal sealed record Arguments(bool IsQuick, IReadOnlyList<Measurement> Chosen)
{
    /// <summary>What the program understands.</summary>
    public const string Usage = "[--quick] [--only NAME,NAME]";

    /// <summary>Reads a command line.</summary>
    /// <exception cref="ArgumentException">An argument is not known.</exception>
    public static Arguments Parse(string[] args)
    {
        var isQuick = false;
        IReadOnlyList<string> keys = Measurements.Keys;
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--quick")
            {
                isQuick = true;
            }
            else if (args[i] == "--only" && i + 1 < args.Length)
            {
                keys = args[++i].Split(',');
            }
            else
            {
                throw new ArgumentException($"'{args[i]}' is not understood. Write {Usage}.");
            }
        }

        return new Arguments(isQuick, [.. keys.Select(Measurements.Create)]);
    }
}
