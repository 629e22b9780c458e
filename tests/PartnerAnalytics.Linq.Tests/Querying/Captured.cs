namespace PartnerAnalytics.Linq.Tests.Querying;

/// <summary>Values that queries of these tests use, and methods that no service knows.</summary>
internal static class Captured
{
    public const int TooMany = int.MaxValue;

    public static readonly DateTimeOffset Day = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly string[] Letters = ["a", "b"];
    public static readonly object?[] Objects = ["a", 1];
    public static readonly object Boxed = "a";
    public static readonly string? NoText = null;
    public static readonly List<string>? NoList = null;
    public static readonly HashSet<string> CaseBlind = new(StringComparer.OrdinalIgnoreCase) { "a" };
    public static readonly SortedSet<string> SortedByCulture = ["a"];
    public static readonly Dictionary<string, int> CaseBlindMap = new(StringComparer.OrdinalIgnoreCase) { ["a"] = 1 };

    public static bool Own(string? text) => text is null;

    public static bool Own(Referral row) => row is null;
}
