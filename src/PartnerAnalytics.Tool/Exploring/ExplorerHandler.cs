using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using PartnerAnalytics.Tool.Running;

namespace PartnerAnalytics.Tool.Exploring;

/// <summary>Takes every request: the files of the page, and the page's calls.</summary>
internal sealed class ExplorerHandler(ExplorerGuard guard, ExplorerSession session, ExplorerCalls calls)
{
    private const string CallPrefix = "/api/";

    public async Task HandleAsync(HttpContext context)
    {
        var nonce = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        ExplorerGuard.Protect(context.Response, nonce);
        try
        {
            guard.DemandHost(context.Request);
            var path = context.Request.Path.Value ?? "";
            if (path.StartsWith(CallPrefix, StringComparison.Ordinal))
            {
                await CallAsync(context, path[CallPrefix.Length..]);
            }
            else if (!IsReading(context.Request) || !await PageFiles.TryRespondAsync(context, nonce))
            {
                throw new RefusedCallException(StatusCodes.Status404NotFound, "There is nothing here. The page is at /.");
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            await RefuseAsync(context, e);
        }
    }

    private async Task CallAsync(HttpContext context, string call)
    {
        if (call == ExplorerSession.Call)
        {
            guard.DemandSameOrigin(context.Request);
            await session.OpenAsync(context);
            return;
        }

        guard.DemandPage(context.Request);
        await calls.RespondAsync(context, call);
    }

    private static bool IsReading(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static Task RefuseAsync(HttpContext context, Exception reason)
    {
        var (status, message) = reason switch
        {
            RefusedCallException refused => (refused.Status, refused.Message),
            JsonException => (StatusCodes.Status400BadRequest, "The body is not the JSON that this call brings."),
            BadHttpRequestException bad => (bad.StatusCode, bad.Message),
            ArgumentOutOfRangeException => (StatusCodes.Status400BadRequest, "The place is not in the text."),
            TimeoutException or QueryFailedException => (StatusCodes.Status400BadRequest, reason.Message),
            _ => (StatusCodes.Status500InternalServerError, reason.Message),
        };
        context.Response.StatusCode = status;
        return ExplorerJson.WriteAsync(context, new CallError(message));
    }
}

/// <summary>What went wrong with a call, for whoever reads it.</summary>
/// <param name="Error">What went wrong, and what to do.</param>
internal sealed record CallError(string Error);
