using Azure.Core;
using PartnerAnalytics.Emulator;
using PartnerAnalytics.Linq;
using Xunit.Abstractions;

namespace PartnerAnalytics.NightlyCopy.Tests;

/// <summary>The sample, killed at random moments and run again, ends with exactly the rows of the service.</summary>
public sealed class KilledCopyTests(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly DateTimeOffset From = new(2017, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = new(2019, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("nightly-copy-").FullName;
    private AnalyticsEmulator _emulator = null!;

    // 60,000 rows unless said otherwise; NIGHTLY_COPY_ROWS=3000000 is what a large partner has.
    private static int RowsToKill => int.TryParse(Environment.GetEnvironmentVariable("NIGHTLY_COPY_ROWS"), out var rows) ? rows : 60_000;

    private string Database => Path.Combine(_folder, "usage.db");

    private int Rows { get; set; } = 6_000;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _emulator.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Killed_three_times_it_ends_with_the_rows_of_the_service()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(30));
        Rows = RowsToKill;
        await StartAsync(Math.Min(Rows / 300, 10_000));
        var seed = Environment.TickCount;
        var random = new Random(seed);
        output.WriteLine($"{Rows} rows, seed {seed}");
        await Client().AzureUsage.CountAsync(patience.Token);
        var copied = 0L;
        for (var kill = 0; kill < 3; kill++)
        {
            _emulator.ClearRequests();
            var requests = random.Next(5, 200);
            using var process = CopyProcess.Start(_emulator, Database, "--parallel", $"{random.Next(1, 4)}");
            while (_emulator.Requests.Length < requests && !process.HasExited)
            {
                await Task.Delay(1, patience.Token);
            }

            await Task.Delay(random.Next(0, 20), patience.Token);
            Assert.False(process.HasExited, await WhyAsync(process, patience.Token));
            await process.KillAsync();
            using var copy = new CopiedUsage(Database);
            output.WriteLine($"killed after {requests} requests, with {copy.Count()} rows");
            Assert.True(copy.Count() >= copied && copy.Count() < Rows, $"There are {copy.Count()} rows, {copied} before.");
            copied = copy.Count();
        }

        using var last = CopyProcess.Start(_emulator, Database);
        var (exitCode, text) = await last.WaitAsync(patience.Token);

        output.WriteLine(text);
        Assert.Equal(0, exitCode);
        Assert.Contains("The last night was not finished", text);
        await AssertSameAsync(patience.Token);
    }

    [Fact]
    public async Task The_night_after_reads_late_days_anew_and_replaces_what_the_copy_had()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        await StartAsync(pageSize: 100);
        Assert.Equal(0, (await RunAsync(patience.Token, "--until", "2018-12-20")).ExitCode);
        using (var copy = new CopiedUsage(Database))
        {
            // Of the late days one row is missing, one is wrong and one is no longer the service's.
            copy.Execute("DELETE FROM Usage WHERE Id = (SELECT MAX(Id) FROM Usage WHERE UsageDate >= '2018-12-15')");
            copy.Execute("UPDATE Usage SET ExactQuantity = '-1' WHERE Id = (SELECT MAX(Id) FROM Usage WHERE UsageDate >= '2018-12-15')");
            copy.Execute("INSERT INTO Usage (UsageDate, MeterUnit) VALUES ('2018-12-16 00:00:00', 'gone')");
        }

        _emulator.ClearRequests();
        var (exitCode, text) = await RunAsync(patience.Token, "--late-days", "5");

        Assert.True(exitCode == 0, text);
        Assert.Contains("Copying 2018-12-15 until 2019-01-01.", text);
        Assert.True(_emulator.Requests.Length < 60, $"{_emulator.Requests.Length} requests for 17 days");
        await AssertSameAsync(patience.Token);
    }

    [Fact]
    public async Task A_copy_that_differs_ends_with_an_error()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        await StartAsync(pageSize: 10_000);
        Assert.Equal(0, (await RunAsync(patience.Token, "--from", "2018-11-01")).ExitCode);
        using (var copy = new CopiedUsage(Database))
        {
            copy.Execute("UPDATE Usage SET ExactQuantity = '-1' WHERE Id = 1");
        }

        var (exitCode, text) = await RunAsync(patience.Token);

        Assert.Equal(1, exitCode);
        Assert.Contains("The copy differs from the service.", text);
        var (badLine, help) = await RunAsync(patience.Token, "--parallel", "0");
        Assert.Equal(1, badLine);
        Assert.Contains("--parallel takes a number from 1.", help);
    }

    private async Task StartAsync(int pageSize) =>
        _emulator = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions { Rows = Rows, PageSize = pageSize });

    private async Task<(int ExitCode, string Output)> RunAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        using var process = CopyProcess.Start(_emulator, Database, arguments);
        return await process.WaitAsync(cancellationToken);
    }

    private static async Task<string> WhyAsync(CopyProcess process, CancellationToken cancellationToken) =>
        process.HasExited ? (await process.WaitAsync(cancellationToken)).Output : "";

    private async Task AssertSameAsync(CancellationToken cancellationToken)
    {
        using var copy = new CopiedUsage(Database);
        Assert.Equal(Rows, copy.Count());
        Assert.Equal(1, copy.Number("SELECT COUNT(*) FROM States WHERE IsComplete = 1 AND ContinuationToken IS NULL"));

        // Row for row, unless there are too many to hold twice; the sample itself has compared their sums.
        if (Rows <= 200_000)
        {
            var rows = await Client().AzureUsage.Where(x => x.UsageDate >= From && x.UsageDate < Until).ToListAsync(cancellationToken);
            Assert.Equal(rows.Select(CopiedUsage.Print).Order(StringComparer.Ordinal), copy.Rows());
        }
    }

    private PartnerAnalyticsClient Client() => new(
        _emulator.Endpoint, DelegatedTokenCredential.Create((_, _) => new AccessToken(_emulator.Token!, DateTimeOffset.MaxValue)));
}
