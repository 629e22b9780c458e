namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>What can be said of a comparison without its operands.</summary>
internal static class CompareOperators
{
    /// <summary>Every operator, in the order in which they are named to people.</summary>
    public static readonly CompareOperator[] All =
    [
        CompareOperator.Equal,
        CompareOperator.NotEqual,
        CompareOperator.GreaterThan,
        CompareOperator.GreaterThanOrEqual,
        CompareOperator.LessThan,
        CompareOperator.LessThanOrEqual,
    ];

    /// <summary>The word of the filter's grammar.</summary>
    public static string Word(this CompareOperator op) => op switch
    {
        CompareOperator.Equal => "eq",
        CompareOperator.NotEqual => "ne",
        CompareOperator.GreaterThan => "gt",
        CompareOperator.GreaterThanOrEqual => "ge",
        CompareOperator.LessThan => "lt",
        _ => "le",
    };

    /// <summary>The sign that C# has for it.</summary>
    public static string Sign(this CompareOperator op) => op switch
    {
        CompareOperator.Equal => "==",
        CompareOperator.NotEqual => "!=",
        CompareOperator.GreaterThan => ">",
        CompareOperator.GreaterThanOrEqual => ">=",
        CompareOperator.LessThan => "<",
        _ => "<=",
    };

    /// <summary>The operator that says the same with the operands exchanged.</summary>
    public static CompareOperator Flip(this CompareOperator op) => op switch
    {
        CompareOperator.GreaterThan => CompareOperator.LessThan,
        CompareOperator.GreaterThanOrEqual => CompareOperator.LessThanOrEqual,
        CompareOperator.LessThan => CompareOperator.GreaterThan,
        CompareOperator.LessThanOrEqual => CompareOperator.GreaterThanOrEqual,
        _ => op,
    };

    /// <summary>The operator that is true where this one is false, when neither operand is null.</summary>
    public static CompareOperator Negate(this CompareOperator op) => op switch
    {
        CompareOperator.Equal => CompareOperator.NotEqual,
        CompareOperator.NotEqual => CompareOperator.Equal,
        CompareOperator.GreaterThan => CompareOperator.LessThanOrEqual,
        CompareOperator.GreaterThanOrEqual => CompareOperator.LessThan,
        CompareOperator.LessThan => CompareOperator.GreaterThanOrEqual,
        _ => CompareOperator.GreaterThan,
    };

    /// <summary>True for the operators that order; false for <c>eq</c> and <c>ne</c>.</summary>
    public static bool IsOrdering(this CompareOperator op) => op is not (CompareOperator.Equal or CompareOperator.NotEqual);

    /// <summary>The operator as the flag in a field's description.</summary>
    public static FilterOperators Flag(this CompareOperator op) => op switch
    {
        CompareOperator.Equal => FilterOperators.Equal,
        CompareOperator.NotEqual => FilterOperators.NotEqual,
        CompareOperator.GreaterThan => FilterOperators.GreaterThan,
        CompareOperator.GreaterThanOrEqual => FilterOperators.GreaterThanOrEqual,
        CompareOperator.LessThan => FilterOperators.LessThan,
        _ => FilterOperators.LessThanOrEqual,
    };
}
