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

        Coverage.Add(other.Coverage);
        Mismatches.AddRange(other.Mismatches);
    }
}
