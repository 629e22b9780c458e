namespace PartnerAnalytics.Linq;

/// <summary>The types of a <see cref="Subscription"/>, as the service spells them; it compares them with regard to letter case. Other values may come, and read fine.</summary>
public static class SubscriptionTypes
{
    /// <summary>Office.</summary>
    public const string Office = "Office";

    /// <summary>Azure.</summary>
    public const string Azure = "Azure";

    /// <summary>Microsoft 365.</summary>
    public const string Microsoft365 = "Microsoft365";

    /// <summary>Dynamics.</summary>
    public const string Dynamics = "Dynamics";

    /// <summary>Enterprise Mobility + Security.</summary>
    public const string Ems = "EMS";
}
