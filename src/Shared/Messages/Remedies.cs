using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Messages;

/// <summary>What to write instead of an operator that cannot be sent.</summary>
internal static class Remedies
{
    /// <summary>A sentence that is right of every operator.</summary>
    public static string Fetch(string operatorName) => $"Fetch the rows with ToListAsync() first and apply {operatorName} to them.";

    /// <summary>A sentence for an operator.</summary>
    /// <param name="operatorName">The operator.</param>
    /// <param name="element">What the elements of the query are.</param>
    /// <param name="isLate">Whether no condition may follow.</param>
    /// <param name="resource">The resource that is queried.</param>
    public static string For(string operatorName, Node element, bool isLate, AnalyticsResource resource) => operatorName switch
    {
        "All" => $"Write !await query.AnyAsync(x => !(condition)), or fetch the rows with ToListAsync() first and apply All to them.",
        "ElementAt" => "Write Skip(index).FirstAsync().",
        "ElementAtOrDefault" => "Write Skip(index).FirstOrDefaultAsync().",
        "Last" or "LastOrDefault" or "TakeLast" or "SkipLast" or "Reverse" => "The service counts from the start. "
            + (resource.Fields.Any(f => f.Sortable)
                ? "Turn the order round with OrderByDescending and count from there, or fetch the rows with ToListAsync() first and apply "
                    + $"{operatorName} to them."
                : Fetch(operatorName)),
        "Sum" when SumsOf(resource) is { Length: > 0 } sums =>
            $"Group the rows, select {sums} and add up the groups that arrive, or fetch the rows with ToListAsync() first and apply Sum to "
                + "them.",
        "Contains" when !isLate && element is FieldNode field && (field.Field.Filter & FilterOperators.Equal) != 0 =>
            "Write AnyAsync(x => x == value).",
        "Order" or "OrderDescending" when !isLate && OrderOf(operatorName, element, resource) is { } ordering => $"Write {ordering}.",
        "Join" or "GroupJoin" or "LeftJoin" or "RightJoin" or "Zip" =>
            "One request queries one resource. Fetch both with ToListAsync() and combine the lists.",
        "Concat" or "Union" or "UnionBy" or "Except" or "ExceptBy" or "Intersect" or "IntersectBy" =>
            "One request has one filter. Combine the conditions in one Where, or fetch both with ToListAsync() and combine the lists.",
        "SelectMany" => "Each row of the response gives one element. " + Fetch(operatorName),
        _ => Fetch(operatorName),
    };

    /// <summary><c>Where((row, i) => …)</c> and <c>Select((row, i) => …)</c>.</summary>
    public static UnsupportedStep WithIndex(string operatorName) => new(
        operatorName + " with an index",
        $"The service does not number its rows. Use Skip and Take to choose rows by their places, or fetch the rows with ToListAsync() "
            + $"first and apply {operatorName} to them.");

    /// <summary>An operator whose comparer is not the service's.</summary>
    public static UnsupportedStep WithComparer(string operatorName) => new(
        operatorName + " with a comparer",
        "Leave the comparer out; the service "
            + (operatorName is "GroupBy" or "CountBy" or "DistinctBy" ? "compares keys"
                : operatorName is "Distinct" ? "compares"
                : "orders")
            + " ordinally.");

    /// <summary><c>Take(1..3)</c>.</summary>
    public static UnsupportedStep TakeRange() => new("Take with a range", "Write Skip(start).Take(end - start).");

    /// <summary><c>Cast</c> and <c>OfType</c> to another type.</summary>
    public static UnsupportedStep Cast(string operatorName, string to, string from) =>
        new($"{operatorName}<{to}>", from == CompilerNames.AnonymousType
            ? "Leave it out: the elements are of an anonymous type."
            : $"Leave it out: the elements are of type {from}.");

    /// <summary><c>OfType</c> to the type that the elements have, where some may be null.</summary>
    public static UnsupportedStep OfSameType(string type) => new(
        $"OfType<{type}>",
        "It would leave out elements that are null: write Where(x => x != null) where they are a field, and leave it out elsewhere.");

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

    private static string? OrderOf(string operatorName, Node element, AnalyticsResource resource)
    {
        var call = operatorName is "Order" ? "OrderBy" : "OrderByDescending";
        return element switch
        {
            FieldNode { Field.Sortable: true } => call + "(x => x)",
            RowNode when resource.Fields.FirstOrDefault(f => f.Sortable && f.Aggregate == FieldAggregate.None) is { } field =>
                $"{call}(x => x.{field.Name})",
            _ => null,
        };
    }
}
