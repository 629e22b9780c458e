using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;

namespace PartnerAnalytics.Emulator.Http;

/// <summary>Lets requests in that bring the bearer token; any bearer token, if none is set.</summary>
internal sealed class RequestAuthorization(string? token)
{
    /// <summary>Whether tokens are told apart only by those that are accepted no more.</summary>
    public bool AcceptsAnyToken => token is null;

    /// <summary>Checks a request.</summary>
    /// <exception cref="RefusedRequestException">The token is missing or wrong.</exception>
    public void Demand(HttpContext context)
    {
        if (TokenOf(context.Request) is { } brought && (token is null || brought == token))
        {
            return;
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        throw new RefusedRequestException(
            401,
            "Unauthorized",
            context.Request.Headers.Authorization.Count == 0
                ? "The request has no bearer token."
                : "The request's bearer token is not accepted.");
    }

    /// <summary>The bearer token that a request brings; null if it brings none.</summary>
    public static string? TokenOf(HttpRequest request)
    {
        var headers = request.Headers.Authorization;
        return headers.Count == 1
            && AuthenticationHeaderValue.TryParse(headers[0], out var value)
            && value.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            && !string.IsNullOrWhiteSpace(value.Parameter)
            ? value.Parameter
            : null;
    }

    /// <summary>Refuses a request because its token was good once and is not any more.</summary>
    public static RefusedRequestException RefuseExpired(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\", error_description=\"The token is expired\"";
        return new RefusedRequestException(401, "Unauthorized", "The request's bearer token has expired.");
    }
}
