using System.Text;
using Microsoft.AspNetCore.Http;
using PartnerAnalytics.Tool.Querying;
using PartnerAnalytics.Tool.Running;

namespace PartnerAnalytics.Tool.Exploring;

/// <summary>Answers the calls of the page.</summary>
internal sealed class ExplorerCalls : IDisposable
{
    /// <summary>How many rows the page is given; files have all.</summary>
    private const int MostRows = 100_000;

    /// <summary>How many queries run at once.</summary>
    private const int MostRuns = 4;

    private static readonly TimeSpan LongestCheck = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(10);

    private readonly AskedServices _services;
    private readonly QueryEngine _engine = new(new QueryLimits(MostRows, LongestCheck));
    private readonly QueryProcess _process;
    private readonly SemaphoreSlim _runs = new(MostRuns);

    public ExplorerCalls(AskedServices services)
    {
        _services = services;
        _process = new QueryProcess(services, LongestRun);
    }

    public void Dispose() => _runs.Dispose();

    public Task RespondAsync(HttpContext context, string call) => call switch
    {
        "catalog" => ExplorerJson.WriteAsync(context, ResourceCatalog.Of(_services)),
        "check" => RespondAsync<TextCall>(context, CheckAsync),
        "fixes" => ExplorerJson.WriteAsync(context, new { Fixes = Array.Empty<string>() }),
        "run" => RunAsync(context),
        _ => throw new RefusedCallException(StatusCodes.Status404NotFound, $"There is no call '{call}'."),
    };

    private static async Task RespondAsync<T>(HttpContext context, Func<T, CancellationToken, Task<object>> answer) =>
        await ExplorerJson.WriteAsync(context, await answer(await ExplorerJson.ReadAsync<T>(context), context.RequestAborted));

    private async Task<object> CheckAsync(TextCall call, CancellationToken cancellationToken)
    {
        var c = await _engine.CheckAsync(call.Text, cancellationToken);
        return new
        {
            Diagnostics = c.Diagnostics.Select(d => new { d.Id, Severity = d.IsError ? "error" : "warning", d.Message, d.Start, d.Length }),
            c.Requests,
        };
    }

    /// <summary>Runs a query, and hands out its rows while they arrive. Who hangs up ends it.</summary>
    private async Task RunAsync(HttpContext context)
    {
        var text = (await ExplorerJson.ReadAsync<TextCall>(context)).Text;
        var image = await CompileAsync(text, context.RequestAborted);
        if (!await _runs.WaitAsync(TimeSpan.Zero, context.RequestAborted))
        {
            throw new RefusedCallException(StatusCodes.Status429TooManyRequests, $"{MostRuns} queries run already. Stop one of them first.");
        }

        try
        {
            context.Response.ContentType = "application/x-ndjson; charset=utf-8";
            await _process.RunAsync(image, RunPurpose.Rows, MostRows, line => WriteLineAsync(context, line), context.RequestAborted);
        }
        finally
        {
            _runs.Release();
        }
    }

    private async Task<byte[]> CompileAsync(string text, CancellationToken cancellationToken)
    {
        var query = await _engine.CheckAsync(text, cancellationToken);
        return query.Diagnostics.FirstOrDefault(diagnostic => diagnostic.IsError) is { } error
            ? throw new RefusedCallException(StatusCodes.Status400BadRequest, $"The query cannot run. {error.Id}: {error.Message}")
            : query.Emit(cancellationToken);
    }

    private static async Task WriteLineAsync(HttpContext context, string line)
    {
        await context.Response.WriteAsync(line + "\n", Encoding.UTF8, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}

/// <summary>A call about a query.</summary>
/// <param name="Text">The text of the query.</param>
internal sealed record TextCall(string Text);
