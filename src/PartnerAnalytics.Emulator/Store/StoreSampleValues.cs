using System.Globalization;
using PartnerAnalytics.Emulator.SampleData;

namespace PartnerAnalytics.Emulator.Store;

/// <summary>Values of the Store's fields, by name: those that the documentation lists, some of them far more often than others.</summary>
internal static class StoreSampleValues
{
    private static readonly (string, int)[] Genders = [("m", 52), ("f", 31), ("Unknown", 17)];

    private static readonly (string, int)[] Ages =
    [
        ("less than 13", 2), ("13-17", 8), ("18-24", 21), ("25-34", 27), ("35-44", 15), ("44-55", 9), ("greater than 55", 6),
        ("Unknown", 12),
    ];

    private static readonly (string, int)[] FunnelAges =
        [("0 \u2013 17", 10), ("18 \u2013 24", 24), ("25 \u2013 34", 28), ("35 \u2013 49", 19), ("50 or over", 8), ("Unknown", 11)];

    private static readonly (string, int)[] Clients =
    [
        ("Microsoft Store (client)", 71), ("Microsoft Store (web)", 14), ("Windows Phone Store (client)", 6),
        ("Volume purchase by organizations", 4), ("Other", 5),
    ];

    private static readonly (string, int)[] Systems =
        [("Windows 10", 58), ("Windows 11", 29), ("Windows 8.1", 6), ("Windows Phone 10", 3), ("Unknown", 4)];

    private static readonly (string, int)[] DesktopSystems =
        [("Windows 10", 61), ("Windows 11", 22), ("Windows 7", 9), ("Windows Server 2016", 4), ("Windows 8.1", 3), ("Unknown", 1)];

    private static readonly (string, int)[] Devices =
        [("PC", 78), ("Console-Xbox One", 8), ("Phone", 6), ("Console-Xbox Series X", 4), ("Holographic", 1), ("Unknown", 3)];

    private static readonly (string, int)[] DesktopDevices = [("PC", 83), ("Tablet", 9), ("Server", 5), ("Unknown", 3)];

    /// <summary>The values by the name of the field, with the path of the resource or <c>desktop</c> before it where it has others.
    /// </summary>
    private static readonly IReadOnlyDictionary<string, Func<StoreSampleRow, object?>> Common =
        new Dictionary<string, Func<StoreSampleRow, object?>>
        {
            ["date"] = row => row.Time,
            ["applicationId"] = row => row.Application.Id,
            ["applicationName"] = row => row.Application.Name,
            ["acquisitions/applicationName"] = _ => null,
            ["productName"] = row => row.Application.Name,
            ["appName"] = row => row.Application.Name,
            ["addonProductId"] = row => row.AddOn.Id,
            ["addonProductName"] = row => row.AddOn.Name,
            ["inAppProductId"] = row => row.AddOn.Id,
            ["inAppProductName"] = row => row.AddOn.Name,
            ["subscriptionProductId"] = row => row.AddOn.Id,
            ["subscriptionProductName"] = row => row.AddOn.Name,
            ["deviceType"] = row => row.Random.PickWeighted<string>(Devices),
            ["desktop/deviceType"] = row => row.Random.PickWeighted<string>(DesktopDevices),
            ["adsperformance/deviceType"] = row => row.Random.Percent(80) ? "PC/Tablet" : "Phone",
            ["storeClient"] = row => row.Random.PickWeighted<string>(Clients),
            ["appchannelconversions/storeClient"] = _ => "SFC",
            ["inappchannelconversions/storeClient"] = row => row.Random.Percent(85) ? "SFC" : "SFW",
            ["osVersion"] = row => SystemOf(row, Systems),
            ["desktop/osVersion"] = row => SystemOf(row, DesktopSystems),
            ["osRelease"] = row => ReleaseOf(SystemOf(row, DesktopSystems), row.Random),
            ["osBuild"] = row => $"10.0.{19041 + row.Random.Skewed(4)}.{100 + row.Random.Below(9)}",
            ["market"] = row => SampleMarkets.Next(row.Random),
            ["gender"] = row => row.Random.PickWeighted<string>(Genders),
            ["funnel/gender"] = row => row.Random.PickWeighted<string>([("M", 55), ("F", 27), ("Unknown", 18)]),
            ["ageGroup"] = row => row.Random.PickWeighted<string>(Ages),
            ["funnel/ageGroup"] = row => row.Random.PickWeighted<string>(FunnelAges),
            ["packageVersion"] = row => VersionOf(row.Random, "2.5.2.34894", "2.5.0.34101", "1.4.0.17837", "1.0.0.0"),
            ["applicationVersion"] = row => VersionOf(row.Random, "3.1.0.0", "3.0.2.0", "2.0.0.0", "1.0.0.0"),
            ["sandboxId"] = row => row.Random.Percent(94) ? "RETAIL" : "XDKS.1",
            ["failurehits/sandboxId"] = _ => null,
            ["failuredetails/sandboxId"] = _ => null,
        };

    private static readonly IReadOnlyDictionary<string, Func<StoreSampleRow, object?>>[] Tables =
        [Common, StorePurchaseValues.ByName, StoreUseValues.ByName, StoreReviewValues.ByName, StoreFailureValues.ByName];

    /// <summary>A value of a field, as the database takes it.</summary>
    public static object? Of(StoreResource resource, StoreField field, StoreSampleRow row) => Find(resource.Path, field.Name)(row) switch
    {
        int number => (long)number,
        decimal amount => amount.ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? 1L : 0L,
        var value => value,
    };

    private static Func<StoreSampleRow, object?> Find(string path, string field)
    {
        string[] names = path.StartsWith("desktop/", StringComparison.Ordinal)
            ? [$"{path}/{field}", $"desktop/{field}", field]
            : [$"{path}/{field}", field];
        return names.SelectMany(_ => Tables, (name, table) => table.GetValueOrDefault(name)).FirstOrDefault(value => value is not null)
            ?? throw new ArgumentException($"There are no values of '{field}'.", nameof(field));
    }

    private static string SystemOf(StoreSampleRow row, (string, int)[] systems)
        => row.Shared("osVersion", random => random.PickWeighted<string>(systems));

    private static string ReleaseOf(string system, SampleRandom random) => system switch
    {
        "Windows 11" => "Version 2110",
        "Windows 10" => random.PickWeighted<string>(
            [("Version 1803", 45), ("Version 1709", 25), ("Version 1703", 14), ("Version 1607", 9), ("Insider Fast", 4), ("Unknown", 3)]),
        "Windows Server 2016" => "Version 1607",
        "Windows 8.1" => "Update 1",
        "Windows 7" => "Service Pack 1",
        _ => "Unknown",
    };

    /// <summary>One of the versions, the more likely the newer; the newest is the first.</summary>
    private static string VersionOf(SampleRandom random, params string[] versions) => versions[random.Skewed(versions.Length)];
}
