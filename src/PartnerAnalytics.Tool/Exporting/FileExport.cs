using PartnerAnalytics.Tool.Exporting.Files;
using PartnerAnalytics.Tool.Querying;

namespace PartnerAnalytics.Tool.Exporting;

/// <summary>Exports rows to a single file, with its manifest beside it. Each run fetches all of them again.</summary>
internal sealed class FileExport(ExportOrder order, ExportWriter writer)
{
    public async Task<ExportSummary> RunAsync(QueryRowStream rows, CancellationToken cancellationToken)
    {
        var path = order.To;
        var folder = Path.GetDirectoryName(path)!;
        if (Directory.Exists(path) || Path.GetFileName(path).Length == 0)
        {
            throw new ExportRefusedException(
                $"{path} is a folder. Name a file in it, or add --partition day, week or month, which makes a folder of files.");
        }

        Directory.CreateDirectory(folder);
        using var ours = ExportLock.Take(Path.Combine(folder, $".{Path.GetFileName(path)}.lock"), path);
        var manifestFile = new ManifestFile(path + ManifestFile.EndBesideFile);
        var asked = order.Describe(column: null);
        if (manifestFile.Exists)
        {
            writer.Verify(await manifestFile.ReadAsync(cancellationToken), asked, path);
        }
        else if (File.Exists(path))
        {
            throw new ExportRefusedException($"{path} is there, and no export wrote it. Delete it, or choose another name.");
        }

        // Before the rows: a run that is killed after them leaves a file that the next one knows.
        var manifest = writer.Begin(asked);
        try
        {
            await manifestFile.WriteAsync(manifest, cancellationToken);
            var file = await writer.WriteAsync(rows.ReadAsync(cancellationToken), path, Path.GetFileName(path), null, cancellationToken);
            ExportedFile[] files = [file];
            await manifestFile.WriteAsync(
                manifest with { Files = files, Total = writer.Sum(files), FinishedAt = writer.Now }, CancellationToken.None);
            return new ExportSummary(files, Kept: 0, writer.Sum(files));
        }
        finally
        {
            if (!File.Exists(path))
            {
                File.Delete(manifestFile.Path);
            }
        }
    }
}
