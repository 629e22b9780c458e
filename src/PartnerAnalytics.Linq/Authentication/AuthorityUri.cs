using System.Text.RegularExpressions;

namespace PartnerAnalytics.Linq.Authentication;

/// <summary>The URI under which an authority serves a tenant.</summary>
internal static partial class AuthorityUri
{
    /// <exception cref="ArgumentException">The authority or the tenant cannot be used.</exception>
    public static Uri OfTenant(Uri authorityHost, string tenantId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(tenantId);
        if (!IsTenant(tenantId))
        {
            throw new ArgumentException(
                $"The tenant '{tenantId}' should be the id of a tenant or one of its domain names.", nameof(tenantId));
        }

        return new Uri(Endpoints.Normalize(authorityHost, allowPlainHttp: false, nameof(authorityHost)), tenantId + "/");
    }

    /// <summary>Whether a string can be the name of a tenant in a URI.</summary>
    public static bool IsTenant(string text) => TenantName().IsMatch(text);

    [GeneratedRegex(@"\A[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?\z")]
    private static partial Regex TenantName();
}
