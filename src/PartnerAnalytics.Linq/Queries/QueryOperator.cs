namespace PartnerAnalytics.Linq.Queries;

/// <summary>The operators that a chain of steps is made of.</summary>
internal enum QueryOperator
{
    Root,
    Where,
    Select,
    GroupBy,
    GroupByFields,
    Distinct,
    OrderBy,
    OrderByDescending,
    ThenBy,
    ThenByDescending,
    Take,
    Skip,
    WithPageSize,
    WithProcessedDate,
    WhereRaw,
    WithParameter,
    WithProgress,
    PartitionBy,
    Cast,
    OfType,

    /// <summary>An operator of <see cref="System.Linq.Queryable"/> that has no counterpart in a request.</summary>
    Unsupported,
}
