using PartnerAnalytics.Linq.RandomQueries.Queries;

namespace PartnerAnalytics.Linq.RandomQueries.Checking;

/// <summary>What a batch of queries came to.</summary>
internal sealed class BatchResult
{
    public int Count { get; set; }

    /// <summary>Queries for which a request was made.</summary>
    public int Sent { get; set; }

    /// <summary>Queries with rows among those that were sent.</summary>
    public int WithRows { get; set; }

    public int Refused { get; set; }

    public Dictionary<string, int> RefusedByRule { get; } = [];

    /// <summary>How many queries were sent to services of each manner, and how many of them ended in an exception by right.</summary>
    public Dictionary<string, (int Sent, int Excused)> ByManner { get; } = [];

    public Coverage Coverage { get; } = new();

    public List<Mismatch> Mismatches { get; } = [];

    public void Add(RandomQuery query, CheckResult check)
    {
        Count++;
        if (check.Service.Kind == OutcomeKind.Refused)
        {
            Refused++;
            RefusedByRule[check.Service.Text] = RefusedByRule.GetValueOrDefault(check.Service.Text) + 1;
        }

        if (check.Request is not null)
        {
            Sent++;
            Add(check.Manner, sent: 1, check.IsExcused ? 1 : 0);
            WithRows += check.Service.Elements.Count > 0 ? 1 : 0;
            Coverage.Add(query.Conditions);
        }
    }

    public void Add(BatchResult other)
    {
        Count += other.Count;
        Sent += other.Sent;
        WithRows += other.WithRows;
        Refused += other.Refused;
        foreach (var (rule, count) in other.RefusedByRule)
        {
            RefusedByRule[rule] = RefusedByRule.GetValueOrDefault(rule) + count;
        }

        foreach (var (manner, (sent, excused)) in other.ByManner)
        {
            Add(manner, sent, excused);
        }

        Coverage.Add(other.Coverage);
        Mismatches.AddRange(other.Mismatches);
    }

    private void Add(string manner, int sent, int excused)
    {
        var known = ByManner.GetValueOrDefault(manner);
        ByManner[manner] = (known.Sent + sent, known.Excused + excused);
    }
}
