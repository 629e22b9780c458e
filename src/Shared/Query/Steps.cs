namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>One operator of a query, in the order of the source.</summary>
internal abstract record Step
{
    /// <summary>The entry of the operator in its front end's own table.</summary>
    public int SourceId { get; init; } = -1;
}

/// <summary><c>Where</c>, or the condition of a call that ends the query.</summary>
/// <param name="Predicate">The condition.</param>
/// <param name="Terminal">The call whose condition it is; null for <c>Where</c>.</param>
internal sealed record WhereStep(Node Predicate, string? Terminal = null) : Step
{
    /// <summary>What rows have to satisfy: <c>All</c> looks for one that does not satisfy its condition.</summary>
    public Node Condition => Terminal is "All" or "AllAsync" ? new NotNode(Predicate) { SourceId = Predicate.SourceId } : Predicate;
}

/// <summary><c>Select</c>.</summary>
internal sealed record SelectStep(Node Projection) : Step;

/// <summary><c>GroupBy</c>; a result selector follows as a <see cref="SelectStep"/>.</summary>
/// <param name="Key">What rows are grouped by.</param>
/// <param name="Element">What the elements of a group are.</param>
/// <param name="Operator">The operator, which may be one that takes all rows together.</param>
internal sealed record GroupByStep(Node Key, Node Element, string Operator = "GroupBy") : Step
{
    /// <summary>Whether groups are added up, so that it does not matter how many there are.</summary>
    public bool IsOfAllRows => Operator != "GroupBy";
}

/// <summary><c>CountBy</c>.</summary>
internal sealed record CountByStep(Node Key) : Step;

/// <summary><c>DistinctBy</c>, or what picks a row for each key as it does: the first row of each group, of which only the key is
/// known.</summary>
/// <param name="Key">What the rows are grouped by.</param>
/// <param name="Operator">The operator.</param>
internal sealed record DistinctByStep(Node Key, string Operator = "DistinctBy") : Step;

/// <summary><c>Distinct</c>.</summary>
internal sealed record DistinctStep : Step;

/// <summary><c>OrderBy</c>, <c>Order</c>, <c>ThenBy</c> and their descending forms, or the order that <c>Min</c> and its kin take the
/// first row of.</summary>
/// <param name="Key">What is ordered by.</param>
/// <param name="Operator">The operator, as it was called.</param>
internal sealed record OrderByStep(Node Key, string Operator) : Step
{
    public bool Descending =>
        Operator.EndsWith("Descending", StringComparison.Ordinal) || Operator.StartsWith("Max", StringComparison.Ordinal);

    public bool IsThenBy => Operator.StartsWith("Then", StringComparison.Ordinal);

    /// <summary>Whether the first row of the order is all that is wanted: <c>Min</c>, <c>Max</c>, <c>MinBy</c>, <c>MaxBy</c>.</summary>
    public bool IsExtreme => Operator.StartsWith("M", StringComparison.Ordinal);
}

/// <summary>From here on, rows are counted from the end: the order before it is turned round.</summary>
/// <param name="Operator">The operator that counts so: <c>Reverse</c>, <c>Last</c>, <c>TakeLast</c> …</param>
/// <param name="PutsBack">Whether it turns rows round that were counted from the end, as <c>TakeLast</c> does.</param>
internal sealed record ReverseStep(string Operator, bool PutsBack = false) : Step;

/// <summary><c>Take</c>, or the rows that a call needs that ends the query.</summary>
/// <param name="Count">The most rows.</param>
/// <param name="Terminal">The call that needs them; null for <c>Take</c>.</param>
internal sealed record TakeStep(Node Count, string? Terminal = null) : Step;

/// <summary><c>Skip</c>, or the rows before the one that a call is after that ends the query.</summary>
/// <param name="Count">How many rows.</param>
/// <param name="Terminal">The call that ends the query; null for <c>Skip</c>.</param>
internal sealed record SkipStep(Node Count, string? Terminal = null) : Step;

/// <summary><c>WithPageSize</c>.</summary>
internal sealed record PageSizeStep(Node Size) : Step;

/// <summary><c>InChunks</c>.</summary>
internal sealed record ChunkStep : Step;

/// <summary><c>WithProcessedDate</c>: the date, as the service writes it.</summary>
internal sealed record ProcessedDateStep(Node Date) : Step;

/// <summary><c>WhereRaw</c>: a <see cref="RawNode"/>, or a value that is not known yet.</summary>
internal sealed record RawFilterStep(Node Filter) : Step;

/// <summary><c>WithParameter</c>.</summary>
internal sealed record ParameterStep(string Name, string Value) : Step;

/// <summary><c>PartitionBy</c>.</summary>
/// <param name="Key">The bucket of the date whose windows are read one after the other.</param>
internal sealed record PartitionStep(Node Key) : Step;

/// <summary>An operator that runs on the elements as they arrive, and adds nothing to the request.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Projection">What it makes of an element; null where that is for it to say.</param>
internal sealed record ArrivalStep(string Operator, Node? Projection = null) : Step
{
    /// <summary>How a message names it: a <c>Select</c> that runs later than others is the one that numbers.</summary>
    public string Name => Operator == "Select" ? "Select with an index" : Operator;

    /// <summary>What a parameter stands for that is no part of the row: the number of an element, or what it is joined with.</summary>
    /// <param name="name">The name of the parameter.</param>
    public static Node Other(string name) => new UnsupportedNode(UnsupportedKind.Call, name, UnsupportedNode.InputsOf());
}

/// <summary>Operators before those that are seen: they may have filtered, ordered and paged.</summary>
internal sealed record UnseenStep : Step;

/// <summary>An operator that has no counterpart in the service's request.</summary>
/// <param name="Operator">The name of the operator.</param>
/// <param name="Remedy">What to write instead, as a sentence; null for the general advice.</param>
internal sealed record UnsupportedStep(string Operator, string? Remedy) : Step;
