using Microsoft.Extensions.Configuration;

namespace PartnerAnalytics.Linq.DependencyInjection;

/// <summary>
/// Reads settings from configuration, by name and without reflection. What is wrong becomes a problem, which validation reports.
/// </summary>
internal static class SettingsBinder
{
    private static readonly PartnerCenterCloud[] Clouds =
        [PartnerCenterCloud.Global, PartnerCenterCloud.UsGovernment, PartnerCenterCloud.China];

    private delegate void Setter(PartnerAnalyticsSettings settings, string path, string value);

    private static readonly IReadOnlyDictionary<string, Setter> Setters =
        new SortedDictionary<string, Setter>(StringComparer.OrdinalIgnoreCase)
        {
            [nameof(PartnerAnalyticsSettings.Endpoint)] = (settings, path, value) => settings.Endpoint = ReadUri(settings, path, value),
            [nameof(PartnerAnalyticsSettings.Cloud)] = (settings, path, value) => settings.Cloud = ReadCloud(settings, path, value),
            [nameof(PartnerAnalyticsSettings.Scope)] = (settings, _, value) => settings.Scope = value,
            [nameof(PartnerAnalyticsSettings.Locale)] = (settings, _, value) => settings.Locale = value,
            [nameof(PartnerAnalyticsSettings.PartnerApplication)] = (settings, _, value) => settings.PartnerApplication = value,
            [nameof(PartnerAnalyticsSettings.TenantId)] = (settings, _, value) => settings.TenantId = value,
            [nameof(PartnerAnalyticsSettings.ClientId)] = (settings, _, value) => settings.ClientId = value,
            [nameof(PartnerAnalyticsSettings.ClientSecret)] = (settings, _, value) => settings.ClientSecret = value,
            [nameof(PartnerAnalyticsSettings.ClientCertificatePath)] = (settings, _, value) => settings.ClientCertificatePath = value,
            [nameof(PartnerAnalyticsSettings.ClientCertificatePassword)] =
                (settings, _, value) => settings.ClientCertificatePassword = value,
            [nameof(PartnerAnalyticsSettings.RefreshTokenFile)] = (settings, _, value) => settings.RefreshTokenFile = value,
            [nameof(PartnerAnalyticsSettings.AuthorityHost)] =
                (settings, path, value) => settings.AuthorityHost = ReadUri(settings, path, value),
        };

    /// <summary>Puts what a section says into settings. An empty value counts as none.</summary>
    public static void Bind(PartnerAnalyticsSettings settings, IConfiguration configuration)
    {
        settings.Section = (configuration as IConfigurationSection)?.Path ?? "";
        foreach (var entry in configuration.GetChildren())
        {
            if (!Setters.TryGetValue(entry.Key, out var set))
            {
                settings.Problems.Add(
                    $"{entry.Path} is not a known setting. The settings are {string.Join(", ", Setters.Keys)}; "
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

    private static Uri? ReadUri(PartnerAnalyticsSettings settings, string path, string value)
    {
        if (Uri.TryCreate(value, UriKind.Absolute, out var uri))
        {
            return uri;
        }

        settings.Problems.Add($"{path} should be an absolute URI, such as https://api.partnercenter.microsoft.com.");
        return null;
    }

    private static PartnerCenterCloud? ReadCloud(PartnerAnalyticsSettings settings, string path, string value)
    {
        var cloud = Clouds.FirstOrDefault(c => c.Name.Equals(value, StringComparison.OrdinalIgnoreCase));
        if (cloud is null)
        {
            settings.Problems.Add(
                $"{path} is '{value}', which is not a cloud. The clouds are {string.Join(", ", Clouds.Select(c => c.Name))}.");
        }

        return cloud;
    }
}
