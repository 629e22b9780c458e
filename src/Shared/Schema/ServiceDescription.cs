namespace PartnerAnalytics.Linq.Shared.Schema;

/// <summary>What tells the services apart: all that the client knows of one of them.</summary>
internal sealed record ServiceDescription
{
    private static readonly ServiceDescription PartnerCenter = new()
    {
        Name = "Partner Center analytics",
        Owner = "Partner Center",
        Client = "PartnerAnalyticsClient",
        Variable = "partner",
        Hosts = ["api.partnercenter.microsoft.com", "partner.partnercenterapi.microsoftonline.cn"],
        OtherFilter = null,
        GroupsByDays = false,
        Root = "partner/v1/analytics/",
        MaximumTop = ServiceLimits.MaximumTop,
        CastsDates = true,
        FollowsLinks = true,
        WritesMonthFirst = false,
        SignsInUsers = true,
    };

    private static readonly ServiceDescription Store = new()
    {
        Name = "Microsoft Store analytics",
        Owner = "the Microsoft Store",
        Client = "StoreAnalyticsClient",
        Variable = "store",
        Hosts = ["manage.devcenter.microsoft.com"],
        OtherFilter = "$filter",
        GroupsByDays = true,
        Root = "v1.0/my/analytics/",
        MaximumTop = 10_000,
        CastsDates = false,
        FollowsLinks = false,
        WritesMonthFirst = true,
        SignsInUsers = false,
    };

    /// <summary>What messages call it.</summary>
    public required string Name { get; init; }

    /// <summary>What messages call whose it is.</summary>
    public required string Owner { get; init; }

    /// <summary>The name of its client.</summary>
    public required string Client { get; init; }

    /// <summary>What messages call a client of it.</summary>
    public required string Variable { get; init; }

    /// <summary>The hosts of its URIs.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }

    /// <summary>Another name for the filter in its documentation; null where there is none.</summary>
    public required string? OtherFilter { get; init; }

    /// <summary>Whether dates are grouped by day where a request does not say by what.</summary>
    public required bool GroupsByDays { get; init; }

    /// <summary>Where all resources are, below the URI of the service.</summary>
    public required string Root { get; init; }

    /// <summary>The most rows that one request returns.</summary>
    public required int MaximumTop { get; init; }

    /// <summary>Whether a date in a filter is an instant, which takes a function around the text; else it is the text of a day.</summary>
    public required bool CastsDates { get; init; }

    /// <summary>Whether the link to the next page is followed; else the query goes on by the number of rows to skip.</summary>
    public required bool FollowsLinks { get; init; }

    /// <summary>Whether dates in responses may be of the form <c>3/5/2021 12:48:33 PM</c>, with the month first.</summary>
    public required bool WritesMonthFirst { get; init; }

    /// <summary>Whether it takes the tokens of users; else it takes those of applications.</summary>
    public required bool SignsInUsers { get; init; }

    /// <summary>All services.</summary>
    public static IReadOnlyList<ServiceDescription> All => [PartnerCenter, Store];

    /// <summary>The description of a service.</summary>
    public static ServiceDescription Of(AnalyticsService service) => service == AnalyticsService.Store ? Store : PartnerCenter;
}
