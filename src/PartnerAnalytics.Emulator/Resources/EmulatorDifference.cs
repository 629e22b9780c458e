namespace PartnerAnalytics.Emulator;

/// <summary>
/// Where the documentation is silent, or its pages contradict each other, the emulator decides; each of these makes it decide the other
/// way. They show what a client does then, and that <c>partner-analytics probe</c> notices. On the command line each is named in kebab
/// case.
/// </summary>
public enum EmulatorDifference
{
    /// <summary><c>eq</c> and <c>ne</c> do not tell capital letters from small ones, of the Latin alphabet.</summary>
    EqualityIgnoresCase,

    /// <summary><c>contains</c> does not tell capital letters from small ones, of the Latin alphabet.</summary>
    ContainsIgnoresCase,

    /// <summary><c>eq null</c> and <c>ne null</c> are refused.</summary>
    NullComparisonsRefused,

    /// <summary><c>eq null</c> and <c>ne null</c> are true of no row.</summary>
    NullComparisonsMatchNothing,

    /// <summary><c>field ne 'v'</c> is not true where the field is null.</summary>
    NotEqualLeavesOutNull,

    /// <summary>Null is less than every date: <c>lt</c> and <c>le</c> are true where the field is null.</summary>
    NullIsLess,

    /// <summary>Dates in a filter that have a time of day are refused.</summary>
    TimesRefused,

    /// <summary>The time of day of dates in a filter is ignored.</summary>
    TimesIgnored,

    /// <summary>A bucket of dates is named by its last day.</summary>
    BucketsNamedByLastDay,

    /// <summary>Weeks begin on Sunday.</summary>
    WeeksFromSunday,

    /// <summary>Rows whose date is null are in no bucket.</summary>
    NoBucketOfNull,

    /// <summary>A date in <c>groupby</c> always needs an <c>aggregationLevel</c>.</summary>
    LevelRequired,

    /// <summary>The parameter is only known as <c>groupBy</c>, and <c>groupby</c> is ignored.</summary>
    GroupByInCamelCase,

    /// <summary>Groups of every resource have a count, <c>rowCount</c> where none is documented.</summary>
    CountInEveryGroup,

    /// <summary>The counts in groups of searches count clicks and views, of which a row may stand for several.</summary>
    SearchCountsExceedRows,

    /// <summary>Capital and small letters are ordered as one, of the Latin alphabet.</summary>
    OrderIgnoresCase,

    /// <summary>Nulls come last ascending, and first descending.</summary>
    NullsLast,

    /// <summary>A page that <c>skip</c> begins has its rows in another order than one without.</summary>
    OrderChangesBetweenPages,

    /// <summary>As <see cref="AnalyticsEmulatorOptions.TotalCountIsPageCount"/>.</summary>
    TotalCountOfPage,

    /// <summary>As <see cref="AnalyticsEmulatorOptions.OmitNextLink"/>.</summary>
    NoLinkMember,

    /// <summary>Links to the next page are as <see cref="EmulatorFault.BareLink"/> has them: relative to where all resources are, without
    /// a leading slash, and not percent-encoded.</summary>
    BareLinks,

    /// <summary>Bodies have no count.</summary>
    NoTotalCount,

    /// <summary>A page never has more than <see cref="AnalyticsEmulatorOptions.PageSize"/> rows, whatever <c>top</c> says. If that has cut
    /// it short, it has a link to the next.</summary>
    PagesCapped,

    /// <summary><c>skip</c> is ignored: every page begins with the first row. Links lead on as if it were not.</summary>
    SkipIgnored,

    /// <summary>A request with <c>top</c> never brings a link to the next page.</summary>
    NoLinksAfterTop,

    /// <summary>A page that <c>top</c> has cut short always brings a link to the next, that of referrals and searches too.</summary>
    LinksAfterEveryTop,

    /// <summary>A <c>skip</c> of all rows or more is refused.</summary>
    SkipBeyondEndRefused,

    /// <summary>A <c>top</c> of 10,000 is refused everywhere.</summary>
    TopOf10000Refused,

    /// <summary>A <c>top</c> of 10,000 is accepted everywhere.</summary>
    TopOf10000Accepted,

    /// <summary>The license resources are at <c>/v1/analytics/commercial/…</c> only, as their pages' syntax lines have it.</summary>
    LicensePathsWithoutPartner,

    /// <summary><c>processedDateTime</c> chooses what was processed on that day or later.</summary>
    ProcessedDateAndLater,

    /// <summary>A field of each resource without a list of fields cannot be filtered, nor can those of subscriptions that are listed
    /// without operators.</summary>
    SilentFieldsNotFiltered,

    /// <summary>A field of each resource without a list of fields cannot be grouped by.</summary>
    SilentFieldsNotGrouped,

    /// <summary>Every field accepts <c>eq</c> and <c>ne</c>, whatever the documentation says.</summary>
    EveryFieldFiltered,

    /// <summary>Every field can be grouped by, whatever the documentation says.</summary>
    EveryFieldGrouped,

    /// <summary>Rows of every resource can be sorted, by every field.</summary>
    EveryFieldSorted,

    /// <summary>URIs of more than 4,096 characters are refused.</summary>
    LongAddressesRefused,
}
