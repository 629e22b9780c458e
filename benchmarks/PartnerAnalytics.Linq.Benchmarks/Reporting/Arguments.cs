using PartnerAnalytics.Linq.Benchmarks.Contests;

namespace PartnerAnalytics.Linq.Benchmarks.Reporting;

/// <summary>What the command line asks for.</summary>
/// <param name="IsQuick">Ratios only, in less than a minute.</param>
/// <param name="Chosen">What to measure.</param>
internal sealed record Arguments(bool IsQuick, IReadOnlyList<Measurement> Chosen)
{
    public const string Usage = "[--quick] [--only NAME,NAME]";

    /// <exception cref="ArgumentException">An argument is not known.</exception>
    public static Arguments Parse(string[] args)
    {
        var isQuick = false;
        var chosen = Measurements.All;
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--quick")
            {
                isQuick = true;
            }
            else if (args[i] == "--only" && i + 1 < args.Length)
            {
                chosen = [.. args[++i].Split(',').Select(Find)];
            }
            else
            {
                throw new ArgumentException($"'{args[i]}' is not understood. Write {Usage}.");
            }
        }

        return new Arguments(isQuick, chosen);
    }

    private static Measurement Find(string key) => Measurements.All.FirstOrDefault(m => m.Key == key)
        ?? throw new ArgumentException($"'{key}' is not measured; these are: {string.Join(", ", Measurements.All.Select(m => m.Key))}.");
}
