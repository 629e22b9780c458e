using System.Text;
using Microsoft.AspNetCore.Http;
using PartnerAnalytics.Tool.Editing;
using PartnerAnalytics.Tool.Querying;
using PartnerAnalytics.Tool.Running;

namespace PartnerAnalytics.Tool.Exploring;

/// <summary>Answers the calls of the page.</summary>
internal sealed class ExplorerCalls : IDisposable
{
    /// <summary>How many rows the page is given; files have all.</summary>
    private const int MostRows = 100_000;

    private static readonly TimeSpan LongestCheck = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(10);

    private readonly AskedServices _services;
    private readonly QueryEditor _editor = new();
    private readonly QueryEngine _engine = new(new QueryLimits(MostRows, LongestCheck));
    private readonly QueryProcess _process;

    public ExplorerCalls(AskedServices services)
    {
        _services = services;
        _process = new QueryProcess(services, LongestRun);
    }

    /// <summary>Does once what would otherwise make the first key slow.</summary>
    public Task WarmUpAsync(CancellationToken cancellationToken) => _editor.WarmUpAsync(cancellationToken);

    public void Dispose()
    {
        _editor.Dispose();
        _process.Dispose();
    }

    /// <summary>Answers a call.</summary>
    /// <exception cref="RefusedCallException">There is no such call, or it asks for what cannot be given.</exception>
    public Task RespondAsync(HttpContext context, string call) => call switch
    {
        "catalog" => ExplorerJson.WriteAsync(context, ResourceCatalog.Of(_services)),
        "check" => RespondAsync<TextCall, EditorCheck>(context, (asked, stop) => _editor.CheckAsync(asked.Text, stop)),
        "fixes" => RespondAsync<FixesCall, IReadOnlyList<EditorFix>>(
            context, (asked, stop) => _editor.GetFixesAsync(asked.Text, asked.Id, asked.Start, asked.Length, stop)),
        "complete" => RespondAsync<PlaceCall, EditorCompletions>(
            context, (asked, stop) => _editor.CompleteAsync(asked.Text, asked.Position, stop)),
        "describe" => RespondAsync<DescribeCall, string?>(
            context, (asked, stop) => _editor.DescribeAsync(asked.Text, asked.Position, asked.Label, stop)),
        "hover" => RespondAsync<PlaceCall, EditorHover?>(context, (asked, stop) => _editor.HoverAsync(asked.Text, asked.Position, stop)),
        "signatures" => RespondAsync<PlaceCall, EditorSignatures?>(
            context, (asked, stop) => _editor.GetSignaturesAsync(asked.Text, asked.Position, stop)),
        "copy" => RespondAsync<CopyCall, CopiedQuery>(context, CopyAsync),
        "run" => RunAsync(context),
        "save" => SaveAsync(context),
        _ => throw new RefusedCallException(StatusCodes.Status404NotFound, $"There is no call '{call}'."),
    };

    private static async Task RespondAsync<TCall, T>(HttpContext context, Func<TCall, CancellationToken, Task<T>> answer) =>
        await ExplorerJson.WriteAsync(context, await answer(await ExplorerJson.ReadAsync<TCall>(context), context.RequestAborted));

    private async Task<CopiedQuery> CopyAsync(CopyCall call, CancellationToken cancellationToken)
    {
        var query = await CompileAsync(call.Text, cancellationToken);
        return call.Form switch
        {
            CopiedForm.Command => CopiedQuery.ForCommand(call.Text, _services.AreEmulated),
            CopiedForm.Curl => CopiedQuery.ForCurl(await _process.FindUriAsync(query.Emit(cancellationToken), cancellationToken)),
            _ => new CopiedQuery(new CopiedProgram(call.Text, query.Compilation!).Write(_services.AreEmulated)),
        };
    }

    /// <summary>Runs a query, and hands out its rows while they arrive. Who hangs up ends it.</summary>
    private async Task RunAsync(HttpContext context)
    {
        var asked = await ExplorerJson.ReadAsync<TextCall>(context);
        var query = await CompileAsync(asked.Text, context.RequestAborted);
        context.Response.ContentType = "application/x-ndjson; charset=utf-8";
        await _process.RunAsync(
            query.Emit(context.RequestAborted), MostRows, line => WriteLineAsync(context, line), context.RequestAborted);
    }

    /// <summary>Sends a file of all rows. Nothing of it is sent before it is whole.</summary>
    private async Task SaveAsync(HttpContext context)
    {
        var asked = await ExplorerJson.ReadAsync<SaveCall>(context);
        var query = await CompileAsync(asked.Text, context.RequestAborted);
        var path = Path.GetTempFileName();
        try
        {
            await _process.SaveAsync(query.Emit(context.RequestAborted), asked.Format, path, context.RequestAborted);
            context.Response.ContentType = "application/octet-stream";
            await context.Response.SendFileAsync(path, context.RequestAborted);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private async Task<CheckedQuery> CompileAsync(string text, CancellationToken cancellationToken)
    {
        var query = await _engine.CheckAsync(text, cancellationToken);
        return query.Diagnostics.FirstOrDefault(diagnostic => diagnostic.IsError) is { } error
            ? throw new RefusedCallException(StatusCodes.Status400BadRequest, $"The query cannot run. {error.Id}: {error.Message}")
            : query;
    }

    private static async Task WriteLineAsync(HttpContext context, string line)
    {
        await context.Response.WriteAsync(line + "\n", Encoding.UTF8, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
