namespace PartnerAnalytics.Tool.Browser.Tests;

/// <summary>The browser of this machine.</summary>
internal static class Chromium
{
    private const string PathVariable = "CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome.exe"];

    /// <summary>Where it is; null if it is nowhere on the path.</summary>
    public static string? FindPath() => Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } named
        ? named
        : (from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
           from name in Names
           let path = Path.Combine(folder, name)
           where File.Exists(path)
           select path).FirstOrDefault();
}
