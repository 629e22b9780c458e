namespace PartnerAnalytics.Tool.Login;

/// <summary>With what the browser came back.</summary>
internal sealed class BrowserAnswer(string? state, string? code, string? error, string? errorDescription)
{
    public string? State => state;

    public string? Code => code;

    public string? Error => error;

    public string? ErrorDescription => errorDescription;
}
