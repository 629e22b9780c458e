namespace PartnerAnalytics.Linq;

/// <summary>The services whose analytics can be queried.</summary>
#if PARTNER_ANALYTICS_RUNTIME
public
#else
internal
#endif
enum AnalyticsService
{
    /// <summary>Partner Center analytics, for partners of the Cloud Solution Provider program.</summary>
    PartnerCenter = 0,

    /// <summary>Microsoft Store analytics, for publishers of apps and games.</summary>
    Store = 1,
}

/// <summary>What the rows of a resource are.</summary>
#if PARTNER_ANALYTICS_RUNTIME
public
#else
internal
#endif
enum ResourceRows
{
    /// <summary>Rows as the service has them.</summary>
    AsTheyAre = 0,

    /// <summary>
    /// Sums, of which the service makes one for each group that a request asks for. The rows are the smallest groups that there are: a day
    /// and a value of each field that can be grouped by.
    /// </summary>
    Totals = 1,
}

/// <summary>How a query says which values of a field it wants.</summary>
#if PARTNER_ANALYTICS_RUNTIME
public
#else
internal
#endif
enum FieldCondition
{
    /// <summary>By conditions in the <c>filter</c>.</summary>
    Filter = 0,

    /// <summary>By a parameter of the field's name, which takes one value: <c>x.ApplicationId == id</c>.</summary>
    Parameter = 1,

    /// <summary>
    /// By the service's parameters for the first and the last day: <c>x.Date &gt;= from &amp;&amp; x.Date &lt; until</c>, both at
    /// midnight UTC.
    /// </summary>
    Days = 2,
}
