namespace PartnerAnalytics.Linq.Queries.Compiled;

/// <summary>What the value of a hole does to the text of a request.</summary>
internal enum HoleRole
{
    /// <summary>It is written; whether it is null decides where.</summary>
    Written,

    /// <summary>True, false and null are three patterns.</summary>
    Truth,

    /// <summary>Each element is written; none, one and several are different patterns.</summary>
    List,

    /// <summary>It takes part in <c>top</c> and <c>skip</c>.</summary>
    Paging,
}
