namespace PartnerAnalytics.Linq.RandomQueries.Queries;

/// <summary>How a query ended.</summary>
internal enum OutcomeKind
{
    /// <summary>With elements, or one value.</summary>
    Answered,

    /// <summary>By a rule.</summary>
    Refused,

    /// <summary>With an exception that LINQ has too.</summary>
    Thrown,

    /// <summary>With an answer of the service that it cannot, or with an exception that nobody foresaw.</summary>
    Failed,
}
