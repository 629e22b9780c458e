using System.Text.Json;
using PartnerAnalytics.Emulator;

namespace PartnerAnalytics.Tool.Tests.Exporting;

/// <summary>Folders of partitions, read by DuckDB, over 91 days of usage.</summary>
public sealed class ExportFolderTests : IAsyncLifetime
{
    private static readonly DateTimeOffset EndOfOctober = new(2026, 10, 31, 6, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly DuckDb _duckDb = new();
    private UsageService _service = null!;

    private string Target => _folder["usage"];

    private string Rows => $"read_parquet('{Target}/**/*.parquet', hive_partitioning = true)";

    public async Task InitializeAsync() => _service = await UsageService.StartAsync();

    public async Task DisposeAsync()
    {
        _duckDb.Dispose();
        _folder.Dispose();
        await _service.DisposeAsync();
    }

    [Fact]
    public async Task A_month_is_a_folder_that_DuckDB_knows_as_a_date()
    {
        var (exitCode, output, error) = await ExportAsync("--partition", "month");

        Assert.Equal(0, exitCode);
        Assert.StartsWith("91 rows, 3 partitions (3 fetched, 0 kept), ", output, StringComparison.Ordinal);
        Assert.Contains("usage_date=2026-08-01/part-0.parquet: 31 rows, partition 1 of 3", error, StringComparison.Ordinal);
        Assert.Equal(
            [
                "_manifest.json",
                "usage_date=2026-08-01/part-0.parquet",
                "usage_date=2026-09-01/part-0.parquet",
                "usage_date=2026-10-01/part-0.parquet",
            ],
            FilesOfTarget());
        Assert.Equal($"{UsageService.Days}|{UsageService.Hours}", Figures());
        Assert.Equal("30|1395", _duckDb.Query($"SELECT count(*), sum(Quantity)::INT FROM {Rows} WHERE usage_date = DATE '2026-09-01'"));
        Assert.Equal("30|1395", _duckDb.Query(
            $"SELECT count(*), sum(Quantity)::INT FROM {Rows} WHERE UsageDate >= '2026-09-01 00:00:00+00' AND UsageDate < '2026-10-01 00:00:00+00'"));
    }

    [Theory]
    [InlineData("day", 92, "2026-08-01", "2026-10-31")]
    [InlineData("week", 14, "2026-07-27", "2026-10-26")]
    [InlineData("month:UsageDate", 3, "2026-08-01", "2026-10-01")]
    public async Task Partitions_are_named_by_their_first_day(string partition, int count, string first, string last)
    {
        var (exitCode, _, _) = await ExportAsync("--partition", partition);

        Assert.Equal(0, exitCode);
        Assert.Equal($"{count}|{first}|{last}", _duckDb.Query(
            "SELECT count(*), min(d), max(d) FROM (SELECT regexp_extract(file, 'usage_date=([0-9-]+)/', 1) d "
            + $"FROM glob('{Target}/**/*.parquet'))"));
        Assert.Equal($"{UsageService.Days}|{UsageService.Hours}", Figures());
    }

    [Fact]
    public async Task The_manifest_tells_what_was_asked_and_what_is_there()
    {
        await ExportAsync("--partition", "month");

        using var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(_folder["usage", "_manifest.json"]));
        var root = manifest.RootElement;
        Assert.Equal(UsageService.Query, root.GetProperty("asked").GetProperty("query").GetString());
        Assert.Equal("parquet", root.GetProperty("asked").GetProperty("format").GetString());
        Assert.Equal("UsageDate", root.GetProperty("asked").GetProperty("partitionColumn").GetString());
        Assert.Equal(_service.Emulator.Endpoint.AbsoluteUri, root.GetProperty("asked").GetProperty("partner").GetString());
        Assert.Equal("2026-10-31T06:00:00+00:00", root.GetProperty("finishedAt").GetString());
        Assert.Equal(UsageService.Days, root.GetProperty("total").GetProperty("rows").GetInt64());
        Assert.Equal($"{UsageService.Hours}", root.GetProperty("total").GetProperty("sums").GetProperty("Quantity").GetString());
        var september = root.GetProperty("files")[1];
        Assert.Equal("usage_date=2026-09-01/part-0.parquet", september.GetProperty("file").GetString());
        Assert.Equal("2026-09-01T00:00:00+00:00", september.GetProperty("from").GetString());
        Assert.Equal(30, september.GetProperty("rows").GetInt64());
        Assert.Equal("1395", september.GetProperty("sums").GetProperty("Quantity").GetString());
        Assert.Equal(new FileInfo(_folder["usage", "usage_date=2026-09-01", "part-0.parquet"]).Length, september.GetProperty("bytes").GetInt64());
        Assert.DoesNotContain(_service.Emulator.Token!, root.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_whole_is_not_fetched_again()
    {
        await ExportAsync("--partition", "month");
        _service.Emulator.ClearRequests();

        var (exitCode, output, _) = await ExportAsync("--partition", "month");

        Assert.Equal(0, exitCode);
        Assert.StartsWith("91 rows, 3 partitions (0 fetched, 3 kept), ", output, StringComparison.Ordinal);
        Assert.Empty(_service.Emulator.Requests);
    }

    [Fact]
    public async Task The_last_days_are_fetched_again_where_that_is_wished()
    {
        await ExportAsync("--partition", "week");
        await _service.RestartAsync(UsageService.Days, more: 100);

        // 14 days before October 31 are October 17: in the week that begins on the 12th.
        var (_, output, _) = await ExportAsync("--partition", "week", "--refresh", "14");

        Assert.StartsWith("91 rows, 14 partitions (3 fetched, 11 kept), ", output, StringComparison.Ordinal);
        Assert.Equal($"{UsageService.Days}|{UsageService.Hours + (19 * 100)}", Figures());
    }

    [Fact]
    public async Task A_partition_that_grows_by_the_end_of_the_query_is_fetched_again()
    {
        // As if the end had been a day earlier, such as that of the days until now.
        await ExportAsync("--partition", "month");
        await File.WriteAllTextAsync(
            _folder["usage", "_manifest.json"],
            (await File.ReadAllTextAsync(_folder["usage", "_manifest.json"]))
                .Replace("\"until\": \"2026-11-01T00:00:00+00:00\"", "\"until\": \"2026-10-31T00:00:00+00:00\"", StringComparison.Ordinal));

        var (_, output, _) = await ExportAsync("--partition", "month");

        Assert.StartsWith("91 rows, 3 partitions (1 fetched, 2 kept), ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"from\": \"2026-08-01", "\"from\": \"2026-07-01", "begins at 2026-07-01T00:00:00Z, and the query now begins at 2026-08-01T00:00:00Z")]
    [InlineData("\"until\": \"2026-11-01", "\"until\": \"2026-12-01", "reaches until 2026-12-01T00:00:00Z, and the query now ends at 2026-11-01T00:00:00Z")]
    [InlineData("\"query\": \"", "\"query\": \"1 + ", "holds another export, with query: 1 + partner.AzureUsage")]
    [InlineData("\"format\": \"parquet", "\"format\": \"csv", "with format: csv")]
    [InlineData("\"partner\": \"http", "\"partner\": \"https", "with service: https")]
    [InlineData("\"name\": \"Quantity\"", "\"name\": \"Quality\"", "with other columns")]
    [InlineData("\"version\": 1", "\"version\": 2", "is of version 2")]
    [InlineData("\"files\": [", "\"files\": ", "is damaged")]
    [InlineData("\"Quantity\": \"4186\"", "\"Quantity\": \"x\"", null)]
    [InlineData("\"Quantity\": \"496\"", "\"Quantity\": \"x\"", "is damaged ('x' is no sum.)")]
    [InlineData("\"asked\"", "\"ask\"", "is damaged")]
    public async Task A_folder_of_something_else_is_refused(string text, string other, string? mentioned)
    {
        await ExportAsync("--partition", "month");
        var manifest = _folder["usage", "_manifest.json"];
        var before = await File.ReadAllTextAsync(manifest);
        Assert.Contains(text, before, StringComparison.Ordinal);
        await File.WriteAllTextAsync(manifest, before.Replace(text, other, StringComparison.Ordinal));
        _service.Emulator.ClearRequests();

        var (exitCode, output, error) = await ExportAsync("--partition", "month");

        if (mentioned is null)
        {
            // The total is summed up again.
            Assert.Equal(0, exitCode);
            return;
        }

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains(mentioned, error, StringComparison.Ordinal);
        Assert.Empty(_service.Emulator.Requests);
        Assert.Equal(before.Replace(text, other, StringComparison.Ordinal), await File.ReadAllTextAsync(manifest));
        Assert.Equal($"{UsageService.Days}|{UsageService.Hours}", Figures());
    }

    [Fact]
    public async Task What_a_killed_run_left_is_removed_and_done_again()
    {
        await ExportAsync("--partition", "month");
        await File.WriteAllTextAsync(_folder["usage", "usage_date=2026-09-01", ".part-0.parquet.tmp"], "PAR1 half");
        await File.WriteAllTextAsync(_folder["usage", "._manifest.json.tmp"], "{");
        await File.WriteAllTextAsync(_folder["usage", ".export.lock"], "");
        await File.WriteAllTextAsync(_folder["usage", "usage_date=2026-08-01", "part-0.parquet"], "PAR1");
        File.Delete(_folder["usage", "usage_date=2026-10-01", "part-0.parquet"]);

        var (exitCode, output, _) = await ExportAsync("--partition", "month");

        Assert.Equal(0, exitCode);
        Assert.StartsWith("91 rows, 3 partitions (2 fetched, 1 kept), ", output, StringComparison.Ordinal);
        Assert.Equal(4, FilesOfTarget().Count());
        Assert.Equal($"{UsageService.Days}|{UsageService.Hours}", Figures());
    }

    [Fact]
    public async Task What_a_service_that_fails_has_given_stays()
    {
        await _service.RestartAsync(UsageService.Days, faults: new EmulatorFaults { Rate = 0.5, Seed = 3 }.Only(EmulatorFault.Forbidden));
        var runs = 0;
        int exitCode;
        string error;
        do
        {
            (exitCode, _, error) = await ExportAsync("--partition", "week");
            runs++;
            Assert.True(runs < 50, "It never ends.");
        }
        while (exitCode == 2 && error.Contains("403", StringComparison.Ordinal));

        Assert.Equal(0, exitCode);
        Assert.True(runs > 2, "No run failed.");
        Assert.Equal(14, _service.Emulator.Requests.Count(request => request.Fault is null));
        Assert.Equal($"{UsageService.Days}|{UsageService.Hours}", Figures());
    }

    [Fact]
    public async Task A_day_without_rows_has_a_file_without_rows()
    {
        await _service.RestartAsync(days: 0);

        var (exitCode, output, _) = await ExportAsync("--partition", "month");

        Assert.Equal(0, exitCode);
        Assert.StartsWith("0 rows, 3 partitions (3 fetched, 0 kept), ", output, StringComparison.Ordinal);
        Assert.Equal("0|NULL", Figures());
        Assert.Equal("DECIMAL(38,18)", _duckDb.Query($"SELECT column_type FROM (DESCRIBE SELECT Quantity FROM {Rows})"));
    }

    [Theory]
    [InlineData("csv", "read_csv('{0}/**/*.csv', hive_partitioning = true)")]
    [InlineData("ndjson", "read_json('{0}/**/*.ndjson', hive_partitioning = true)")]
    public async Task Text_is_partitioned_too(string format, string read)
    {
        var (exitCode, _, _) = await ExportAsync("--partition", "month", "--format", format);

        Assert.Equal(0, exitCode);
        Assert.Equal("30|1395", _duckDb.Query(
            $"SELECT count(*), sum(Quantity)::INT FROM {string.Format(null, read, Target)} WHERE usage_date = DATE '2026-09-01'"));
    }

    [Fact]
    public async Task One_export_at_a_time_writes_to_a_folder()
    {
        Directory.CreateDirectory(Target);
        using var other = new FileStream(_folder["usage", ".export.lock"], FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        var (exitCode, _, error) = await ExportAsync("--partition", "month");

        Assert.Equal(1, exitCode);
        Assert.Contains("Another export writes to", error, StringComparison.Ordinal);
        Assert.Empty(_service.Emulator.Requests);
    }

    [Fact]
    public async Task Files_that_no_export_wrote_are_left_alone()
    {
        Directory.CreateDirectory(Target);
        await File.WriteAllTextAsync(_folder["usage", "mine.txt"], "mine");

        var (exitCode, _, error) = await ExportAsync("--partition", "month");

        Assert.Equal(1, exitCode);
        Assert.Contains("has files, but no _manifest.json", error, StringComparison.Ordinal);
        Assert.Equal(["mine.txt"], FilesOfTarget());
    }

    [Fact]
    public async Task What_is_whole_stays_when_a_run_is_stopped()
    {
        using var stop = new CancellationTokenSource();
        await using var error = new StoppingWriter(stop, "partition 2 of 3");
        await using var output = new StringWriter();

        var exitCode = await Program.RunAsync(
            ["export", UsageService.Query, "--to", Target, "--partition", "month", .. _service.Options], output, error, stop.Token);

        Assert.Equal((2, ""), (exitCode, output.ToString()));
        Assert.Contains("The same command goes on from here.", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            ["_manifest.json", "usage_date=2026-08-01/part-0.parquet", "usage_date=2026-09-01/part-0.parquet"],
            FilesOfTarget());
        Assert.StartsWith("91 rows, 3 partitions (1 fetched, 2 kept), ", (await ExportAsync("--partition", "month")).Output, StringComparison.Ordinal);
    }

    private string Figures() => _duckDb.Query($"SELECT count(*), sum(Quantity)::INT FROM {Rows}");

    private IEnumerable<string> FilesOfTarget() =>
        _folder.Files.Where(file => file.StartsWith("usage/", StringComparison.Ordinal)).Select(file => file["usage/".Length..]);

    private Task<(int ExitCode, string Output, string Error)> ExportAsync(params string[] options) => ToolRun.CompleteAsync(
        new FakeSurroundings { Clock = new FixedClock(EndOfOctober) },
        ["export", UsageService.Query, "--to", Target, .. _service.Options, .. options]);

    /// <summary>Does what Ctrl+C does when a text is written.</summary>
    private sealed class StoppingWriter(CancellationTokenSource stop, string text) : StringWriter
    {
        public override void Write(string? value)
        {
            base.Write(value);
            if (ToString().Contains(text, StringComparison.Ordinal))
            {
                stop.Cancel();
            }
        }

        public override void Write(char value) => Write(value.ToString());
    }
}
