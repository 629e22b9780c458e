using System.Text;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Checking;

/// <summary>What a run of random queries found.</summary>
public sealed class RunReport(int seed)
{
    /// <summary>How often each kind of comparison has to be sent in a run that is long enough to ask.</summary>
    public const int LeastSent = 50;

    private readonly BatchResult _total = new();
    private readonly List<CoverageLine> _lines = [];

    public int Count => _total.Count;

    public int Sent => _total.Sent;

    public int Refused => _total.Refused;

    public int Mismatches => _total.Mismatches.Count;

    /// <summary>Whether each kind of comparison was sent often enough, or is refused by a rule.</summary>
    public bool CoversEverything => _lines.TrueForAll(line => line.IsCovered);

    /// <summary>The first queries that differ, with all that is needed to look into them.</summary>
    public string MismatchText => string.Join("\n\n", _total.Mismatches.Take(10));

    /// <summary>The numbers.</summary>
    public string Summary
    {
        get
        {
            var rules = string.Join(", ", _total.RefusedByRule.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => $"{r.Key} {r.Value}"));
            var manners = string.Join("\n            ", _total.ByManner.OrderBy(m => m.Key, StringComparer.Ordinal).Select(
                m => $"{m.Value.Sent,9}  {m.Key}{(m.Value.Excused > 0 ? $"; {m.Value.Excused} of them not compared: rows repeated, or Skip ignored" : "")}"));
            return $"""
                seed {seed}
                queries     {Count,9}
                mismatches  {Mismatches,9}
                sent        {Sent,9}  {Share(Sent)}  of which with elements {_total.WithRows}
                no request  {Count - Sent - Refused,9}  {Share(Count - Sent - Refused)}  known to have no rows
                refused     {Refused,9}  {Share(Refused)}  {rules}
                services    {manners}
                """;
        }
    }

    /// <summary>How often each kind of comparison was sent.</summary>
    public string CoverageTable
    {
        get
        {
            var text = new StringBuilder();
            text.AppendLine($"{"operator",-14} {"type",-15} {"value",10} {"!value",10} {"null",10} {"!null",10}");
            foreach (var row in _lines.GroupBy(l => (l.Cell.Operator, l.Cell.Type)))
            {
                text.Append($"{row.Key.Operator,-14} {row.Key.Type,-15}");
                foreach (var (withNull, negated) in new[] { (false, false), (false, true), (true, false), (true, true) })
                {
                    text.Append($" {row.FirstOrDefault(l => l.Cell.WithNull == withNull && l.Cell.Negated == negated)?.Text ?? "-",10}");
                }

                text.AppendLine();
            }

            return text.ToString();
        }
    }

    internal void Add(BatchResult batch) => _total.Add(batch);

    internal RunReport Complete()
    {
        var service = new PartnerAnalyticsClient(new HttpClient { BaseAddress = new Uri("https://localhost/") }).Query<Specimen>();
        foreach (var cells in CellRules.Examples().GroupBy(e => e.Cell))
        {
            var rules = cells.Select(c => CellRules.RefusalOf(c.Example, service)).ToList();
            _lines.Add(new CoverageLine(cells.Key, _total.Coverage[cells.Key], rules.Contains(null) ? null : rules[0]));
        }

        return this;
    }

    private string Share(int part) => $"{100d * part / Math.Max(1, Count),6:F2} %";
}
