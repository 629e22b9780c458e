using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using PartnerAnalytics.Emulator.Http;

namespace PartnerAnalytics.Emulator.Faults;

/// <summary>What is sent in place of rows.</summary>
internal sealed class FaultResponses(FaultPlan plan, RequestAuthorization authorization)
{
    private const string Html = "text/html; charset=utf-8";
    private const string Text = "text/plain; charset=utf-8";
    private const string Json = "application/json; charset=utf-8";

    /// <summary>Responds to a request that has got a fault, unless the fault is one of the rows' body.</summary>
    /// <returns>Whether there was a response.</returns>
    /// <exception cref="RefusedRequestException">The fault is an error of the form that the service documents.</exception>
    public async Task<bool> TryRespondAsync(HttpContext context, GivenFault fault)
    {
        switch (fault.Kind)
        {
            case EmulatorFault.Unauthorized:
                context.Response.Headers.WWWAuthenticate = "Bearer";
                throw new RefusedRequestException(401, "Unauthorized", "The user has no access to this resource.");
            case EmulatorFault.MfaRequired:
                throw new RefusedRequestException(401, "900421", "The user must sign in with multi-factor authentication.");
            case EmulatorFault.ExpiredToken:
                throw Expire(context);
            case EmulatorFault.Forbidden:
                throw new RefusedRequestException(403, "Forbidden", "The account has no access to this resource.");
            case EmulatorFault.ThrottledForSeconds:
                await ThrottleAsync(context, fault, Seconds(fault).ToString(CultureInfo.InvariantCulture));
                return true;
            case EmulatorFault.ThrottledUntilDate:
                await ThrottleAsync(context, fault, DateIn(fault));
                return true;
            case EmulatorFault.ConnectionReset:
                context.Abort();
                return true;
            default:
                return await TryRespondWithBodyAsync(context, fault);
        }
    }

    private static async Task<bool> TryRespondWithBodyAsync(HttpContext context, GivenFault fault)
    {
        (int Status, string ContentType, string Body)? response = fault.Kind switch
        {
            EmulatorFault.HtmlPage => (200, Html, HtmlPages.SignIn),
            EmulatorFault.ForbiddenInText => (403, Text, "Access to the requested resource is forbidden."),
            EmulatorFault.NumericErrorCode => (
                400, Json, """{"code":4012,"description":"A parameter is missing or has another format.","data":[],"source":"Frontend"}"""),
            EmulatorFault.ErrorAsText => (500, Json, """{"error":"Object reference not set to an instance of an object."}"""),
            EmulatorFault.InternalServerError => (500, Html, HtmlPages.InternalServerError),
            EmulatorFault.BadGateway => (502, Html, HtmlPages.BadGateway),
            EmulatorFault.ServiceUnavailable or EmulatorFault.ServiceUnavailableForSeconds => (503, Html, HtmlPages.ServiceUnavailable),
            EmulatorFault.GatewayTimeout => (504, Html, HtmlPages.GatewayTimeout),
            _ => null,
        };
        if (response is not var (status, contentType, body))
        {
            return false;
        }

        if (fault.Kind == EmulatorFault.ServiceUnavailableForSeconds)
        {
            context.Response.Headers.RetryAfter = Seconds(fault).ToString(CultureInfo.InvariantCulture);
        }

        await WriteAsync(context, status, contentType, body);
        return true;
    }

    private RefusedRequestException Expire(HttpContext context)
    {
        if (authorization.AcceptsAnyToken && RequestAuthorization.TokenOf(context.Request) is { } token)
        {
            plan.Expire(token);
        }

        return RequestAuthorization.RefuseExpired(context);
    }

    private static Task ThrottleAsync(HttpContext context, GivenFault fault, string retryAfter)
    {
        context.Response.Headers.RetryAfter = retryAfter;
        var body = JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["statusCode"] = 429,
            ["message"] = string.Create(
                CultureInfo.InvariantCulture, $"Rate limit is exceeded. Try again in {Seconds(fault)} seconds."),
        });
        return WriteAsync(context, 429, "application/json", body);
    }

    private static long Seconds(GivenFault fault) => (long)Math.Ceiling(fault.Settings.RetryAfter.TotalSeconds);

    /// <summary>Rounded up to a second, since a date has no parts of them and nobody is to come too early.</summary>
    private static string DateIn(GivenFault fault)
    {
        var date = fault.Settings.TimeProvider.GetUtcNow() + fault.Settings.RetryAfter;
        var past = date.Ticks % TimeSpan.TicksPerSecond;
        return (past == 0 ? date : date.AddTicks(TimeSpan.TicksPerSecond - past)).ToString("R", CultureInfo.InvariantCulture);
    }

    private static Task WriteAsync(HttpContext context, int status, string contentType, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        var bytes = Encoding.UTF8.GetBytes(body);
        context.Response.ContentLength = bytes.Length;
        return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }
}
