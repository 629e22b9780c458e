using PartnerAnalytics.Linq.Shared.Messages;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>PAL1009: which resources a cloud has.</summary>
internal static class CloudRule
{
    /// <summary>Checks a resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="cloud">The cloud that is asked; none, or several, where it is not known.</param>
    /// <param name="sourceId">The piece of source that names the resource.</param>
    public static Refusal? Check(AnalyticsResource resource, PartnerCenterClouds cloud, int sourceId) =>
        cloud != PartnerCenterClouds.None && (resource.Clouds & cloud) == 0
            ? new Refusal(RuleIds.ResourceNotInCloud, Reasons.ResourceNotInCloud(resource, cloud), sourceId)
            : null;
}
