namespace PartnerAnalytics.Linq.Rows;

/// <summary>How far the reading of a row got.</summary>
internal enum RowReadState
{
    /// <summary>There may be more fields.</summary>
    Reading,

    /// <summary>The row's closing brace was read.</summary>
    Complete,

    /// <summary>The buffer ended inside the row.</summary>
    Incomplete,
}
