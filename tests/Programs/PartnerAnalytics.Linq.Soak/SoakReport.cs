using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using PartnerAnalytics.Emulator;

namespace PartnerAnalytics.Linq.Soak;

/// <summary>What became of the readings.</summary>
internal sealed class SoakReport(SoakSettings settings, SoakLog log)
{
    private readonly ConcurrentDictionary<string, int> _failures = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _problems = new();
    private int _whole;
    private int _failed;
    private long _rows;

    /// <summary>What was logged.</summary>
    public SoakLog Log => log;

    /// <summary>How many readings there were.</summary>
    public int Readings => _whole + _failed + _problems.Count;

    /// <summary>How many gave all rows.</summary>
    public int Whole => _whole;

    /// <summary>What the process held after the first readings.</summary>
    public Usage Before { get; set; } = new(0, 0);

    /// <summary>What it held after the last.</summary>
    public Usage After { get; set; } = new(0, 0);

    public TimeSpan Elapsed { get; set; }

    public EmulatorFaultCounts? Faults { get; set; }

    /// <summary>What must not be.</summary>
    public IReadOnlyList<string> Problems =>
    [
        .. _problems,
        .. log.Found.Select(line => $"logged what it must not: {line}"),
        .. Grown("live heap", Before.LiveBytes, After.LiveBytes),
        .. Grown("handles", Before.Handles, After.Handles),
    ];

    public void AddWhole(long rows)
    {
        Interlocked.Increment(ref _whole);
        Interlocked.Add(ref _rows, rows);
    }

    public void AddFailure(PartnerAnalyticsException failure, long rows)
    {
        Interlocked.Increment(ref _failed);
        Interlocked.Add(ref _rows, rows);
        log.Add(failure);
        _failures.AddOrUpdate(KindOf(failure), 1, static (_, known) => known + 1);
    }

    public void AddProblem(string problem) => _problems.Enqueue(problem);

    /// <summary>The tables that the run ends with.</summary>
    public string Summary()
    {
        var text = new StringBuilder();
        Line(text, $"Read all {settings.Rows} rows {Readings} times in {Elapsed.TotalSeconds:F0} s: {_whole} whole, {_failed} ended in PartnerAnalyticsException, {_problems.Count} wrong.");
        Line(text, $"Rows handed out, all checked: {_rows}.");
        var faults = Faults!;
        Line(text, $"Requests: {faults.Requests}, given a fault: {faults.Faults} ({100.0 * faults.Faults / faults.Requests:F1} %), seed {settings.Seed}.");
        Line(text, $"After the first {settings.Sample}: {Before}; after the last: {After} ({Ratio(Before.LiveBytes, After.LiveBytes)}, {Ratio(Before.Handles, After.Handles)}).");
        text.AppendLine().AppendLine("| fault | requests |").AppendLine("|---|---|");
        foreach (var fault in Enum.GetValues<EmulatorFault>())
        {
            Line(text, $"| {fault} | {faults[fault]} |");
        }

        text.AppendLine().AppendLine("| readings ended in | |").AppendLine("|---|---|");
        Table(text, _failures.Select(pair => (pair.Key, (long)pair.Value)));
        text.AppendLine();
        Line(text, $"Logged, traced or thrown: {log.Count} lines. Searched in each for the token and the marked customer: {(log.Found.Count == 0 ? "nothing" : "FOUND")}.");
        text.AppendLine().AppendLine("| kind of line | lines |").AppendLine("|---|---|");
        Table(text, log.Kinds.Select(pair => (pair.Key, pair.Value)));
        foreach (var problem in Problems)
        {
            text.AppendLine().Append("PROBLEM: ").AppendLine(problem);
        }

        return text.ToString();
    }

    private static void Table(StringBuilder text, IEnumerable<(string Name, long Count)> rows)
    {
        foreach (var (name, count) in rows.OrderByDescending(row => row.Count).ThenBy(row => row.Name, StringComparer.Ordinal))
        {
            Line(text, $"| {name} | {count} |");
        }
    }

    // More than a twentieth is growth; a few handles are the pool's.
    private static IEnumerable<string> Grown(string what, long before, long after)
    {
        if (Math.Abs(after - before) > Math.Max(before / 20, 2))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{what} changed by more than 5 %: {before} before, {after} after");
        }
    }

    private static string Ratio(long before, long after) => string.Create(CultureInfo.InvariantCulture, $"{(double)after / Math.Max(before, 1):F3}");

    // The message up to its ids, without numbers.
    private static string KindOf(PartnerAnalyticsException failure)
    {
        var start = failure.Message.IndexOf(": ", StringComparison.Ordinal) + 2;
        var end = failure.Message.IndexOfAny(['.', '('], start);
        var words = string.Concat(failure.Message[start..(end < 0 ? failure.Message.Length : end)].Split('\'').Where((_, i) => i % 2 == 0));
        return failure.Status is 0 or 200 ? string.Concat(words.Where(c => !char.IsAsciiDigit(c))).Trim() : words.Trim();
    }

    private static void Line(StringBuilder text, FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
