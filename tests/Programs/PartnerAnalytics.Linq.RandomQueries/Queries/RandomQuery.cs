using PartnerAnalytics.Linq.RandomQueries.Conditions;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Queries;

/// <summary>A query as it was made up: its parts, of which it is built over any source.</summary>
internal sealed record RandomQuery
{
    public required IReadOnlyList<Condition> Conditions { get; init; }

    /// <summary>The conditions that are parameters of the Store; null where the service is Partner Center.</summary>
    public StoreConditions? Store { get; init; }

    public required QueryForm Form { get; init; }

    /// <summary>The fields that are selected or grouped by; at least one.</summary>
    public required IReadOnlyList<AnalyticsFieldInfo> Fields { get; init; }

    public required Bucket Bucket { get; init; }

    /// <summary>The fields that are summed in each group.</summary>
    public required IReadOnlyList<AnalyticsFieldInfo> Sums { get; init; }

    public required GroupElements Elements { get; init; }

    public required SumForm SumForm { get; init; }

    /// <summary>Conditions on the fields of the key, where groups are filtered by it.</summary>
    public required IReadOnlyList<Condition> KeyConditions { get; init; }

    /// <summary>Whether <c>GroupBy</c> is given a comparer, which is null.</summary>
    public required bool HasComparer { get; init; }

    public required IReadOnlyList<Sorting> Sortings { get; init; }

    public required IReadOnlyList<Paging> Paging { get; init; }

    public required int? PageSize { get; init; }

    public required Arrival Arrival { get; init; }

    /// <summary>Whether the elements are compared as they come: not by their keys, nor as members of a set.</summary>
    public bool IsComparedInOrder => !IsChunked && !TurnsRound && Terminal <= Terminal.LongCount;

    /// <summary>Whether a condition comes once more, where it may be too late.</summary>
    public required bool HasLateCondition { get; init; }

    /// <summary>Whether <c>InChunks()</c> is called.</summary>
    public required bool IsChunked { get; init; }

    public required Terminal Terminal { get; init; }

    /// <summary>The argument of <c>ElementAt</c>.</summary>
    public required int Position { get; init; }

    /// <summary>The member that <c>Min</c> and its kin compare; empty for the elements themselves.</summary>
    public required string ExtremeMember { get; init; }

    /// <summary>The condition of <c>All</c>.</summary>
    public required Condition? Required { get; init; }

    /// <summary>Whether the call that ends the query is the one that blocks the thread.</summary>
    public required bool Blocks { get; init; }

    /// <summary>Whether one field is selected or grouped by as it is, and not as a member of an object.</summary>
    public bool IsOfOneField => Form.IsOfOneField();

    /// <summary>Whether <c>GroupBy</c> makes the result itself.</summary>
    public bool HasResultSelector => Form is QueryForm.GroupByFieldInto or QueryForm.GroupByFieldsInto;

    /// <summary>
    /// Whether the order is turned round somewhere, so that elements of equal keys are in an order that nobody says.
    /// </summary>
    public bool TurnsRound => Terminal is Terminal.Last or Terminal.LastOrDefault || Paging.Any(paging => paging.TurnsRound);

    /// <summary>Whether the query gives elements, and no number or truth.</summary>
    public bool GivesElements => Terminal is not (Terminal.Any or Terminal.Count or Terminal.LongCount or Terminal.All);

    /// <summary>Whether the query gives some of the elements that its conditions let through.</summary>
    public bool IsLimited => Paging.Count > 0 || Terminal is not (Terminal.List or Terminal.Pages);

    /// <summary>The values that an element is ordered by; the element itself where it is none.</summary>
    public IEnumerable<object?> SortKeysOf(object? element) => element is null || !GivesElements || Terminal is Terminal.Min or Terminal.Max
        ? [element]
        : (Terminal is Terminal.MinBy or Terminal.MaxBy ? [ExtremeMember] : Sortings.Select(sorting => sorting.Member)).Select(
            member => member.Length == 0 ? element : element.GetType().GetProperty(member)!.GetValue(element));

