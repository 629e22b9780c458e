using System.Collections.Immutable;
using static PartnerAnalytics.Emulator.Store.StoreField;

namespace PartnerAnalytics.Emulator.Store;

/// <summary>The resources of the Store, as their pages describe them. Fields stand in the order of the samples there.</summary>
internal static class StoreResources
{
    private const string Money = "purchasePriceUSDAmount purchasePriceLocalAmount purchaseTaxUSDAmount purchaseTaxLocalAmount";

    /// <summary><see href="https://learn.microsoft.com/windows/uwp/monetize/get-app-acquisitions"/></summary>
    public static StoreResource AppAcquisitions { get; } = new(
        "appacquisitions",
        [
            Date("date"), .. Texts("applicationId applicationName deviceType orderName storeClient osVersion market gender ageGroup"),
            .. Texts("acquisitionType"), .. Sums("acquisitionQuantity"), .. Figures(StoreFigure.Sum, Money, FieldType.Decimal),
        ])
    {
        Filter = "acquisitionType ageGroup storeClient gender market osVersion deviceType orderName",
        OrderBy = "date acquisitionType ageGroup storeClient gender market osVersion deviceType orderName",
        GroupBy = "date applicationName acquisitionType ageGroup storeClient gender market osVersion deviceType orderName",
        Always = "date applicationId",
        HasFreshness = true,
    };

    /// <summary><see href="https://learn.microsoft.com/windows/uwp/monetize/get-app-reviews"/></summary>
    public static StoreResource Reviews { get; } = new(
        "reviews",
        [
            Date("date", StoreDate.American),
            .. Texts("applicationId applicationName market osVersion deviceType"), new("isRevised", FieldType.Boolean),
            .. Texts("packageVersion deviceModel productFamily"), new("deviceRAM", FieldType.Integer),
            .. Texts("deviceScreenResolution"), new("deviceStorageCapacity", FieldType.Integer), new("isTouchEnabled", FieldType.Boolean),
            .. Texts("reviewerName"), new("rating", FieldType.Integer), .. Texts("reviewTitle reviewText"),
            new("helpfulCount", FieldType.Integer), new("notHelpfulCount", FieldType.Integer),
            Date("responseDate", StoreDate.American), .. Texts("responseText id"),
        ])
    {
        Filter = "market osVersion deviceType isRevised packageVersion deviceModel productFamily deviceScreenResolution isTouchEnabled "
            + "reviewerName helpfulCount notHelpfulCount responseDate id",
        FilterByPart = "reviewTitle reviewText responseText",
        FilterByOrder = "deviceRAM deviceStorageCapacity rating",
        OrderBy = "date osVersion market deviceType isRevised packageVersion deviceModel productFamily deviceScreenResolution "
            + "isTouchEnabled reviewerName reviewTitle reviewText helpfulCount notHelpfulCount responseDate responseText deviceRAM "
            + "deviceStorageCapacity rating",
        Missing = StoreMissing.LeftOut,
    };

    public static ImmutableArray<StoreResource> All { get; } = [AppAcquisitions, Reviews];
}
