namespace PartnerAnalytics.Linq.RandomQueries.Conditions;

/// <summary>How a value stands in the source.</summary>
internal enum Spelling
{
    /// <summary>As a literal.</summary>
    Constant,

    /// <summary>As a captured variable that may be null.</summary>
    Captured,

    /// <summary>As a captured variable of the plain type.</summary>
    CapturedPlain,
}
