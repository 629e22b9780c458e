using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Querying;

/// <summary>The clouds that Partner Center is in.</summary>
internal static class KnownClouds
{
    public static IReadOnlyList<PartnerCenterCloud> All { get; } =
        [PartnerCenterCloud.Global, PartnerCenterCloud.UsGovernment, PartnerCenterCloud.China];
}
