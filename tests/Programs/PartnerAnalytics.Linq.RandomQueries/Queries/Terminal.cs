namespace PartnerAnalytics.Linq.RandomQueries.Queries;

/// <summary>The call that ends a query.</summary>
internal enum Terminal
{
    List,
    Pages,
    First,
    FirstOrDefault,
    Single,
    SingleOrDefault,
    Any,
    Count,
    LongCount,
    Last,
    LastOrDefault,
    ElementAt,
    ElementAtOrDefault,
    Min,
    Max,
    MinBy,
    MaxBy,

    /// <summary><c>All(condition)</c>, of whole rows.</summary>
    All,
}
