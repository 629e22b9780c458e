using System.Globalization;
using PartnerAnalytics.Linq;
using PartnerAnalytics.Tool.Exporting.Files;
using PartnerAnalytics.Tool.Exporting.Formats;
using PartnerAnalytics.Tool.Exporting.Partitions;
using PartnerAnalytics.Tool.Querying;
using PartnerAnalytics.Tool.Querying.Formats;

namespace PartnerAnalytics.Tool.Exporting;

/// <summary>Exports a query to a folder of partitions. Those that are whole stay, so that a run goes on where the last one was
/// killed.</summary>
internal sealed class FolderExport(ExportOrder order, PartitionChoice choice, ExportWriter writer)
{
    private const string LockName = ".export.lock";
    private const string PartName = "part-0";

    public async Task<ExportSummary> RunAsync(QueryRowStream rows, CancellationToken cancellationToken)
    {
        var column = choice.FindColumn(rows.Columns);
        var key = choice.NameKey(column, rows.Columns);
        var partitions = PartitionedRows.Open(rows, column, choice.Bucket);
        if (File.Exists(order.To))
        {
            throw new ExportRefusedException($"{order.To} is a file. With --partition, --to takes a folder.");
        }

        Directory.CreateDirectory(order.To);
        using var ours = ExportLock.Take(Path.Combine(order.To, LockName), order.To);
        PendingFile.RemoveLeftovers(order.To);
        var manifestFile = new ManifestFile(Path.Combine(order.To, ManifestFile.NameInFolder));
        var manifest = await BeginAsync(manifestFile, order.Describe(column.Name), partitions.Windows, cancellationToken);
        await manifestFile.WriteAsync(manifest, cancellationToken);
        return await FetchAsync(partitions, key, manifest, manifestFile, cancellationToken);
    }

    private async Task<ExportSummary> FetchAsync(
        PartitionedRows partitions, string key, ExportManifest manifest, ManifestFile manifestFile, CancellationToken cancellationToken)
    {
        var fetched = new List<ExportedFile>();
        foreach (var (window, number) in partitions.Windows.Select((window, index) => (window, index + 1)))
        {
            var name = NameOf(key, window);
            var known = manifest.Files.FirstOrDefault(file => file.File == name);
            if (known is not null && IsWhole(known, window) && !IsRefreshed(window))
            {
                continue;
            }

            if (known is not null)
            {
                // A run that is killed now must not take the file for whole, whichever of both it finds.
                manifest = manifest with { Files = [.. manifest.Files.Where(file => file != known)] };
                await manifestFile.WriteAsync(manifest with { Total = writer.Sum(manifest.Files) }, cancellationToken);
            }

            var file = await writer.WriteAsync(
                partitions.ReadAsync(window, cancellationToken), PathOf(name), name, window, cancellationToken);
            fetched.Add(file);
            manifest = manifest with { Files = [.. manifest.Files.Append(file).OrderBy(file => file.From)] };
            await manifestFile.WriteAsync(manifest with { Total = writer.Sum(manifest.Files) }, CancellationToken.None);
            writer.Report($"{name}: {file.Rows} rows, partition {number} of {partitions.Windows.Count}");
        }

        var total = writer.Sum(manifest.Files);
        await manifestFile.WriteAsync(manifest with { Total = total, FinishedAt = writer.Now }, CancellationToken.None);
        return new ExportSummary(fetched, manifest.Files.Count - fetched.Count, total);
    }

    /// <summary>The manifest of what is there already, or one of nothing.</summary>
    private async Task<ExportManifest> BeginAsync(
        ManifestFile manifestFile, AskedExport asked, IReadOnlyList<AnalyticsWindow> windows, CancellationToken cancellationToken)
    {
        DateTimeOffset? from = windows.Count > 0 ? windows[0].From : null;
        DateTimeOffset? until = windows.Count > 0 ? windows[^1].Until : null;
        if (!manifestFile.Exists)
        {
            // What begins with a dot is of this tool, or of the file system.
            return !Directory.EnumerateFileSystemEntries(order.To).Any(entry => Path.GetFileName(entry)[0] != '.')
                ? writer.Begin(asked) with { From = from, Until = until }
                : throw new ExportRefusedException(
                    $"{order.To} has files, but no {ManifestFile.NameInFolder} that says what they are. "
                    + "Choose an empty folder, or a new one.");
        }

        var found = await manifestFile.ReadAsync(cancellationToken);
        writer.Verify(found, asked, order.To);
        VerifyRange(found, from, until);
        try
        {
            return found with
            {
                Tool = ToolVersion.Current,
                From = from,
                Until = until,
                StartedAt = writer.Now,
                FinishedAt = null,
                Total = writer.Sum(found.Files),
            };
        }
        catch (FormatException e)
        {
            throw new ExportRefusedException($"{manifestFile.Path} is damaged ({e.Message}) Delete {order.To} to start over.");
        }
    }

    /// <summary>Refuses bounds that would leave rows out which are there.</summary>
    private void VerifyRange(ExportManifest found, DateTimeOffset? from, DateTimeOffset? until)
    {
        if (found.From is { } before && before != from)
        {
            throw new ExportRefusedException(
                $"{order.To} begins at {Write(before)}, and the query now begins at {Write(from)}. Give it a beginning that does not move; "
                + "--refresh says what is fetched again.");
        }

        if (found.Until is { } end && (until is null || until < end))
        {
            throw new ExportRefusedException(
                $"{order.To} reaches until {Write(end)}, and the query now ends at {Write(until)}, before that. Choose another folder.");
        }
    }

    private bool IsWhole(ExportedFile file, AnalyticsWindow window) =>
        file.From == window.From && file.Until == window.Until
        && new FileInfo(PathOf(file.File)) is { Exists: true } found && found.Length == file.Bytes;

    /// <summary>Whether a partition has to do with the last days, counted back from today's midnight (UTC).</summary>
    private bool IsRefreshed(AnalyticsWindow window) =>
        order.RefreshDays is { } days && window.Until > new DateTimeOffset(writer.Now.UtcDateTime.Date, TimeSpan.Zero).AddDays(-days);

    private string NameOf(string key, AnalyticsWindow window) => string.Create(
        CultureInfo.InvariantCulture, $"{key}={choice.StartOf(window.From):yyyy-MM-dd}/{PartName}{RowFiles.ExtensionOf(order.Format)}");

    private string PathOf(string name) => Path.Combine(order.To, name.Replace('/', Path.DirectorySeparatorChar));

    private static string Write(DateTimeOffset? instant) =>
        instant is { } time ? ValueText.Of(time.UtcDateTime) : "nothing";
}
