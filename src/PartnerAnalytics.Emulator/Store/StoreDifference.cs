namespace PartnerAnalytics.Emulator;

/// <summary>
/// Where the documentation of the Microsoft Store's analytics is silent, or its examples say something else than its tables, the emulator
/// decides; each of these makes it decide the other way. They show what a client does then. On the command line each is named in kebab
/// case.
/// </summary>
public enum StoreDifference
{
    /// <summary>Rows lack the first field that <c>groupby</c> names, as in an example of acquisitions.</summary>
    GroupKeyLeftOut,

    /// <summary><c>TotalCount</c> is the number of rows in the page rather than of all.</summary>
    TotalCountOfPage,

    /// <summary>The last page has no <c>@nextLink</c> rather than one that is null.</summary>
    NoLinkMemberOnLastPage,

    /// <summary>No page has an <c>@nextLink</c>, as in examples of installs and ratings. What is left has to be fetched with
    /// <c>skip</c>.</summary>
    NoLinkMember,

    /// <summary>The <c>@nextLink</c> of the last page is an empty string everywhere, and not only where examples have it.</summary>
    EmptyLinkOnLastPage,

    /// <summary>A request that follows a link means the <c>endDate</c> of the link, which is a day late, rather than that of the request
    /// that got it: later pages have rows of a day that the first does not have.</summary>
    LateEndOfLinks,

    /// <summary>The day after <c>endDate</c> belongs to the range, as in an example of installs.</summary>
    DayAfterEndIncluded,

    /// <summary>Rows that are not grouped by date are dated by the last day of the range rather than the first, as in an example of
    /// errors.</summary>
    DatedByLastDay,

    /// <summary>A page never has more than <see cref="AnalyticsEmulatorOptions.PageSize"/> rows, whatever <c>top</c> says. If that has cut
    /// it short, it has a link to the next.</summary>
    PagesCapped,

    /// <summary>The add-on of an add-on acquisition is called <c>inAppProductId</c>, as in the table of its page, rather than
    /// <c>addonProductId</c>, as in its examples.</summary>
    AddOnCalledInAppProduct,
}
