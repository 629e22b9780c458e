using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;

namespace PartnerAnalytics.Emulator.Http;

/// <summary>Takes every request: records it, checks what all requests have in common, and hands it to its resource.</summary>
internal sealed class RequestHandler(
    RequestLog log, RequestAuthorization authorization, ImmutableDictionary<string, ResourceEndpoint> endpoints)
{
    /// <summary>What precedes the path of each resource.</summary>
    public const string BasePath = "/partner/v1/analytics/";

    private const string ContractVersion = "MS-Contract-Version";

    public async Task HandleAsync(HttpContext context)
    {
        log.Add(context.Request);
        Echo(context, "MS-RequestId");
        Echo(context, "MS-CorrelationId");
        try
        {
            await AnswerAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
        }
        catch (RefusedRequestException e) when (!context.Response.HasStarted)
        {
            await ErrorWriter.WriteAsync(context.Response, e);
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            await ErrorWriter.WriteAsync(context.Response, new RefusedRequestException(500, "InternalServerError", e.Message));
        }
    }

    private Task AnswerAsync(HttpContext context)
    {
        authorization.Demand(context);
        var endpoint = FindEndpoint(context.Request.Path);
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Headers.Allow = HttpMethods.Get;
            throw new RefusedRequestException(405, "MethodNotAllowed", $"{context.Request.Method} is not supported here; GET is.");
        }

        var version = context.Request.Headers[ContractVersion];
        return version.Count == 0 || version == "v1"
            ? endpoint.AnswerAsync(context)
            : throw new RefusedRequestException(
                400, "InvalidHeader", $"{ContractVersion}: '{version}' is no version of this service; v1 is.", ContractVersion);
    }

    private ResourceEndpoint FindEndpoint(PathString path)
    {
        var text = path.Value ?? "";
        return text.StartsWith(BasePath, StringComparison.OrdinalIgnoreCase)
            && endpoints.TryGetValue(text[BasePath.Length..], out var endpoint)
            ? endpoint
            : throw new RefusedRequestException(404, "NotFound", $"There is no resource at '{text}'.");
    }

    private static void Echo(HttpContext context, string header)
    {
        var value = context.Request.Headers[header].ToString();
        context.Response.Headers[header] = value.Length == 0 ? Guid.NewGuid().ToString() : value;
    }
}
