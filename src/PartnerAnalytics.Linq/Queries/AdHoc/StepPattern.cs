using System.Linq.Expressions;

namespace PartnerAnalytics.Linq.Queries.AdHoc;

/// <summary>An operator of a query's pattern.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Lambda">The pattern of its lambda; null where it has none.</param>
/// <param name="Number">Its number, where it has one.</param>
internal sealed record StepPattern(QueryOperator Operator, LambdaPattern? Lambda, int Number)
{
    /// <summary>The pattern; null for an operator whose text is not kept.</summary>
    public static StepPattern? TryCreate(AnalyticsQueryable step, ref ScopeList scopes) => (step.Operator, step.Argument) switch
    {
        (QueryOperator.Where or QueryOperator.OrderBy or QueryOperator.OrderByDescending or QueryOperator.ThenBy or QueryOperator.ThenByDescending,
            LambdaExpression lambda) when LambdaPattern.TryCreate(lambda, ref scopes) is { } pattern => new StepPattern(step.Operator, pattern, 0),
        (QueryOperator.Take or QueryOperator.Skip or QueryOperator.WithPageSize, int number) => new StepPattern(step.Operator, null, number),
        _ => null,
    };

    /// <summary>Whether a step is the same.</summary>
    public bool Matches(AnalyticsQueryable step, ref ScopeList scopes) =>
        step.Operator == Operator
        && (Lambda is null ? step.Argument is int number && number == Number : step.Argument is LambdaExpression lambda && Lambda.Matches(lambda, ref scopes));
}
