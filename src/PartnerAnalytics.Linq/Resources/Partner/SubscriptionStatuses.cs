namespace PartnerAnalytics.Linq;

/// <summary>The statuses of a <see cref="Subscription"/>, as the service spells them. Other values may come, and read fine.</summary>
public static class SubscriptionStatuses
{
    /// <summary>In use.</summary>
    public const string Active = "ACTIVE";

    /// <summary>Suspended.</summary>
    public const string Suspended = "SUSPENDED";

    /// <summary>Ended.</summary>
    public const string Deprovisioned = "DEPROVISIONED";
}
