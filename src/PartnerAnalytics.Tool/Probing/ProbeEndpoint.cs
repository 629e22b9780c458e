using System.Net;

namespace PartnerAnalytics.Tool.Probing;

/// <summary>Which URIs may be queried: the token is sent there.</summary>
internal static class ProbeEndpoint
{
    /// <summary>Reads a URI, and gives it the slash that paths follow.</summary>
    /// <returns>The URI, or what is wrong with it.</returns>
    public static (Uri? Endpoint, string? Problem) Read(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp))
        {
            return (null, "takes an absolute URI such as https://api.partnercenter.microsoft.com/.");
        }

        if (uri.Query.Length > 0 || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0)
        {
            return (null, "takes a URI without user, query and fragment.");
        }

        if (uri.Scheme == Uri.UriSchemeHttp && !IsLoopback(uri))
        {
            return (null, "takes a URI that begins with https: the token would be sent unencrypted.");
        }

        return (uri.AbsolutePath.EndsWith('/') ? uri : new UriBuilder(uri) { Path = uri.AbsolutePath + "/" }.Uri, null);
    }

    private static bool IsLoopback(Uri uri)
        => uri.IdnHost == "localhost" || (IPAddress.TryParse(uri.IdnHost, out var address) && IPAddress.IsLoopback(address));
}
