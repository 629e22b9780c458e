using System.Collections.Concurrent;
using System.Text.Json;
using Azure.Core;
using PartnerAnalytics.Tool.Exporting;
using PartnerAnalytics.Tool.Exporting.Formats;
using PartnerAnalytics.Tool.Querying;

namespace PartnerAnalytics.Tool.Running;

/// <summary>Runs a query in the process that <see cref="QueryProcess"/> started for it: what is to be run comes in, and what it gives goes
/// out. A process can be ended whatever the query does, and its memory is bounded.</summary>
internal static class QueryRunner
{
    /// <summary>How many rows wait for others before they are written; fewer where the service is slower.</summary>
    private const int BatchRows = 500;

    /// <summary>Runs what the first line of the input says.</summary>
    /// <returns>Whether the query ended as it should.</returns>
    public static async Task<bool> RunAsync(Stream input, Stream output, CancellationToken cancellationToken)
    {
        var writer = new RunWriter(output);
        try
        {
            using var reader = new StreamReader(input);
            var line = await reader.ReadLineAsync(cancellationToken);
            var request = JsonSerializer.Deserialize<RunRequest>(line ?? "null", RunJson.Options)
                ?? throw new InvalidDataException("Nothing says what is to be run.");
            using var responses = new BlockingCollection<string>();
            ReadOn(reader, responses);
            await RunAsync(request, new TokenRelay(writer, responses), writer, cancellationToken);
            return true;
        }
        catch (OutOfMemoryException)
        {
            writer.Write(RunError.OutOfMemory);
            return false;
        }
        catch (Exception e)
        {
            // A query can throw whatever a person can make it throw.
            writer.Write(new RunError(e.Message));
            return false;
        }
    }

    /// <summary>Hands on the lines that come. When none can come any more, nobody waits for what this process does.</summary>
    private static void ReadOn(StreamReader reader, BlockingCollection<string> lines) => new Thread(() =>
    {
        while (reader.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        Environment.Exit(1);
    })
    {
        IsBackground = true,
    }.Start();

    private static async Task RunAsync(RunRequest request, TokenRelay relay, RunWriter writer, CancellationToken cancellationToken)
    {
        var recorder = request.Purpose == RunPurpose.Uri ? new UriRecorder() : null;
        var partner = request.Partner.Open(CredentialOf(RelayedService.Partner, relay, recorder)).CreatePartner(recorder);
        var store = request.Store.Open(CredentialOf(RelayedService.Store, relay, recorder)).CreateStore(recorder);
        Func<QueryRowStream, CancellationToken, Task<bool>> use = request.Purpose switch
        {
            RunPurpose.Rows => (rows, stop) => WriteAsync(rows, request.Rows, writer, stop),
            RunPurpose.File => (rows, stop) => SaveAsync(rows, request.Format, request.File!, writer, stop),
            _ => ReadFirstAsync,
        };
        try
        {
            await QueryRun.RunAsync(request.Image, partner, store, use, cancellationToken);
        }
        catch (Exception) when (recorder?.Uri is not null)
        {
            // The request that was wanted was not sent, which the query takes for a failure.
        }

        if (recorder is not null)
        {
            writer.Write(new RunUri(recorder.Uri));
        }
    }

    private static async Task<bool> WriteAsync(QueryRowStream rows, int wanted, RunWriter writer, CancellationToken cancellationToken)
    {
        writer.Write(new RunColumns([.. rows.Columns.Select(column => new RunColumn(column.Name, RunWriter.TypeOf(column)))]));
        var batch = new List<object?[]>(BatchRows);
        var read = 0;
        await using var enumerator = rows.ReadAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            var next = enumerator.MoveNextAsync();
            if (batch.Count > 0 && (!next.IsCompleted || batch.Count == BatchRows))
            {
                writer.WriteRows(batch);
                batch.Clear();
            }

            var hasMore = await next;
            if (!hasMore || read == wanted)
            {
                if (batch.Count > 0)
                {
                    writer.WriteRows(batch);
                }

                writer.Write(new RunEnd(hasMore));
                return true;
            }

            batch.Add(enumerator.Current);
            read++;
        }
    }

    private static async Task<bool> SaveAsync(
        QueryRowStream rows, ExportFormat format, string path, RunWriter writer, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(path, FileMode.Create, FileAccess.Write);
        var file = await RowFiles.BeginAsync(format, stream, ExportColumn.Of(rows.Columns), cancellationToken);
        await foreach (var row in rows.ReadAsync(cancellationToken))
        {
            await file.AddAsync(row, cancellationToken);
        }

        await file.CompleteAsync(cancellationToken);
        await stream.FlushAsync(cancellationToken);
        writer.Write(new RunEnd(HasMore: false));
        return true;
    }

    private static async Task<bool> ReadFirstAsync(QueryRowStream rows, CancellationToken cancellationToken)
    {
        await using var enumerator = rows.ReadAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        return await enumerator.MoveNextAsync();
    }

    /// <summary>Nobody has to sign in for a request that is not sent.</summary>
    private static TokenCredential CredentialOf(RelayedService service, TokenRelay relay, UriRecorder? recorder) =>
        recorder is null ? relay.CredentialOf(service) : GivenToken.CredentialOf("none");
}
