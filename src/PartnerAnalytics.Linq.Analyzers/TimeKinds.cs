namespace PartnerAnalytics.Linq.Analyzers;

/// <summary>What the <c>Kind</c> of a <c>DateTime</c> may be, and whose time it shows.</summary>
[Flags]
internal enum TimeKinds
{
    /// <summary>There is no date: null, or an exception.</summary>
    None = 0,

    /// <summary>Its kind is UTC.</summary>
    Utc = 1,

    /// <summary>It shows the time of a time zone that need not be UTC, of this machine or another.</summary>
    Zone = 2,

    /// <summary>It says nothing of a time zone.</summary>
    Unspecified = 4,

    /// <summary>It comes from code that is not seen.</summary>
    Unknown = 8,
}
