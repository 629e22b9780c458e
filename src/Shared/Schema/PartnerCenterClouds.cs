namespace PartnerAnalytics.Linq;

/// <summary>The clouds of Partner Center, as a set.</summary>
[Flags]
#if PARTNER_ANALYTICS_RUNTIME
public
#else
internal
#endif
enum PartnerCenterClouds
{
    /// <summary>No cloud.</summary>
    None = 0,

    /// <summary>The global cloud.</summary>
    Global = 1,

    /// <summary>The cloud for the US Government.</summary>
    UsGovernment = 2,

    /// <summary>The cloud operated by 21Vianet, in China.</summary>
    China = 4,

    /// <summary>Every cloud.</summary>
    All = Global | UsGovernment | China,
}
