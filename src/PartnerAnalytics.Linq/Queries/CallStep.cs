namespace PartnerAnalytics.Linq.Queries;

/// <summary>A call of one of <see cref="Queryable"/>'s operators, as a step.</summary>
internal readonly record struct CallStep(AnalyticsQueryable Previous, QueryOperator Operator, object? Argument)
{
    public bool IsOrdering => Operator is QueryOperator.OrderBy or QueryOperator.OrderByDescending
        or QueryOperator.ThenBy or QueryOperator.ThenByDescending;
}
