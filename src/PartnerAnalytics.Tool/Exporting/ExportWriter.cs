using System.Globalization;
using PartnerAnalytics.Linq;
using PartnerAnalytics.Tool.Exporting.Files;
using PartnerAnalytics.Tool.Exporting.Formats;

namespace PartnerAnalytics.Tool.Exporting;

/// <summary>Writes files of an export, one at a time, and sums them up.</summary>
/// <param name="format">The format.</param>
/// <param name="columns">The columns.</param>
/// <param name="timeProvider">The clock.</param>
/// <param name="report">Takes what is to be told on the way.</param>
internal sealed class ExportWriter(
    ExportFormat format, IReadOnlyList<ExportColumn> columns, TimeProvider timeProvider, Action<string> report)
{
    /// <summary>After how many rows of a file it is told how far it is.</summary>
    private const long RowsToReport = 250_000;

    public IReadOnlyList<ExportColumn> Columns => columns;

    public DateTimeOffset Now => timeProvider.GetUtcNow();

    public void Report(FormattableString message) => report(message.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes a file, which is in its place when it is whole, or not at all.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="path">Its place.</param>
    /// <param name="name">What the manifest calls it.</param>
    /// <param name="window">The partition; null if it is none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ExportedFile> WriteAsync(
        IAsyncEnumerable<object?[]> rows, string path, string name, AnalyticsWindow? window, CancellationToken cancellationToken)
    {
        await using var pending = PendingFile.Create(path);
        var file = await RowFiles.BeginAsync(format, pending.Stream, columns, cancellationToken);
        var sums = new ColumnSums(columns);
        var count = 0L;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            sums.Add(row);
            await file.AddAsync(row, cancellationToken);
            if (++count % RowsToReport == 0)
            {
                Report($"{name}: {count} rows");
            }
        }

        await file.CompleteAsync(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return new ExportedFile(
            name,
            count,
            await pending.CommitAsync(),
            sums.ToDictionary(),
            Now,
            window?.From,
            window?.Until,
            file.CutTimes is { Count: > 0 } cut ? cut : null);
    }

    /// <summary>Sums up files.</summary>
    public ExportTotal Sum(IReadOnlyList<ExportedFile> files)
    {
        var sums = new ColumnSums(columns);
        foreach (var file in files)
        {
            sums.Add(file.Sums);
        }

        return new ExportTotal(files.Sum(file => file.Rows), files.Sum(file => file.Bytes), sums.ToDictionary());
    }

    /// <summary>A manifest of no files yet.</summary>
    public ExportManifest Begin(AskedExport asked) => new()
    {
        Tool = ToolVersion.Current,
        Asked = asked,
        Columns = [.. columns.Select(column => new ManifestColumn(column.Name, column.Kind.ToString().ToLowerInvariant()))],
        StartedAt = Now,
        Files = [],
        Total = Sum([]),
    };

    /// <summary>Refuses a place where something else is.</summary>
    /// <exception cref="ExportRefusedException">The manifest is of another query, format or service, or of other columns.</exception>
    public void Verify(ExportManifest found, AskedExport asked, string target)
    {
        var differences = string.Join("; ", found.Asked.Differences(asked));
        if (differences.Length > 0)
        {
            throw new ExportRefusedException(
                $"{target} holds another export, with {differences}. Choose another place, or delete that one to start over.");
        }

        if (!found.Columns.SequenceEqual(Begin(asked).Columns))
        {
            throw new ExportRefusedException(
                $"{target} holds the same export with other columns, of another version of the tool. Delete it to start over.");
        }
    }
}
