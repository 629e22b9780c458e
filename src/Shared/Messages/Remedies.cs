using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Messages;

/// <summary>What to write instead of an operator that cannot be sent.</summary>
internal static class Remedies
{
    /// <summary>A sentence that is right of every operator.</summary>
    public static string Fetch(string operatorName) =>
        $"Fetch the rows with ToListAsync() first and apply {KnownMethods.Synchronous(operatorName)} to them.";

    /// <summary>What orders rows that are counted from the end.</summary>
    public static string OrderFirst(string operatorName, Node element, AnalyticsResource resource) =>
        "The service counts from the start. "
        + (OrderOf(element, resource) is { } ordering ? $"Order the rows first, for example with {ordering}." : Fetch(operatorName));

    /// <summary>A sentence for an operator.</summary>
    /// <param name="operatorName">The operator.</param>
    /// <param name="resource">The resource that is queried.</param>
    public static string For(string operatorName, AnalyticsResource resource) => KnownMethods.Synchronous(operatorName) switch
    {
        "SkipLast" => "The service counts from the start. "
            + (resource.Fields.Any(f => f.Sortable)
                ? "Turn the order round with OrderByDescending and count from there, or fetch the rows with ToListAsync() first and apply "
                    + $"{operatorName} to them."
                : Fetch(operatorName)),
        "Sum" when SumsOf(resource) is { Length: > 0 } sums =>
            $"Group the rows, select {sums} and add up the groups that arrive, or fetch the rows with ToListAsync() first and apply Sum to "
                + "them.",
        "Join" => "One request queries one resource. Fetch the other with ToListAsync() and join with the list, or fetch both and "
            + "combine the lists.",
        "GroupJoin" or "LeftJoin" or "RightJoin" or "Zip" =>
            "One request queries one resource. Fetch both with ToListAsync() and combine the lists.",
        "Union" => "It gives what is in the first query before what is in the second, and one request has one order. Where the order "
            + "does not matter, join the conditions with || in one Where, select a field and add Distinct(); or fetch both with "
            + "ToListAsync() and combine the lists.",
        "Concat" => "It gives twice what is in both queries, and one request gives each row once. Where that is meant, join the conditions "
            + "with || in one Where, or fetch both with ToListAsync() and combine the lists.",
        "Intersect" or "Except" => "Whether a value is in another query depends on other rows, and a filter looks at one row at a time. "
            + $"Of whole rows, join the conditions with {(operatorName == "Except" ? "&& and !" : "&&")} in one Where. "
            + $"With a list of values it works on a field: Select(x => x.Field).{operatorName}(values). Otherwise fetch both with "
            + "ToListAsync() and combine the lists.",
        "IntersectBy" or "ExceptBy" => "Whether a key is in another query depends on other rows, and a filter looks at one row at a time. "
            + "Where all rows of a list of keys are meant, write Where with Contains over it. Otherwise fetch both with ToListAsync() and "
            + "combine the lists.",
        "UnionBy" => "Of rows with equal keys it gives the first only, which the service cannot pick. Fetch both with ToListAsync() and "
            + "combine the lists.",
        "SelectMany" => "Each row of the response gives one element. " + Fetch(operatorName),
        _ => Fetch(operatorName),
    };

    /// <summary><c>Where((row, i) => …)</c>.</summary>
    public static UnsupportedStep WithIndex() => new(
        "Where with an index",
        "The service does not number its rows. Use Skip and Take to choose rows by their places, or fetch the rows with ToListAsync() "
            + "first and apply Where to them.");

    /// <summary>An operator whose comparer is not the service's.</summary>
    public static UnsupportedStep WithComparer(string operatorName) => new(
        operatorName + " with a comparer",
        "Leave the comparer out; the service "
            + (operatorName is "GroupBy" or "CountBy" or "DistinctBy" or "ExceptBy" or "IntersectBy" or "Join" ? "compares keys"
                : operatorName is "Distinct" or "Contains" or "Intersect" or "Except" ? "compares"
                : "orders")
            + " ordinally.");

    /// <summary>An operator with a list, whose key is something else than a field.</summary>
    public static UnsupportedStep KeyIsNoField(string operatorName) => new(
        $"{operatorName} by a key that is no field",
        $"The service compares fields as they are. Use a field as the key, or fetch the rows with ToListAsync() first and apply "
            + $"{operatorName} to them.");

    /// <summary><c>Take(1..^3)</c> and <c>Take(^3..1)</c>.</summary>
    public static UnsupportedStep TakeRange() => new(
        "Take with a range that counts from both ends",
        "How far it reaches depends on how many rows there are. " + Fetch("Take"));

    /// <summary><c>Cast</c> and <c>OfType</c> to another type.</summary>
    public static UnsupportedStep Cast(string operatorName, string to, string from) =>
        new($"{operatorName}<{to}>", from == CompilerNames.AnonymousType
            ? "Leave it out: the elements are of an anonymous type."
            : $"Leave it out: the elements are of type {from}.");

    /// <summary><c>OfType</c> to the type that the elements have, where they are computed and some may be null.</summary>
    public static UnsupportedStep OfSameType(string type) => new(
        $"OfType<{type}>",
        "It would leave out elements that are null, of which the service knows nothing where they are computed. " + Fetch("OfType"));

    /// <summary><c>WithProcessedDate</c>, where the service has no older data.</summary>
    public static string NewestData(AnalyticsResource resource) =>
        $"'{resource.Path}' always returns the newest data. Leave WithProcessedDate out.";

    /// <summary><c>Distinct</c> over rows.</summary>
    public static string DistinctFields(AnalyticsResource resource) => Reasons.FieldsForKey("x", resource).FirstOrDefault() is { } field
        ? $"Select the fields first, for example Select(x => {field}).Distinct()."
        : Fetch("Distinct");

    private static string SumsOf(AnalyticsResource resource) =>
        Reasons.Join(resource.Fields.Where(f => f.Aggregate is FieldAggregate.Sum or FieldAggregate.BucketOnly)
            .Select(f => $"g.Sum(x => x.{f.Name})"));

    private static string? OrderOf(Node element, AnalyticsResource resource) => element switch
    {
        FieldNode { Field.Sortable: true } => "Order()",
        RowNode when resource.Fields.FirstOrDefault(f => f.Sortable && f.Aggregate == FieldAggregate.None) is { } field =>
            $"OrderBy(x => x.{field.Name})",
        _ => null,
    };
}
