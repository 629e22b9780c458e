using System.Globalization;

namespace PartnerAnalytics.Emulator.Store;

/// <summary>Values of the fields that tell of failures, and insights. The failures of the hits are those of the details, whose reports
/// have the stacks.</summary>
internal static class StoreFailureValues
{
    /// <summary>How many rows the stacks of all reports have.</summary>
    public const int Frames = Reports * FramesOfReport;

    private const int Reports = 40;
    private const int FramesOfReport = 8;
    private const long FirstReport = 1180087848576586304;

    /// <summary>Of so many reports, so many have a CAB file to download.</summary>
    private const int DownloadableOf = 10;
    private const int Downloadable = 7;

    private static readonly (string Hash, string Symbol, string Type)[] Failures =
    [
        ("c21da75f-ea4d-538b-cfec-73654ef810b9", "contoso.exe!unknown_error_in_application", "hang"),
        ("233e04bb-7a3d-eb28-c316-1120aa9defc0", "twinapi.appcore.dll!WaitCoalesced", "hang"),
        ("5e3f1b8a-0c71-9d62-44ab-1f6a2b7c8d90", "Windows.UI.Xaml.dll!DirectUI::ErrorHelper::ProcessUnhandledError", "crash"),
        ("91d02c4e-77b5-4a13-8e20-c5d6f7a8b9c0", "contoso.dll!Contoso::Cache::Load", "crash"),
        ("0a4b6c8d-1e2f-3a5b-7c9d-e1f3a5b7c9d1", "contoso.dll!Contoso::Image::Decode", "memory"),
        ("7f8e9d0c-b1a2-93c4-85d6-77e8f9a0b1c2", "edgehtml.dll!JsErrorFromScript", "jse"),
    ];

    private static readonly string[] Functions =
    [
        "NtWaitForSingleObject", "WaitForSingleObjectEx", "Contoso::Cache::Load", "Contoso::App::OnLaunched", "RtlUserThreadStart",
        "BaseThreadInitThunk", "HANG_QUIESCE", "Contoso::Main",
    ];

    /// <summary>The values.</summary>
    public static IReadOnlyDictionary<string, Func<StoreSampleRow, object?>> ByName { get; } =
        new Dictionary<string, Func<StoreSampleRow, object?>>
        {
            ["failureHash"] = row => FailureOf(row).Hash,
            ["failureName"] = row => $"APPLICATION_{FailureOf(row).Type.ToUpperInvariant()}_{FailureOf(row).Symbol}",
            ["symbol"] = row => FailureOf(row).Symbol,
            ["eventType"] = row => FailureOf(row).Type,
            ["packageName"] = row => $"{row.Application.Id}_x64__8wekyb3d8bbwe",
            ["osArchitecture"] = row => row.Random.Percent(90) ? "X64" : "X86",
            ["failurehits/osArchitecture"] = _ => null,
            ["praid"] = _ => null,
            ["ram"] = _ => null,
            ["massStorage"] = _ => null,
            ["cpu"] = _ => null,
            ["cpuManufacturer"] = _ => null,
            ["cpuFamilyName"] = _ => null,
            ["cpuName"] = _ => null,
            ["flightRing"] = row => row.Random.Percent(80) ? "Retail" : null,
            ["failurehits/deviceCount"] = row => (1 + row.Random.Skewed(20)) / 0.7,
            ["eventCount"] = row => (1 + row.Random.Skewed(30)) / 0.95,
            ["cabId"] = row => IdOf(ReportOf(row)),
            ["cabIdHash"] = row => IdOf(ReportOf(row)),
            ["cabExpirationTime"] = row => row.Time + 35 * TimeSpan.TicksPerDay,
            ["cabDownloadable"] = row => ReportOf(row) % DownloadableOf < Downloadable,
            ["failuredetails/date"] = row => row.Time - row.Time % TimeSpan.TicksPerDay,
            ["stacktrace/cabId"] = row => IdOf(row.Number / FramesOfReport),
            ["desktop/stacktrace/cabIdHash"] = row => IdOf(row.Number / FramesOfReport),
            ["level"] = row => LevelOf(row).ToString(CultureInfo.InvariantCulture),
            ["image"] = row => LevelOf(row) < 2 ? "ntdll" : "Microsoft.Contoso",
            ["function"] = row => Functions[(row.Number / FramesOfReport + LevelOf(row)) % Functions.Length],
            ["offset"] = row => $"0x{row.Random.Below(4096):X16}",
            ["isBlamedFrame"] = row => LevelOf(row) == 2,
            ["insightDate"] = row => row.Time - row.Time % TimeSpan.TicksPerDay,
            ["dataType"] = row => row.Shared(
                "dataType", random => random.PickWeighted<string>([("acquisition", 45), ("health", 35), ("usage", 20)])),
            ["desktop/dataType"] = _ => "health",
            ["insightDetail"] = row => DetailOf(row, "", row.Random.Below(90) - 30),
            ["desktop/insightDetail"] = row => DetailOf(row, ":", row.Random.Below(90) - 30),
        };

    /// <summary>Whether a row of a stack is of the first application.</summary>
    public static bool IsOfFirst(int row) => row / FramesOfReport % 2 == 0;

    private static int LevelOf(StoreSampleRow row) => row.Number % FramesOfReport;

    /// <summary>Reports alternate between the two applications; each is of one failure.</summary>
    private static int ReportOf(StoreSampleRow row) => row.Shared(
        "report", random => 2 * (int)random.Skewed(Reports / 2) + (row.Application.IsFirst ? 0 : 1));

    private static (string Hash, string Symbol, string Type) FailureOf(StoreSampleRow row) => Failures[ReportOf(row) / 2 % Failures.Length];

    private static string IdOf(int report) => (FirstReport + 7919L * report).ToString(CultureInfo.InvariantCulture);

    /// <summary>One detail, whose names the desktop ends with a colon and whose numbers it has in quotes.</summary>
    private static string DetailOf(StoreSampleRow row, string colon, long change)
    {
        var quote = colon.Length == 0 ? "" : "\"";
        var date = StoreDate.Write(
            row.Time - row.Time % TimeSpan.TicksPerDay, colon.Length == 0 ? StoreDate.Time : StoreDate.American);
        return string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            [{"FactName{{colon}}":"Count","SubDimensions":[],"PercentChange":{{quote}}{{change}}{{quote}},"DimensionName":"Market",
            "DimensionValue":"US","FactValue":{{quote}}{{100 + change}}{{quote}},"Direction":"{{(change < 0 ? "Negative" : "Positive")}}",
            "Date":"{{date}}"}]
            """).ReplaceLineEndings("");
    }
}
