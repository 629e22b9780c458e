namespace PartnerAnalytics.Linq.Rows;

/// <summary>The outcome of one step through a page.</summary>
internal enum PageParseResult
{
    /// <summary>The buffer holds no further whole row; more of the page is needed.</summary>
    NeedMoreData,

    /// <summary>A row was read.</summary>
    Row,

    /// <summary>The page was read to its very end, and is whole.</summary>
    End,
}
