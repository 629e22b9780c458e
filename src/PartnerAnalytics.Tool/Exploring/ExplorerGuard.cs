using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace PartnerAnalytics.Tool.Exploring;

/// <summary>Lets in the page that this process serves, and nobody else: no site that a browser has open beside it, no name that was made
/// to resolve to this machine, no program without a key.</summary>
/// <param name="authority">Host and port as the page's address has them.</param>
/// <param name="keys">The keys of pages.</param>
internal sealed class ExplorerGuard(string authority, ExplorerKeys keys)
{
    /// <summary>The header that brings the key of a page. A form or an image of another site cannot send it.</summary>
    public const string KeyHeader = "X-Explorer-Key";

    /// <summary>Writes what every response says to the browser: nothing comes from another host, and nothing is shown in another page.
    /// </summary>
    /// <param name="response">The response.</param>
    /// <param name="nonce">Marks the styles that the page's editor makes.</param>
    public static void Protect(HttpResponse response, string nonce)
    {
        response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; connect-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.XFrameOptions = "DENY";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers["Permissions-Policy"] = "clipboard-write=(self)";
        response.Headers.CacheControl = "no-store";
    }

    /// <summary>Demands that a request names this host: by another name it comes from a page of that name.</summary>
    public void DemandHost(HttpRequest request)
    {
        if (request.Host.Value != authority)
        {
            throw new RefusedCallException(
                StatusCodes.Status421MisdirectedRequest,
                $"This is {authority}, and answers to no other name. Open the address that explore printed.");
        }
    }

    /// <summary>Demands that a call comes from a page of this process.</summary>
    public void DemandPage(HttpRequest request)
    {
        DemandSameOrigin(request);
        if (!keys.IsOfPage(request.Headers[KeyHeader].ToString()))
        {
            throw new RefusedCallException(
                StatusCodes.Status401Unauthorized,
                "This page has no key, or one of an earlier run. Open the address that explore printed last.");
        }
    }

    /// <summary>Demands that a call comes from a page of this host, with or without a key.</summary>
    public void DemandSameOrigin(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method))
        {
            throw new RefusedCallException(StatusCodes.Status405MethodNotAllowed, $"{request.Method} is not supported here; POST is.");
        }

        if (request.Headers.Origin != $"http://{authority}" || request.Headers["Sec-Fetch-Site"] is { Count: > 0 } and not ["same-origin"])
        {
            throw new RefusedCallException(StatusCodes.Status403Forbidden, "Only the page that explore serves may call this.");
        }

        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.MediaType != "application/json")
        {
            throw new RefusedCallException(StatusCodes.Status415UnsupportedMediaType, "Calls bring JSON, as application/json.");
        }
    }
}
