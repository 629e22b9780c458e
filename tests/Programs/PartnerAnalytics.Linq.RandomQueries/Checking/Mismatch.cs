using PartnerAnalytics.Linq.RandomQueries.Queries;

namespace PartnerAnalytics.Linq.RandomQueries.Checking;

/// <summary>A query that does not mean the same on both sides.</summary>
internal sealed record Mismatch(int Seed, int Batch, int Index, RandomQuery Original, RandomQuery Simplest, CheckResult Result)
{
    public override string ToString() =>
        $"""
        MISMATCH (--seed {Seed} --batch {Batch}, query {Index})
        as generated: {Original}
        simplest:     {Simplest}
        in C#:        {Result.Expression}
        request:      {Result.Request}
        service:      {Result.Manner}
        {Result.Difference}
        """;
}
