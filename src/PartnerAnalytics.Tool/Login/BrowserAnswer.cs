namespace PartnerAnalytics.Tool.Login;

/// <summary>With what the browser came back: a code, or an error.</summary>
internal sealed class BrowserAnswer(string? code, string? error, string? errorDescription)
{
    public string? Code => code;

    public string? Error => error;

    public string? ErrorDescription => errorDescription;
}
