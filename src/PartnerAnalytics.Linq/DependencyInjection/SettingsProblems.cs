namespace PartnerAnalytics.Linq.DependencyInjection;

/// <summary>Collects what is wrong with settings, each time with the key that somebody has to change.</summary>
internal sealed class SettingsProblems(AnalyticsSettings settings)
{
    private readonly List<string> _texts = [.. settings.Problems];

    /// <summary>The problems.</summary>
    public IReadOnlyList<string> Texts => _texts;

    public void Add(string text) => _texts.Add(text);

    /// <summary>Tells why a value cannot be used.</summary>
    public void Try(string property, Action use)
    {
        try
        {
            use();
        }
        catch (ArgumentException e)
        {
            Add($"{settings.PathOf(property)}: {e.Message.Split(" (Parameter ")[0]}");
        }
    }

    /// <summary>Tells that a value is missing.</summary>
    public void Require(string property, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            Add($"{settings.PathOf(property)} is missing.");
        }
    }

    /// <summary>Tells that of two values neither is there, or both are.</summary>
    public void RequireOne((string Name, bool IsGiven) one, (string Name, bool IsGiven) other)
    {
        if (one.IsGiven == other.IsGiven)
        {
            Add(one.IsGiven
                ? $"{settings.PathOf(one.Name)} and {settings.PathOf(other.Name)} are both set. Remove one of them."
                : $"{settings.PathOf(one.Name)} or {settings.PathOf(other.Name)} is missing.");
        }
    }
}
