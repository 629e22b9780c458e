namespace PartnerAnalytics.Linq.Shared;

/// <summary>What to write instead of an operator that cannot be sent.</summary>
internal static class Remedies
{
    /// <summary>A sentence; null where the general advice is right.</summary>
    public static string? For(string operatorName) => operatorName switch
    {
        "All" => "Write !await query.AnyAsync(x => !condition).",
        "Last" or "LastOrDefault" or "ElementAt" or "ElementAtOrDefault" or "TakeLast" or "SkipLast" or "Reverse" =>
            "The service counts from the start: use Skip and Take, or fetch the rows with ToListAsync().",
        "Sum" or "Average" or "Min" or "Max" or "Aggregate" =>
            "Group the rows and select an aggregate that the resource returns, or fetch the rows with ToListAsync() and compute it.",
        "Contains" => "Write AnyAsync(x => x == value).",
        "Order" or "OrderDescending" => "Name the field: OrderBy(x => x.Field).",
        "Join" or "GroupJoin" or "LeftJoin" or "RightJoin" or "SelectMany" or "Zip" =>
            "One request asks one resource. Fetch both with ToListAsync() and combine the lists.",
        "Concat" or "Union" or "UnionBy" or "Except" or "ExceptBy" or "Intersect" or "IntersectBy" =>
            "One request has one filter. Combine the conditions in one Where, or fetch both with ToListAsync() and combine the lists.",
        _ => null,
    };
}
