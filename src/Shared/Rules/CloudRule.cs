using PartnerAnalytics.Linq.Shared.Messages;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>PAL1009: which resources a cloud has.</summary>
internal static class CloudRule
{
    /// <summary>Checks the cloud to which a query is sent; none, or several, where it is not known.</summary>
    public static void Check(PartnerCenterClouds cloud, RuleContext context)
    {
        if (!context.Resource.IsIn(cloud))
        {
            context.Refuse(RuleIds.ResourceNotInCloud, Reasons.ResourceNotInCloud(context.Resource, cloud));
        }
    }
}
