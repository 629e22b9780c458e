namespace PartnerAnalytics.Linq;

/// <summary>
/// A search in Microsoft's directory that showed the partner. Every property may be null; dates are in UTC.
/// </summary>
/// <remarks>
/// Source: <see href="https://learn.microsoft.com/partner-center/developer/get-all-search-analytics-information">Get all search
/// analytics information</see>. The page lists no filter fields; every field is taken to support <c>eq</c> and <c>ne</c> (dates also
/// <c>gt</c>, <c>ge</c>, <c>lt</c>, <c>le</c>) and grouping. The four figures at the end come only for groups, as <c>g.Sum(x =>
/// x.ReferralCount)</c>.
/// </remarks>
[AnalyticsResource("search")]
public sealed partial record Search
{
    /// <summary>The name of the company that searched.</summary>
    /// <inheritdoc cref="FieldNames.CompanyName" path="/remarks"/>
    [AnalyticsField("companyName")]
    public string? CompanyName { get; init; }

    /// <summary>Whether the contact button was clicked.</summary>
    /// <inheritdoc cref="FieldNames.ContactButtonClicked" path="/remarks"/>
    [AnalyticsField("contactButtonClicked")]
    public bool? ContactButtonClicked { get; init; }

    /// <summary>Whether the details of the partner were viewed.</summary>
    /// <inheritdoc cref="FieldNames.DetailsViewed" path="/remarks"/>
    [AnalyticsField("detailsViewed")]
    public bool? DetailsViewed { get; init; }

    /// <summary>The country that was searched for.</summary>
    /// <inheritdoc cref="FieldNames.KeywordCountry" path="/remarks"/>
    [AnalyticsField("keywordCountry")]
    public string? KeywordCountry { get; init; }

    /// <summary>The industry that was searched for.</summary>
    /// <inheritdoc cref="FieldNames.KeywordIndustryFocus" path="/remarks"/>
    [AnalyticsField("keywordIndustryFocus")]
    public string? KeywordIndustryFocus { get; init; }

    /// <summary>The product that was searched for.</summary>
    /// <inheritdoc cref="FieldNames.KeywordProduct" path="/remarks"/>
    [AnalyticsField("keywordProduct")]
    public string? KeywordProduct { get; init; }

    /// <summary>The text that was searched for.</summary>
    /// <inheritdoc cref="FieldNames.KeywordSearchText" path="/remarks"/>
    [AnalyticsField("keywordSearchText")]
    public string? KeywordSearchText { get; init; }

    /// <summary>The partner's id in the Microsoft Partner Network; the service sends it as a number or as a string.</summary>
    /// <inheritdoc cref="FieldNames.MpnId" path="/remarks"/>
    [AnalyticsField("mpnId")]
    public string? MpnId { get; init; }

    /// <summary>The market of the partner, as an ISO 3166 country code.</summary>
    /// <inheritdoc cref="FieldNames.PartnerMarket" path="/remarks"/>
    [AnalyticsField("partnerMarket")]
    public string? PartnerMarket { get; init; }

    /// <summary>Whether the search led to a referral.</summary>
    /// <inheritdoc cref="FieldNames.ReferralSubmitted" path="/remarks"/>
    [AnalyticsField("referralSubmitted")]
    public bool? ReferralSubmitted { get; init; }

    /// <summary>When the search was made.</summary>
    /// <inheritdoc cref="FieldNames.SearchDate" path="/remarks"/>
    [AnalyticsField("searchDate")]
    public DateTimeOffset? SearchDate { get; init; }

    /// <summary>How often the partner was shown in results; in groups only.</summary>
    /// <inheritdoc cref="FieldNames.SearchResultPageViews" path="/remarks"/>
    [AnalyticsField("searchResultPageViews", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.BucketOnly)]
    public long? SearchResultPageViews { get; init; }

    /// <summary>How often the contact button was clicked; in groups only.</summary>
    /// <inheritdoc cref="FieldNames.ContactClicks" path="/remarks"/>
    [AnalyticsField("contactClicks", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.BucketOnly)]
    public long? ContactClicks { get; init; }

    /// <summary>How many searches led to a referral; in groups only.</summary>
    /// <inheritdoc cref="FieldNames.ReferralCount" path="/remarks"/>
    [AnalyticsField("referralCount", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.BucketOnly)]
    public long? ReferralCount { get; init; }

    /// <summary>How often the partner's details were viewed; in groups only.</summary>
    /// <inheritdoc cref="FieldNames.ProfileViews" path="/remarks"/>
    [AnalyticsField("profileViews", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.BucketOnly)]
    public long? ProfileViews { get; init; }
}
