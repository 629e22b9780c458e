using System.Globalization;
using PartnerAnalytics.Emulator;
using PartnerAnalytics.Tool.Tests.Querying;

namespace PartnerAnalytics.Tool.Tests.Exporting;

/// <summary>Single files, and what is refused.</summary>
public sealed class ExportFileTests(QueriedEmulator emulator) : IClassFixture<QueriedEmulator>, IDisposable
{
    private const string Rows = "partner.Subscriptions.Select(s => new { s.Id, s.CustomerName, s.LicenseCount, s.CreationDate, s.AutoRenewEnabled })";

    private readonly TemporaryFolder _folder = new();
    private readonly DuckDb _duckDb = new();

    public void Dispose()
    {
        _duckDb.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Csv_is_a_line_of_names_and_a_line_for_each_row()
    {
        var (exitCode, output, error) = await ExportAsync(Rows, "rows.csv");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal($"3 rows, 166 bytes in {_folder["rows.csv"]}", output.TrimEnd());
        Assert.Equal(
            "Id,CustomerName,LicenseCount,CreationDate,AutoRenewEnabled\r\n"
            + "a,Contoso,5,2026-01-05T00:00:00Z,\r\nb,Fabrikam,3,2026-02-01T00:00:00Z,\r\nc,Contoso,2,2026-02-10T00:00:00Z,\r\n",
            await File.ReadAllTextAsync(_folder["rows.csv"]));
    }

    [Fact]
    public async Task Ndjson_is_an_object_on_each_line()
    {
        await ExportAsync(Rows, "rows.ndjson");

        Assert.StartsWith(
            "{\"Id\":\"a\",\"CustomerName\":\"Contoso\",\"LicenseCount\":5,\"CreationDate\":\"2026-01-05T00:00:00Z\",\"AutoRenewEnabled\":null}\n",
            await File.ReadAllTextAsync(_folder["rows.ndjson"]),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parquet_has_types()
    {
        await ExportAsync(Rows, "rows.parquet");

        Assert.Equal(
            "VARCHAR|VARCHAR|BIGINT|TIMESTAMP WITH TIME ZONE|BOOLEAN",
            _duckDb.Query($"SELECT string_agg(column_type, '|') FROM (DESCRIBE SELECT * FROM '{_folder["rows.parquet"]}')"));
        Assert.Equal(
            "a|Contoso|5|2026-01-05|NULL",
            _duckDb.Query($"SELECT Id, CustomerName, LicenseCount, CreationDate::DATE::VARCHAR, AutoRenewEnabled FROM '{_folder["rows.parquet"]}' WHERE LicenseCount = 5"));
    }

    [Theory]
    [InlineData("rows.csv", "Id,CustomerName,LicenseCount,CreationDate,AutoRenewEnabled\r\n")]
    [InlineData("rows.ndjson", "")]
    [InlineData("rows.parquet", null)]
    public async Task No_rows_are_a_file_with_the_names_of_columns(string file, string? expected)
    {
        var (exitCode, _, _) = await ExportAsync(Rows.Replace("Subscriptions", "Subscriptions.Where(s => s.Status == \"DISABLED\")", StringComparison.Ordinal), file);

        Assert.Equal(0, exitCode);
        if (expected is null)
        {
            Assert.Equal("0", _duckDb.Query($"SELECT count(CreationDate) FROM '{_folder[file]}'"));
        }
        else
        {
            Assert.Equal(expected, await File.ReadAllTextAsync(_folder[file]));
        }
    }

    [Fact]
    public async Task Texts_of_all_kinds_survive_csv()
    {
        const string Query = "new[] { new { N = 1, T = (string?)\"a,b\" }, new { N = 2, T = (string?)\"say \\\"x\\\"\" }, new { N = 3, T = (string?)\"two\\r\\nlines\" },"
            + " new { N = 4, T = (string?)\"\" }, new { N = 5, T = (string?)null }, new { N = 6, T = (string?)\"=1+1\" }, new { N = 7, T = (string?)\" \\t😀\" } }";
        await ExportAsync(Query, "rows.csv");

        Assert.Equal(
            "1|a,b\n2|say \"x\"\n3|two\r\nlines\n4|\n5|NULL\n6|=1+1\n7| \t😀",
            _duckDb.Query($"SELECT * FROM read_csv('{_folder["rows.csv"]}', allow_quoted_nulls = false) ORDER BY N"));
    }

    [Fact]
    public async Task Text_that_is_missing_in_a_single_column_is_still_a_row()
    {
        await ExportAsync("new[] { \"a\", null, \"b\" }", "rows.csv");

        Assert.Equal("Value\r\na\r\n\"\"\r\nb\r\n", await File.ReadAllTextAsync(_folder["rows.csv"]));
    }

    [Fact]
    public async Task The_culture_of_the_machine_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        try
        {
            await ExportAsync("new[] { new { D = 1234.5m, F = 0.25, T = new DateTimeOffset(2026, 10, 1, 2, 0, 0, TimeSpan.FromHours(2)) } }", "rows.csv");
            await ExportAsync("new[] { new { D = 1234.5m, F = 0.25, T = new DateTimeOffset(2026, 10, 1, 2, 0, 0, TimeSpan.FromHours(2)) } }", "rows.ndjson");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Equal("D,F,T\r\n1234.5,0.25,2026-10-01T00:00:00Z\r\n", await File.ReadAllTextAsync(_folder["rows.csv"]));
        Assert.Equal("{\"D\":1234.5,\"F\":0.25,\"T\":\"2026-10-01T00:00:00Z\"}\n", await File.ReadAllTextAsync(_folder["rows.ndjson"]));
        Assert.Contains("\"D\": \"1234.5\"", await File.ReadAllTextAsync(_folder["rows.csv.manifest.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_fetched_again_by_the_same_query_only()
    {
        await ExportAsync("new[] { 1, 2 }", "rows.csv");
        Assert.Equal(0, (await ExportAsync("new[] { 1, 2 }", "rows.csv")).ExitCode);

        var (exitCode, _, error) = await ExportAsync("new[] { 1, 2, 3 }", "rows.csv");

        Assert.Equal(1, exitCode);
        Assert.Contains("holds another export, with query: new[] { 1, 2 }.", error, StringComparison.Ordinal);
        Assert.Equal("Value\r\n1\r\n2\r\n", await File.ReadAllTextAsync(_folder["rows.csv"]));
    }

    [Theory]
    [InlineData("new { A = 1, a = 2 }", "x.csv", 1, "'A' and 'a' differ by upper and lower case alone")]
    [InlineData("new[] { 1, double.NaN }", "x.ndjson", 2, "Column 'Value': JSON has no number NaN.")]
    [InlineData("new[] { 1m, 1E20m }", "x.parquet", 2, "Column 'Value': the decimal 100000000000000000000 does not fit")]
    [InlineData("partner.Subscriptions.Count() / (partner.Subscriptions.Count() - 3)", "x.csv", 2, "Attempted to divide by zero.")]
    [InlineData("partner.Subscriptions.Wher(s => true)", "x.csv", 1, "CS1061")]
    [InlineData("System.IO.File.ReadAllText(\"/etc/passwd\")", "x.csv", 1, "PAQ0002")]
    public async Task What_cannot_be_written_leaves_nothing(string query, string file, int expected, string mentioned)
    {
        var (exitCode, output, error) = await ExportAsync(query, file);

        Assert.Equal((expected, ""), (exitCode, output));
        Assert.Contains(mentioned, error, StringComparison.Ordinal);
        Assert.Empty(_folder.Files);
    }

    [Theory]
    [InlineData("partner.Subscriptions.ToList()", "month:CreationDate", "these rows are in memory already")]
    [InlineData("partner.Subscriptions.Select(s => s.Id)", "month", "--partition needs a date in the rows.")]
    [InlineData("partner.Subscriptions", "month", "The rows have several dates. Say which one partitions them, such as --partition month:CreationDate. Dates of the rows: CreationDate, EffectiveStartDate, CommitmentEndDate")]
    [InlineData("partner.Subscriptions", "month:creationDate", "The rows have no date 'creationDate' to partition by. Dates of the rows: CreationDate,")]
    [InlineData("partner.Subscriptions", "month:CreationDate", "the query has no bounds of 'creationDate'")]
    [InlineData("partner.Subscriptions.Where(s => s.CreationDate >= DateTimeOffset.UnixEpoch)", "month:CreationDate", "the query has no upper bound of 'creationDate'")]
    [InlineData("partner.Subscriptions.Take(5)", "month:CreationDate", "PartitionBy reads all rows of a query")]
    [InlineData("partner.AzureUsage.PartitionBy(u => DateBucket.StartOfMonth(u.UsageDate))", "month", "The query ends in PartitionBy")]
    [InlineData("partner.Subscriptions.Where(s => s.CreationDate >= DateTimeOffset.MinValue && s.CreationDate < new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))", "day:CreationDate", "more than 10000 windows")]
    public async Task What_cannot_be_partitioned_is_refused_before_anything_is_asked(string query, string partition, string mentioned)
    {
        emulator.Emulator.ClearRequests();

        var (exitCode, output, error) = await ExportAsync(query, "folder", "--partition", partition);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains(mentioned, error, StringComparison.Ordinal);
        Assert.Empty(_folder.Files);
        if (!query.EndsWith("ToList()", StringComparison.Ordinal))
        {
            Assert.Empty(emulator.Emulator.Requests);
        }
    }

    [Fact]
    public async Task A_column_with_the_name_of_the_folders_is_not_hidden()
    {
        const string Query = "partner.Subscriptions.Where(s => s.CreationDate >= new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)"
            + " && s.CreationDate < new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero)).Select(s => new { Date = s.CreationDate, s.LicenseCount })";

        var (exitCode, _, error) = await ExportAsync(Query, "folder", "--partition", "month");

        Assert.True(exitCode == 0, error);
        Assert.Equal(
            "2026-01-05|2026-01-01|5\n2026-02-01|2026-02-01|3\n2026-02-10|2026-02-01|2",
            _duckDb.Query($"SELECT Date::DATE::VARCHAR, date_month::VARCHAR, LicenseCount FROM '{_folder["folder"]}/**/*.parquet' ORDER BY 1"));
    }

    [Fact]
    public async Task A_place_of_something_else_is_refused()
    {
        await File.WriteAllTextAsync(_folder["mine.csv"], "mine");
        Directory.CreateDirectory(_folder["folder"]);

        Assert.Contains("no export wrote it", (await ExportAsync("1", "mine.csv")).Error, StringComparison.Ordinal);
        Assert.Contains("is a folder. Name a file in it", (await ExportAsync("1", "folder")).Error, StringComparison.Ordinal);
        Assert.Contains("is a file. With --partition, --to takes a folder.", (await ExportAsync(
            "partner.Subscriptions.Where(s => s.CreationDate >= DateTimeOffset.UnixEpoch && s.CreationDate < DateTimeOffset.UnixEpoch).Select(s => s.CreationDate)",
            "mine.csv",
            "--partition",
            "month")).Error, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(_folder["mine.csv"]));
    }

    [Fact]
    public async Task A_service_that_lets_nobody_in_is_a_failure()
    {
        await using var closed = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions { Rows = 1, Token = "other" });

        var (exitCode, output, error) = await ToolRun.CompleteAsync(
            "export", "partner.Subscriptions", "--to", _folder["rows.parquet"], "--endpoint", closed.Endpoint.AbsoluteUri, "--token", "wrong");

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains("401", error, StringComparison.Ordinal);
        Assert.Empty(_folder.Files);
    }

    [Theory]
    [InlineData("export 1 --token x", "Option '--to' is required.")]
    [InlineData("export 1 --to x.csv", "--client-id is missing")]
    [InlineData("export 1 --to x.csv --token x --format xlsx", "--format takes one of parquet, csv, ndjson.")]
    [InlineData("export 1 --to x.csv --token x --format parquet", "--format parquet does not go with a file named .csv.")]
    [InlineData("export 1 --to x --token x --partition year", "--partition takes day, week or month")]
    [InlineData("export 1 --to x --token x --partition month:", "--partition takes day, week or month")]
    [InlineData("export 1 --to x --token x --partition month --refresh 0", "--refresh takes a number of days, 1 or more.")]
    [InlineData("export 1 --to x --token x --refresh 3", "--refresh goes with --partition.")]
    public async Task A_mistake_in_the_command_line_is_told(string line, string mentioned)
    {
        var (exitCode, output, error) = await ToolRun.CompleteAsync(line.Split(' '));

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains(mentioned, error, StringComparison.Ordinal);
    }

    private Task<(int ExitCode, string Output, string Error)> ExportAsync(string query, string to, params string[] options) => ToolRun.CompleteAsync(
        ["export", query, "--to", _folder[to], "--endpoint", emulator.Emulator.Endpoint.AbsoluteUri, "--token", emulator.Emulator.Token!, .. options]);
}
