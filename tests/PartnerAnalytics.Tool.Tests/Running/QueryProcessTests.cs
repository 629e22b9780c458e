using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Azure.Core;
using PartnerAnalytics.Tool.Exporting;
using PartnerAnalytics.Tool.Querying;
using PartnerAnalytics.Tool.Running;
using PartnerAnalytics.Tool.Tests.Querying;

namespace PartnerAnalytics.Tool.Tests.Running;

/// <summary>Queries in processes of their own: whatever they do, they end.</summary>
[Collection("Processes")]
public sealed class QueryProcessTests(QueriedEmulator emulator) : IClassFixture<QueriedEmulator>
{
    private const string Digits = "new[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 }";

    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_query_that_computes_without_end_is_ended_when_it_is_stopped()
    {
        using var stop = new CancellationTokenSource();
        using var process = Create(Long);
        var lines = new List<string>();

        // Its first row says that it runs.
        var running = process.RunAsync(
            await CompileAsync($"{Digits}.SelectMany(i => i == 0 ? new long[] {{ 0 }} : new[] {{ {Many(14)}.LongCount() }})"),
            1_000,
            line =>
            {
                lines.Add(line);
                stop.Cancel();
                return Task.CompletedTask;
            },
            stop.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.StartsWith("{\"kind\":\"columns\"", Assert.Single(lines), StringComparison.Ordinal);
        Assert.Empty(FindProcesses());
    }

    [Fact]
    public async Task A_query_is_ended_when_its_time_is_over()
    {
        using var process = Create(TimeSpan.FromSeconds(2));

        var lines = await RunAsync(process, $"{Many(14)}.LongCount()");

        Assert.Equal("{\"kind\":\"error\",\"error\":\"The query takes longer than 2 seconds.\"}", lines[^1]);
    }

    [Fact]
    public async Task A_query_that_fills_the_memory_ends_by_itself()
    {
        using var process = Create(Long);

        var lines = await RunAsync(process, $"{Many(10)}.Select(i => (decimal)i).ToList().Count");

        Assert.Contains("The query needs more memory than it may.", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_ends_with_the_one_that_started_it()
    {
        var services = Services();
        var request = new RunRequest(
            await CompileAsync($"{Many(14)}.LongCount()"), RunService.Of(services.Partner), RunService.Of(services.Store), RunPurpose.Rows);
        using var process = Process.Start(new ProcessStartInfo(
            QueryProcess.FindHost(), ["exec", typeof(QueryProcess).Assembly.Location, QueryProcess.CommandName])
        { RedirectStandardInput = true })!;
        await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(request, RunJson.Options));

        process.StandardInput.Close();

        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(1, process.ExitCode);
    }

    [Fact]
    public async Task A_process_that_is_told_nothing_says_so()
    {
        using var input = new MemoryStream();
        using var output = new MemoryStream();

        Assert.False(await QueryRunner.RunAsync(input, output, CancellationToken.None));

        Assert.Contains("Nothing says what is to be run.", System.Text.Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_rows_are_saved()
    {
        using var process = Create(Long);
        var file = Path.GetTempFileName();
        try
        {
            await process.SaveAsync(
                await CompileAsync("partner.Subscriptions.Select(s => new { s.Id, s.LicenseCount })"), ExportFormat.Csv, file, default);

            Assert.Equal("Id,LicenseCount\r\na,5\r\nb,3\r\nc,2\r\n", await File.ReadAllTextAsync(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_query_that_fails_saves_nothing_and_is_told()
    {
        using var process = Create(Long);
        var image = await CompileAsync("partner.Subscriptions.ToList().Select(s => 1 / (s.LicenseCount - 3))");

        var failed = await Assert.ThrowsAsync<QueryFailedException>(
            () => process.SaveAsync(image, ExportFormat.Csv, Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), default));

        Assert.Equal("Attempted to divide by zero.", failed.Message);
    }

    [Theory]
    [InlineData("partner.Subscriptions.Where(s => s.Status == \"ACTIVE\")", "subscriptions?filter=status%20eq%20%27ACTIVE%27")]
    [InlineData("partner.Subscriptions.CountAsync()", "subscriptions?top=1")]
    [InlineData("partner.Subscriptions.Any()", "subscriptions?top=1")]
    public async Task The_first_request_is_found_out_and_not_sent(string text, string expected)
    {
        using var process = Create(Long);
        var before = emulator.Emulator.Requests.Length;

        var uri = await process.FindUriAsync(await CompileAsync(text), default);

        Assert.Equal(expected, uri!.AbsoluteUri.Split("/analytics/")[1]);
        Assert.Equal(before, emulator.Emulator.Requests.Length);
    }

    [Fact]
    public async Task Nobody_has_to_sign_in_for_it()
    {
        var none = AskedService.Without(emulator.Emulator.Endpoint, "Nobody signs in.");
        using var process = new QueryProcess(new AskedServices(none, none), Long);

        Assert.EndsWith("/referrals?top=1", (await process.FindUriAsync(await CompileAsync("partner.Referrals.Take(1)"), default))!.AbsoluteUri);
    }

    [Fact]
    public async Task What_sends_nothing_has_no_request()
    {
        using var process = Create(Long);

        Assert.Null(await process.FindUriAsync(await CompileAsync("1 + 1"), default));
    }

    private static string Many(int places) => Digits + string.Concat(Enumerable.Repeat($".SelectMany(i => {Digits})", places - 1));

    private AskedServices Services()
    {
        var credential = DelegatedTokenCredential.Create((_, _) => new AccessToken(emulator.Emulator.Token!, DateTimeOffset.MaxValue));
        var service = new AskedService(emulator.Emulator.Endpoint, credential);
        return new AskedServices(service, service);
    }

    private QueryProcess Create(TimeSpan time) => new(Services(), time);

    private static async Task<byte[]> CompileAsync(string text)
    {
        var query = await new QueryEngine(new QueryLimits(1, Long)).CheckAsync(text, default);
        Assert.Empty(query.Diagnostics);
        return query.Emit(default);
    }

    private static async Task<List<string>> RunAsync(QueryProcess process, string text)
    {
        var lines = new List<string>();
        await process.RunAsync(
            await CompileAsync(text),
            1_000,
            line =>
            {
                lines.Add(line);
                return Task.CompletedTask;
            },
            default);
        return lines;
    }

    /// <summary>The processes that this one started for queries; Linux tells.</summary>
    private static List<int> FindProcesses() => !OperatingSystem.IsLinux() ? [] :
    [
        .. from folder in Directory.GetDirectories("/proc")
           where int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out _)
           let status = Read(Path.Combine(folder, "status"))
           where status.Contains($"\nPPid:\t{Environment.ProcessId}\n", StringComparison.Ordinal)
               && !status.Contains("\nState:\tZ", StringComparison.Ordinal)
               && Read(Path.Combine(folder, "cmdline")).Contains(QueryProcess.CommandName, StringComparison.Ordinal)
           select int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture),
    ];

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
