using Microsoft.Extensions.Configuration;

namespace PartnerAnalytics.Linq.DependencyInjection;

/// <summary>Puts the value of a key into settings.</summary>
/// <param name="settings">The settings.</param>
/// <param name="path">Where the value stands.</param>
/// <param name="value">The value.</param>
internal delegate void Setter<in TSettings>(TSettings settings, string path, string value);

/// <summary>
/// Reads settings from configuration, by name and without reflection. What is wrong becomes a problem, which validation reports.
/// </summary>
internal static class SettingsBinder
{
    private static readonly IReadOnlyDictionary<string, Setter<AnalyticsSettings>> Common =
        new Dictionary<string, Setter<AnalyticsSettings>>
        {
            [nameof(AnalyticsSettings.Endpoint)] = (settings, path, value) => settings.Endpoint = ReadUri(settings, path, value),
            [nameof(AnalyticsSettings.Scope)] = (settings, _, value) => settings.Scope = value,
            [nameof(AnalyticsSettings.TenantId)] = (settings, _, value) => settings.TenantId = value,
            [nameof(AnalyticsSettings.ClientId)] = (settings, _, value) => settings.ClientId = value,
            [nameof(AnalyticsSettings.ClientSecret)] = (settings, _, value) => settings.ClientSecret = value,
            [nameof(AnalyticsSettings.ClientCertificatePath)] = (settings, _, value) => settings.ClientCertificatePath = value,
            [nameof(AnalyticsSettings.ClientCertificatePassword)] = (settings, _, value) => settings.ClientCertificatePassword = value,
            [nameof(AnalyticsSettings.AuthorityHost)] = (settings, path, value) => settings.AuthorityHost = ReadUri(settings, path, value),
        };

    /// <summary>How all keys are read: those that all settings have, and further ones.</summary>
    public static IReadOnlyDictionary<string, Setter<TSettings>> Table<TSettings>(
        params IEnumerable<(string Key, Setter<TSettings> Set)> further)
        where TSettings : AnalyticsSettings
    {
        var table = new SortedDictionary<string, Setter<TSettings>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, set) in Common)
        {
            table.Add(key, set);
        }

        foreach (var (key, set) in further)
        {
            table.Add(key, set);
        }

        return table;
    }

    /// <summary>Puts what a section says into settings. An empty value counts as none.</summary>
    public static void Bind<TSettings>(
        TSettings settings, IConfiguration configuration, IReadOnlyDictionary<string, Setter<TSettings>> setters)
        where TSettings : AnalyticsSettings
    {
        settings.Section = (configuration as IConfigurationSection)?.Path ?? "";
        foreach (var entry in configuration.GetChildren())
        {
            if (!setters.TryGetValue(entry.Key, out var set))
            {
                settings.Problems.Add(
                    $"{entry.Path} is not a known setting. The settings are {string.Join(", ", setters.Keys)}; "
                    + "everything else is set in code.");
            }
            else if (entry.Value is null && entry.GetChildren().Any())
            {
                settings.Problems.Add($"{entry.Path} takes a value, not a section.");
            }
            else if (!string.IsNullOrWhiteSpace(entry.Value))
            {
                set(settings, entry.Path, entry.Value);
            }
        }
    }

    private static Uri? ReadUri(AnalyticsSettings settings, string path, string value)
    {
        if (Uri.TryCreate(value, UriKind.Absolute, out var uri))
        {
            return uri;
        }

        settings.Problems.Add($"{path} should be an absolute URI, such as {settings.ExampleUri.AbsoluteUri.TrimEnd('/')}.");
        return null;
    }
}
