using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Azure.Core;
using PartnerAnalytics.Tool.Exporting;
using PartnerAnalytics.Tool.Querying;

namespace PartnerAnalytics.Tool.Running;

/// <summary>Runs queries in processes of their own.</summary>
/// <param name="services">What they ask.</param>
/// <param name="time">How long one may take.</param>
internal sealed class QueryProcess(AskedServices services, TimeSpan time) : IDisposable
{
    /// <summary>How much memory a query may use.</summary>
    private const long MostMemory = 1L << 30;

    /// <summary>The command by which the tool runs a query.</summary>
    public const string CommandName = "run-query";

    /// <summary>How many run at once; others wait.</summary>
    private const int MostAtOnce = 4;

    private const string MemoryVariable = "DOTNET_GCHeapHardLimit";

    private readonly SemaphoreSlim _turns = new(MostAtOnce);

    /// <summary>Runs a query for its rows.</summary>
    /// <param name="image">The compiled query.</param>
    /// <param name="rows">How many rows are read.</param>
    /// <param name="use">Called with each line that the query gives: one of <see cref="RunMessage"/>, or rows.</param>
    /// <param name="cancellationToken">Ends the process.</param>
    /// <exception cref="OperationCanceledException">The process was ended.</exception>
    public Task RunAsync(byte[] image, int rows, Func<string, Task> use, CancellationToken cancellationToken) =>
        RunAsync(Request(image, RunPurpose.Rows) with { Rows = rows }, use, cancellationToken);

    /// <summary>Finds out the URI of the first request of a query, which is not sent.</summary>
    /// <returns>The URI; null if the query sends none.</returns>
    /// <exception cref="QueryFailedException">The query failed before it.</exception>
    /// <exception cref="OperationCanceledException">The process was ended.</exception>
    public async Task<Uri?> FindUriAsync(byte[] image, CancellationToken cancellationToken) =>
        ((RunUri)await RunToEndAsync(Request(image, RunPurpose.Uri), cancellationToken)).Uri;

    /// <summary>Saves all rows of a query in a file.</summary>
    /// <exception cref="QueryFailedException">The query failed, or the file cannot be written; it is not whole.</exception>
    /// <exception cref="OperationCanceledException">The process was ended.</exception>
    public Task SaveAsync(byte[] image, ExportFormat format, string file, CancellationToken cancellationToken) =>
        RunToEndAsync(Request(image, RunPurpose.File) with { Format = format, File = file }, cancellationToken);

    public void Dispose() => _turns.Dispose();

    private RunRequest Request(byte[] image, RunPurpose purpose) =>
        new(image, RunService.Of(services.Partner), RunService.Of(services.Store), purpose);

    /// <summary>Runs a query that gives one message at its end.</summary>
    private async Task<RunMessage> RunToEndAsync(RunRequest request, CancellationToken cancellationToken)
    {
        RunMessage? last = null;
        await RunAsync(request, Take, cancellationToken);
        return last is RunError failed ? throw new QueryFailedException(failed.Error) : last!;

        Task Take(string line)
        {
            last = JsonSerializer.Deserialize<RunMessage>(line, RunJson.Options);
            return Task.CompletedTask;
        }
    }

    private async Task RunAsync(RunRequest request, Func<string, Task> use, CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken);
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        bound.CancelAfter(time);
        try
        {
            using var process = Process.Start(CreateStart())
                ?? throw new InvalidOperationException("The process of the query did not start.");
            try
            {
                await FollowAsync(process, request, use, bound.Token);
            }
            finally
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
        catch (OperationCanceledException) when (bound.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            await use(Line(new RunError(FormattableString.Invariant($"The query takes longer than {time.TotalSeconds:0.#} seconds."))));
        }
        finally
        {
            _turns.Release();
        }
    }

    private async Task FollowAsync(Process process, RunRequest request, Func<string, Task> use, CancellationToken cancellationToken)
    {
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            await SendAsync(process, request, cancellationToken);
        }
        catch (IOException)
        {
            // It ended already. What it left says why.
        }

        if (!await ReadAsync(process, use, cancellationToken))
        {
            await use(Line(Describe(await errors)));
        }
    }

    /// <summary>Reads what the query gives, and gives it the tokens that it asks for.</summary>
    /// <returns>Whether it said that it ended.</returns>
    private async Task<bool> ReadAsync(Process process, Func<string, Task> use, CancellationToken cancellationToken)
    {
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith("""{"kind":"token""", StringComparison.Ordinal))
            {
                var request = (TokenRequest)JsonSerializer.Deserialize<RunMessage>(line, RunJson.Options)!;
                await SendAsync(process, await GetTokenAsync(request, cancellationToken), cancellationToken);
                continue;
            }

            await use(line);
            if (!line.StartsWith("""{"kind":"rows""", StringComparison.Ordinal)
                && JsonSerializer.Deserialize<RunMessage>(line, RunJson.Options) is RunEnd or RunError or RunUri)
            {
                return true;
            }
        }

        return false;
    }

    private async Task<TokenResponse> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken)
    {
        var credential = request.Service == RelayedService.Store ? services.Store.Credential : services.Partner.Credential;
        try
        {
            var token = await credential.GetTokenAsync(new TokenRequestContext(request.Scopes, claims: request.Claims), cancellationToken);
            return new TokenResponse(token.Token, token.ExpiresOn);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new TokenResponse(Error: e.Message);
        }
    }

    private static async Task SendAsync<T>(Process process, T value, CancellationToken cancellationToken)
    {
        await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(value, RunJson.Options).AsMemory(), cancellationToken);
        await process.StandardInput.FlushAsync(cancellationToken);
    }

    private static string Line(RunMessage message) => JsonSerializer.Serialize(message, RunJson.Options);

    private static RunError Describe(string errors) => errors.Contains("Out of memory", StringComparison.OrdinalIgnoreCase)
        ? RunError.OutOfMemory
        : new RunError("The process of the query ended before the query did. " + errors.ReplaceLineEndings("\n").Split('\n')[0]);

    /// <summary>The host of this runtime: the command may have been started by an executable of another name.</summary>
    internal static string FindHost()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        return Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
    }

    private static ProcessStartInfo CreateStart()
    {
        var start = new ProcessStartInfo(FindHost(), ["exec", typeof(QueryProcess).Assembly.Location, CommandName])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        start.Environment[MemoryVariable] = MostMemory.ToString("X", CultureInfo.InvariantCulture);
        return start;
    }
}