    /// <summary>Whether the query has a <c>skip</c> of its own.</summary>
    public bool Skips => Paging.Any(paging => paging.Skips) || (Terminal is Terminal.ElementAt or Terminal.ElementAtOrDefault && Position > 0);

    /// <summary>
    /// Whether the filter that is sent lets a row through, by what the query means; null where an aggregate decides, too.
    /// </summary>
    public bool? Admits(Specimen row) =>
        !Conditions.All(c => c.Holds(row)) || !KeyConditions.All(c => c.Holds(row)) ? false
        : Terminal == Terminal.All && Form == QueryForm.Rows ? Required!.Evaluate(row) == false
        : Terminal is not (Terminal.Min or Terminal.Max or Terminal.MinBy or Terminal.MaxBy) ? true
        : Form is QueryForm.Rows or QueryForm.Fields ? Has(row, ExtremeMember)
        : Form == QueryForm.Field ? Has(row, Fields[0].Name)
        : null;

    /// <summary>Queries that are simpler, to find the simplest that still fails.</summary>
    public IEnumerable<RandomQuery> Shrink()
    {
        foreach (var simpler in Store?.Shrink() ?? [])
        {
            yield return this with { Store = simpler };
        }

        for (var i = 0; i < Conditions.Count; i++)
        {
            yield return this with { Conditions = [.. Conditions.Where((_, j) => j != i)] };
        }

        if (Form != QueryForm.Rows)
        {
            yield return this with { Form = QueryForm.Rows, Sortings = [], KeyConditions = [], ExtremeMember = Fields[0].Name };
        }

        if (Elements != GroupElements.Rows)
        {
            yield return this with { Elements = GroupElements.Rows };
        }

        if (SumForm != SumForm.Plain)
        {
            yield return this with { SumForm = SumForm.Plain };
        }

        if (KeyConditions.Count > 0)
        {
            yield return this with { KeyConditions = [] };
        }

        if (IsChunked)
        {
            yield return this with { IsChunked = false };
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

        if (Arrival != Arrival.None)
        {
            yield return this with { Arrival = Arrival.None };
        }

        if (Terminal != Terminal.List)
        {
            yield return this with { Terminal = Terminal.List };
        }

        if (HasLateCondition)
        {
            yield return this with { HasLateCondition = false };
        }

        if (Fields.Count > 1 && KeyConditions.Count == 0 && ExtremeMember.Length == 0)
        {
            yield return this with { Fields = [Fields[0]] };
        }

        if (Sums.Count > 0 && !ExtremeMember.EndsWith("Sum", StringComparison.Ordinal))
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
        var text = (Store is null ? "" : $".Where({Store})") + string.Concat(Conditions.Select(c => $".Where({c})"));
        var fields = string.Join(", ", Fields.Select(f => f.Name));
        return text + (Form == QueryForm.Rows ? "" : $".{Form}({fields}; {Bucket}; sums: {string.Join(", ", Sums.Select(f => f.Name))}"
                + $"{(SumForm == SumForm.Plain ? "" : $"; {SumForm}")}{(Elements == GroupElements.Rows ? "" : $"; of {Elements}")}{(HasComparer ? "; comparer" : "")})")
            + string.Concat(KeyConditions.Select(c => $".Where(key: {c})"))
            + string.Concat(Sortings) + string.Concat(Paging) + (PageSize is null ? "" : $".WithPageSize({PageSize})")
            + (Arrival == Arrival.None ? "" : $".{Arrival}(…)") + (HasLateCondition ? ".Where(late)" : "") + (IsChunked ? ".InChunks()" : "") + $".{Terminal}{(Blocks ? "" : "Async")}({Argument})";
    }

    // What a specimen does not have, each row of the Store has.
    private static bool Has(Specimen row, string member) => SpecimenFields.TryFind(member) is not { } field || field.ValueOf(row) is not null;

    private string Argument => Terminal switch
    {
        Terminal.ElementAt or Terminal.ElementAtOrDefault => $"{Position}",
        Terminal.Min or Terminal.Max or Terminal.MinBy or Terminal.MaxBy => ExtremeMember,
        Terminal.All => $"{Required}",
        _ => "",
    };
}
