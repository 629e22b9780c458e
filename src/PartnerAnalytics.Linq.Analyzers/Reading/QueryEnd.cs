namespace PartnerAnalytics.Linq.Analyzers.Reading;

/// <summary>What becomes of a query after one of its uses.</summary>
internal enum QueryEnd
{
    /// <summary>The use gives a query to which more operators may be applied.</summary>
    Continues,

    /// <summary>The query is used as it is.</summary>
    AsIs,

    /// <summary>Code that is not seen from here may apply more operators.</summary>
    Unseen,
}
