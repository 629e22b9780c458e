namespace PartnerAnalytics.Linq.Analyzers.HandwrittenUrls;

/// <summary>A condition in C#.</summary>
/// <param name="Code">The condition.</param>
/// <param name="Operator">The operator at its top: <c>||</c>, <c>&amp;&amp;</c>, or none.</param>
internal readonly record struct FilterCondition(string Code, string? Operator)
{
    /// <summary>Joins conditions.</summary>
    public static FilterCondition Join(IReadOnlyList<FilterCondition> conditions, string @operator) => conditions.Count == 1
        ? conditions[0]
        : new FilterCondition(string.Join($" {@operator} ", conditions.Select(condition => condition.In(@operator))), @operator);

    // As the service's documentation writes it, an "and" inside an "or" has parentheses too.
    private string In(string @operator) => Operator is not null && Operator != @operator ? $"({Code})" : Code;
}
