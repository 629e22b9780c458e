namespace PartnerAnalytics.Tool.Tests.Exporting;

/// <summary>Exports by a process that is killed, three times at another place, and by one that goes on.</summary>
public sealed class KilledExportTests
{
    [Fact]
    public async Task A_run_goes_on_where_the_last_one_was_killed()
    {
        await using var service = await UsageService.StartAsync();
        using var folder = new TemporaryFolder();
        string[] arguments = ["export", UsageService.Query, "--to", folder["usage"], "--partition", "day", .. service.Options];
        foreach (var lines in (int[])[3, 11, 24])
        {
            using var killed = ToolProcess.Start(arguments);
            Assert.True(await killed.KillAfterAsync(lines), "It came to its end.");
        }

        service.Emulator.ClearRequests();
        using var last = ToolProcess.Start(arguments);
        var (exitCode, output, error) = await last.WaitAsync();

        Assert.True(exitCode == 0, error);
        var fetched = service.Emulator.Requests.Length;
        Assert.True(fetched <= 92 - 38, $"{fetched} days were asked for again.");
        Assert.StartsWith($"91 rows, 92 partitions ({fetched} fetched, {92 - fetched} kept), ", output, StringComparison.Ordinal);
        using var duckDb = new DuckDb();
        Assert.Equal(
            $"{UsageService.Days}|{UsageService.Days}|{UsageService.Hours}",
            duckDb.Query($"SELECT count(*), count(DISTINCT UsageDate), sum(Quantity)::INT FROM '{folder["usage"]}/**/*.parquet'"));
        Assert.DoesNotContain(folder.Files, file => Path.GetFileName(file)[0] == '.');
    }

    [Fact]
    public async Task A_file_that_was_not_finished_is_written_again()
    {
        await using var service = await UsageService.StartAsync();
        using var folder = new TemporaryFolder();
        string[] arguments = ["export", UsageService.Query, "--to", folder["usage.csv"], .. service.Options];

        // As a process leaves it that is killed before its file is whole.
        await File.WriteAllTextAsync(folder[".usage.csv.tmp"], "half");
        await File.WriteAllTextAsync(folder[".usage.csv.lock"], "");
        using var run = ToolProcess.Start(arguments);
        var (exitCode, _, error) = await run.WaitAsync();

        Assert.True(exitCode == 0, error);
        Assert.Equal(["usage.csv", "usage.csv.manifest.json"], folder.Files);
        Assert.Equal(UsageService.Days + 1, File.ReadLines(folder["usage.csv"]).Count());
    }
}
