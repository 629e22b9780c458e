namespace PartnerAnalytics.Tool.Browser.Tests;

/// <summary>A test in a real browser. Without one it is skipped, unless <c>REQUIRE_BROWSER</c> is set, as continuous integration does: there
/// it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    private const string RequiredVariable = "REQUIRE_BROWSER";

    public BrowserFactAttribute()
    {
        if (Chromium.FindPath() is null && !IsSet(RequiredVariable))
        {
            Skip = "There is no Chromium. Install it, or name it in the environment variable CHROMIUM.";
        }
    }

    /// <summary>The variable with which a measurement is taken; null for tests.</summary>
    public string? MeasuredWith
    {
        get;
        init
        {
            field = value;
            Skip ??= value is null || IsSet(value) ? null : $"A measurement: set {value}.";
        }
    }

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
