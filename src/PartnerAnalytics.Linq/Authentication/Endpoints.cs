using System.Net;

namespace PartnerAnalytics.Linq.Authentication;

/// <summary>Rules about URIs: where a token may go.</summary>
internal static class Endpoints
{
    /// <summary>Checks the URI of a service and gives it the slash that relative URIs need.</summary>
    /// <param name="endpoint">The URI.</param>
    /// <param name="allowPlainHttp">Whether http to any host is the caller's own affair.</param>
    /// <param name="parameterName">What the caller calls it.</param>
    /// <exception cref="ArgumentException">The URI cannot be used.</exception>
    public static Uri Normalize(Uri endpoint, bool allowPlainHttp, string parameterName)
    {
        if (!endpoint.IsAbsoluteUri || (endpoint.Scheme != Uri.UriSchemeHttps && endpoint.Scheme != Uri.UriSchemeHttp))
        {
            throw new ArgumentException($"The endpoint '{Show(endpoint)}' should be an absolute http or https URI.", parameterName);
        }

        if (endpoint.Query.Length > 0 || endpoint.Fragment.Length > 0 || endpoint.UserInfo.Length > 0)
        {
            throw new ArgumentException(
                $"The endpoint '{Show(endpoint)}' should have no user, query or fragment.", parameterName);
        }

        if (!allowPlainHttp && endpoint.Scheme == Uri.UriSchemeHttp && !IsLoopback(endpoint))
        {
            throw new ArgumentException(
                $"The endpoint '{Show(endpoint)}' would send the access token unencrypted. Use https; http is for this machine only.",
                parameterName);
        }

        return endpoint.AbsolutePath.EndsWith('/') ? endpoint : new UriBuilder(endpoint) { Path = endpoint.AbsolutePath + "/" }.Uri;
    }

    /// <summary>Whether two URIs have the same scheme, host and port.</summary>
    public static bool AreSameOrigin(Uri a, Uri b) =>
        a.Scheme == b.Scheme && a.Port == b.Port && string.Equals(a.IdnHost, b.IdnHost, StringComparison.OrdinalIgnoreCase);

    // Without a user or query, which may be secret.
    private static string Show(Uri endpoint) => endpoint.IsAbsoluteUri
        ? endpoint.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
        : endpoint.OriginalString;

    private static bool IsLoopback(Uri uri) =>
        uri.IdnHost == "localhost" || (IPAddress.TryParse(uri.IdnHost, out var address) && IPAddress.IsLoopback(address));
}
