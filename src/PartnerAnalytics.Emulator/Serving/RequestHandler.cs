using Microsoft.AspNetCore.Http;
using PartnerAnalytics.Emulator.Faults;
using PartnerAnalytics.Emulator.Http;

namespace PartnerAnalytics.Emulator.Serving;

/// <summary>Takes every request: records it, checks what all requests have in common, and hands it to its resource.</summary>
internal sealed class RequestHandler(
    RequestLog log,
    FaultPlan faults,
    RequestAuthorization authorization,
    ResourcePaths paths,
    CabFiles files)
{
    /// <summary>What a socket needs to send what it was given last; a reset throws away what it has not sent.</summary>
    private static readonly TimeSpan SendingTime = TimeSpan.FromMilliseconds(50);

    private readonly FaultResponses _faultResponses = new(faults, authorization);
    private readonly FaultAdministration _administration = new(faults, paths.IsResource);

    public async Task HandleAsync(HttpContext context)
    {
        Echo(context, "MS-RequestId");
        Echo(context, "MS-CorrelationId");
        try
        {
            if (WelcomePage.IsFor(context.Request))
            {
                await WelcomePage.RespondAsync(context);
            }
            else if (FaultAdministration.IsFor(context.Request))
            {
                authorization.Demand(context);
                await _administration.RespondAsync(context);
            }
            else
            {
                faults.CountRequest();
                await RespondAsync(context, log.Add(context.Request));
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
        }
        catch (PageBrokenOffException e)
        {
            await BreakOffAsync(context, e);
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

    private async Task RespondAsync(HttpContext context, LoggedRequest entry)
    {
        if (CabFiles.IsFor(context.Request))
        {
            await files.RespondAsync(context);
            return;
        }

        Authorize(context);
        var endpoint = paths.Find(context.Request);
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Headers.Allow = HttpMethods.Get;
            throw new RefusedRequestException(405, "MethodNotAllowed", $"{context.Request.Method} is not supported here; GET is.");
        }

        var respond = await endpoint.ReadAsync(context);
        var fault = faults.Take(endpoint.Path, RawTarget.Of(context));
        if (fault is not null)
        {
            log.Mark(entry, fault.Kind);
            if (await _faultResponses.TryRespondAsync(context, fault))
            {
                return;
            }
        }

        await respond(fault);
    }

    private void Authorize(HttpContext context)
    {
        authorization.Demand(context);
        if (RequestAuthorization.TokenOf(context.Request) is { } token && faults.IsExpired(token))
        {
            throw RequestAuthorization.RefuseExpired(context);
        }
    }

    private static async Task BreakOffAsync(HttpContext context, PageBrokenOffException end)
    {
        if (end.Reset)
        {
            await Task.Delay(SendingTime);
            context.Abort();
        }
    }

    private static void Echo(HttpContext context, string header)
    {
        var value = context.Request.Headers[header].ToString();
        context.Response.Headers[header] = value.Length == 0 ? Guid.NewGuid().ToString() : value;
    }
}
