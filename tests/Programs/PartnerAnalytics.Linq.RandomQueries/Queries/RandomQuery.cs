using PartnerAnalytics.Linq.RandomQueries.Conditions;

namespace PartnerAnalytics.Linq.RandomQueries.Queries;

/// <summary>A query as it was made up: its parts, of which it is built over any source.</summary>
internal sealed record RandomQuery
{
    public required IReadOnlyList<Condition> Conditions { get; init; }

    public required QueryForm Form { get; init; }

    /// <summary>The fields that are selected or grouped by; at least one.</summary>
    public required IReadOnlyList<AnalyticsFieldInfo> Fields { get; init; }

    public required Bucket Bucket { get; init; }

    /// <summary>The fields that are summed in each group.</summary>
    public required IReadOnlyList<AnalyticsFieldInfo> Sums { get; init; }

    public required GroupElements Elements { get; init; }

    /// <summary>Whether <c>GroupBy</c> is given a comparer, which is null.</summary>
    public required bool HasComparer { get; init; }

    public required IReadOnlyList<Sorting> Sortings { get; init; }

    public required IReadOnlyList<Paging> Paging { get; init; }

    public required int? PageSize { get; init; }

    /// <summary>Whether a condition comes once more, where it may be too late.</summary>
    public required bool HasLateCondition { get; init; }

    public required Terminal Terminal { get; init; }

    /// <summary>Whether the call that ends the query is the one that blocks the thread.</summary>
    public required bool Blocks { get; init; }

    /// <summary>Whether one field is selected or grouped by as it is, and not as a member of an object.</summary>
    public bool IsOfOneField => Form is QueryForm.Field or QueryForm.DistinctField or QueryForm.GroupByField or QueryForm.GroupByFieldInto;

    /// <summary>Whether <c>GroupBy</c> makes the result itself.</summary>
    public bool HasResultSelector => Form is QueryForm.GroupByFieldInto or QueryForm.GroupByFieldsInto;

    /// <summary>Queries that are simpler, to find the simplest that still fails.</summary>
    public IEnumerable<RandomQuery> Shrink()
    {
        for (var i = 0; i < Conditions.Count; i++)
        {
            yield return this with { Conditions = [.. Conditions.Where((_, j) => j != i)] };
        }

        if (Form != QueryForm.Rows)
        {
            yield return this with { Form = QueryForm.Rows, Sortings = [] };
        }

        if (Elements != GroupElements.Rows)
        {
            yield return this with { Elements = GroupElements.Rows };
        }

        if (HasComparer)
        {
            yield return this with { HasComparer = false };
        }

        if (Blocks)
        {
            yield return this with { Blocks = false };
        }

        if (Sortings.Count > 0)
        {
            yield return this with { Sortings = [.. Sortings.SkipLast(1)] };
        }

        if (Paging.Count > 0)
        {
            yield return this with { Paging = [] };
            yield return this with { Paging = [.. Paging.SkipLast(1)] };
        }

        if (PageSize is not null)
        {
            yield return this with { PageSize = null };
        }

        if (Terminal != Terminal.List)
        {
            yield return this with { Terminal = Terminal.List };
        }

        if (HasLateCondition)
        {
            yield return this with { HasLateCondition = false };
        }

        if (Fields.Count > 1)
        {
            yield return this with { Fields = [Fields[0]] };
        }

        if (Sums.Count > 0)
        {
            yield return this with { Sums = [], Elements = GroupElements.Rows };
        }

        for (var i = 0; i < Conditions.Count; i++)
        {
            foreach (var simpler in Conditions[i].Shrink())
            {
                yield return this with { Conditions = [.. Conditions.Select((c, j) => j == i ? simpler : c)] };
            }
        }
    }

    public override string ToString()
    {
        var text = string.Concat(Conditions.Select(c => $".Where({c})"));
        var fields = string.Join(", ", Fields.Select(f => f.Name));
        return text + (Form == QueryForm.Rows ? "" : $".{Form}({fields}; {Bucket}; sums: {string.Join(", ", Sums.Select(f => f.Name))}"
                + $"{(Elements == GroupElements.Rows ? "" : $"; of {Elements}")}{(HasComparer ? "; comparer" : "")})")
            + string.Concat(Sortings) + string.Concat(Paging) + (PageSize is null ? "" : $".WithPageSize({PageSize})")
            + (HasLateCondition ? ".Where(late)" : "") + $".{Terminal}{(Blocks ? "" : "Async")}()";
    }
}
