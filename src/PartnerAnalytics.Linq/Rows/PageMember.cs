namespace PartnerAnalytics.Linq.Rows;

/// <summary>What a member of an answer holds.</summary>
internal enum PageMember
{
    /// <summary>Nothing that is read.</summary>
    Unknown,

    /// <summary>The list of rows.</summary>
    Rows,

    /// <summary>The link to the next page.</summary>
    NextLink,

    /// <summary>The number of rows that there are.</summary>
    TotalCount,

    /// <summary>What went wrong while the answer was made.</summary>
    Error,
}
