using PartnerAnalytics.Linq.RandomQueries.Queries;

namespace PartnerAnalytics.Linq.RandomQueries.Checking;

/// <summary>A query that does not mean the same on both sides.</summary>
internal sealed record Mismatch(int Seed, int Batch, int Index, RandomQuery Original, RandomQuery Simplest, CheckResult Result)
{
    /// <summary>The arguments that repeat a query.</summary>
    public static string Locate(int seed, int batch, int index) => $"--seed {seed} --batch {batch} --query {index}";

    public override string ToString() =>
        $"""
        MISMATCH ({Locate(Seed, Batch, Index)})
        as generated: {Original}
        simplest:     {Simplest}
        in C#:        {Result.Expression}
        request:      {Result.Request}
        service:      {Result.Manner}
        {Result.Difference}
        """;
}
