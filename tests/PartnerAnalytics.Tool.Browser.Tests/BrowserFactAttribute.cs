namespace PartnerAnalytics.Tool.Browser.Tests;

/// <summary>A test in a real browser. Without one it is skipped, unless <c>REQUIRE_BROWSER</c> is set, as continuous integration does: there
/// it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    private const string RequiredVariable = "REQUIRE_BROWSER";

    public BrowserFactAttribute()
    {
        if (Chromium.FindPath() is null && string.IsNullOrEmpty(Environment.GetEnvironmentVariable(RequiredVariable)))
        {
            Skip = "There is no Chromium. Install it, or name it in the environment variable CHROMIUM.";
        }
    }
}
