using System.Collections.Immutable;

namespace PartnerAnalytics.Emulator.Resources;

/// <summary>The resources of the service, as its documentation describes them.</summary>
internal static class BuiltInResources
{
    /// <summary><see href="https://learn.microsoft.com/partner-center/developer/get-partner-center-analytics-referrals"/></summary>
    public static ResourceDescription Referrals { get; } = new(
        "referrals",
        Text("id"),
        Text("status"),
        Text("customerMarket"),
        Text("customerName"),
        Text("customerOrgSize"),
        Date("acceptedDate"),
        Date("acknowledgedDate"),
        Date("archivedDate"),
        Date("declinedDate"),
        Date("expiredDate"),
        Date("lostDate"),
        Date("missedDate"),
        Date("createdDate"),
        Date("skippedDate"),
        Date("wonDate"),
        Text("partnerMarket"));

    public static ImmutableArray<ResourceDescription> All { get; } = [Referrals];

    private static FieldDescription Text(string name) => new(name, FieldType.String);

    private static FieldDescription Date(string name) => new(name, FieldType.Date);
}
