using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;

namespace PartnerAnalytics.Emulator.Http;

/// <summary>Lets requests in that bring the bearer token; any bearer token, if none is set.</summary>
internal sealed class RequestAuthorization(string? token)
{
    /// <summary>Checks a request.</summary>
    /// <exception cref="RefusedRequestException">The token is missing or wrong.</exception>
    public void Demand(HttpContext context)
    {
        var headers = context.Request.Headers.Authorization;
        if (headers.Count == 1
            && AuthenticationHeaderValue.TryParse(headers[0], out var value)
            && value.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            && !string.IsNullOrWhiteSpace(value.Parameter)
            && (token is null || value.Parameter == token))
        {
            return;
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        throw new RefusedRequestException(
            401,
            "Unauthorized",
            headers.Count == 0 ? "The request brings no bearer token." : "The request's bearer token is not accepted.");
    }
}
