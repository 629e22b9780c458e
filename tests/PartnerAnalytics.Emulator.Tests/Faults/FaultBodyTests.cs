using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;

namespace PartnerAnalytics.Emulator.Tests.Faults;

/// <summary>Faults in the middle of a body.</summary>
public sealed class FaultBodyTests
{
    [Fact]
    public async Task A_connection_is_reset_after_some_rows()
    {
        for (var seed = 1; seed <= 5; seed++)
        {
            await using var client = await StartAsync(seed, rows: 2_000);
            client.Emulator.InjectFault(EmulatorFault.ResetInBody);

            var (text, failure) = await ReadAsync(client, "referrals");

            Assert.IsAssignableFrom<IOException>(failure);
            AssertBrokenAfterRows(text, 2_000);
        }
    }

    [Theory]
    [InlineData(EmulatorFault.TruncatedBody)]
    [InlineData(EmulatorFault.ChangedRetry)]
    public async Task Json_breaks_off_after_some_rows_in_a_response_that_ends_well(EmulatorFault fault)
    {
        var lengths = new HashSet<int>();
        for (var seed = 1; seed <= 5; seed++)
        {
            await using var client = await StartAsync(seed, rows: 2_000);
            client.Emulator.InjectFault(fault);

            var (text, failure) = await ReadAsync(client, "referrals");

            Assert.Null(failure);
            AssertBrokenAfterRows(text, 2_000);
            lengths.Add(text.Length);
        }

        Assert.Equal(5, lengths.Count);
    }

    [Theory]
    [InlineData(0, BodyStyle.Value)]
    [InlineData(1, BodyStyle.Value)]
    [InlineData(1, BodyStyle.Items)]
    [InlineData(2, BodyStyle.Items)]
    public async Task Few_rows_or_none_break_off_too(int rows, BodyStyle style)
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions
            {
                Rows = rows,
                BodyStyle = style,
                Faults = new EmulatorFaults { Seed = seed },
            });
            client.Emulator.InjectFault(EmulatorFault.TruncatedBody);

            var (text, failure) = await ReadAsync(client, "referrals");

            Assert.Null(failure);
            AssertNoJson(text);
            Assert.Equal(rows > 0, text.Contains("\"112310\"", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_page_that_broke_off_has_other_rows_when_it_is_requested_again()
    {
        await using var client = await StartAsync(seed: 1, rows: 5);
        client.Emulator.InjectFault(EmulatorFault.ChangedRetry);
        await ReadAsync(client, "referrals?top=3");
        await ReadAsync(client, "referrals?top=2");

        var (again, failure) = await ReadAsync(client, "referrals?top=3");
        var (afterwards, _) = await ReadAsync(client, "referrals?top=3");

        Assert.Null(failure);
        Assert.Equal(["112311", "112312", "112313"], IdsOf(again));
        Assert.Equal(["112310", "112311", "112312"], IdsOf(afterwards));
        Assert.Equal(
            [EmulatorFault.ChangedRetry, null, EmulatorFault.ChangedRetry, null],
            client.Emulator.Requests.Select(request => request.Fault));
        Assert.Equal(2, client.Emulator.FaultCounts[EmulatorFault.ChangedRetry]);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    [InlineData(2_000, 10)]
    public async Task A_slow_body_pauses_and_comes_whole(int rows, int pauses)
    {
        var time = new RecordingTime();
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions
        {
            Rows = rows,
            Faults = new EmulatorFaults { SlowBodyDelay = TimeSpan.FromMinutes(3), TimeProvider = time },
        });
        client.Emulator.InjectFault(EmulatorFault.SlowBody);

        var (slow, failure) = await ReadAsync(client, "subscriptions");
        var (quick, _) = await ReadAsync(client, "subscriptions");

        Assert.Null(failure);
        Assert.Equal(quick, slow);
        Assert.Equal(Enumerable.Repeat(TimeSpan.FromMinutes(3), pauses), time.Delays);
    }

    [Theory]
    [InlineData(500, 20_000_000)]
    [InlineData(1, 100_000)]
    [InlineData(0, 5)]
    public async Task A_bomb_expands_to_its_length_and_is_small_on_the_wire(int rows, long length)
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions
        {
            Rows = rows,
            Faults = new EmulatorFaults { BombLength = length },
        });
        client.Emulator.InjectFault(EmulatorFault.GzipBomb);

        var response = await client.GetAsync("referrals");

        Assert.Equal(["gzip"], response.Headers["Content-Encoding"]);
        Assert.InRange(response.Bytes.Length, 20, 100_000 + length / 500);
        using var gzip = new GZipStream(new MemoryStream(response.Bytes), CompressionMode.Decompress);
        var body = (await JsonDocument.ParseAsync(gzip)).RootElement.GetProperty("Value").EnumerateArray().ToList();
        Assert.Equal(length, body[^1].GetProperty("note").GetString()!.Length);
        Assert.InRange(body.Count - 1, Math.Min(1, rows), rows);
        Assert.All(body.SkipLast(1), row => Assert.True(row.TryGetProperty("id", out _)));
    }

    [Fact]
    public async Task A_bomb_stops_when_nobody_reads_it()
    {
        var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions
        {
            Rows = 1,
            Faults = new EmulatorFaults { BombLength = long.MaxValue },
        });
        client.Emulator.InjectFault(EmulatorFault.GzipBomb);
        using (var http = client.CreateHttp(new SocketsHttpHandler { MaxResponseDrainSize = 0 }))
        {
            using var response = await http.GetAsync(new Uri("referrals", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
            Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
        }

        // If it were still sent, the shutdown would wait for it until it gives up.
        var watch = Stopwatch.StartNew();
        await client.DisposeAsync();
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, AnalyticsEmulator.ShutdownTimeout - TimeSpan.FromMilliseconds(100));
    }

    private static Task<TestClient> StartAsync(int seed, int rows)
        => TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = rows, Faults = new EmulatorFaults { Seed = seed } });

    /// <summary>What arrives of a body, and why no more does.</summary>
    private static async Task<(string Text, Exception? Failure)> ReadAsync(TestClient client, string target)
    {
        using var http = client.CreateHttp();
        using var response = await http.GetAsync(new Uri(target, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var stream = await response.Content.ReadAsStreamAsync();
        var text = new MemoryStream();
        try
        {
            await stream.CopyToAsync(text);
            return (Encoding.UTF8.GetString(text.ToArray()), null);
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            return (Encoding.UTF8.GetString(text.ToArray()), e);
        }
    }

    private static void AssertBrokenAfterRows(string text, int rows)
    {
        AssertNoJson(text);
        Assert.InRange(text.Split("\"id\":").Length - 1, 1, rows);
        Assert.Contains("},", text + ",", StringComparison.Ordinal);
    }

    private static void AssertNoJson(string text)
    {
        Assert.NotEqual("", text);
        Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(text));
    }

    private static IEnumerable<string?> IdsOf(string text) => JsonDocument.Parse(text).RootElement.GetProperty("Value").EnumerateArray()
        .Select(row => row.GetProperty("id").GetString());

    /// <summary>A clock under which pauses are over at once, and remembered.</summary>
    private sealed class RecordingTime : TimeProvider
    {
        public List<TimeSpan> Delays { get; } = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Delays.Add(dueTime);
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
