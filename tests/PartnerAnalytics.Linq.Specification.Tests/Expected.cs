namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>What a query is known to do.</summary>
[Flags]
public enum Expected
{
    /// <summary>It has rows, and the same as over a plain list.</summary>
    Rows = 0,

    /// <summary>It has no rows.</summary>
    Empty = 1,

    /// <summary>
    /// Over a plain list it throws, for it takes a member of a null, counts by one, or moves a date out of the calendar; here such rows are
    /// left out.
    /// </summary>
    ThrowsOverList = 2,

    /// <summary>A plain list orders strings by the rules of the culture; here they are ordered by code point, as documented.</summary>
    OrdersStrings = 4,
}
