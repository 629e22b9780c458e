using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace PartnerAnalytics.Linq.Soak;

/// <summary>
/// Reads all rows of emulators again and again while they answer with faults of every kind and page in other manners than documented. Each reading has to give exactly the rows,
/// once and in order, or to end in a <see cref="PartnerAnalyticsException"/>; and nothing may grow.
/// </summary>
internal sealed class SoakRun
{
    /// <summary>What the filter compares with, and nothing may log.</summary>
    public const string MarkedCustomer = "Marked Customer (Ltd.)";

    /// <summary>What every access token begins with, and nothing may log.</summary>
    public const string MarkedToken = "marked-secret-token";

    private static readonly TimeSpan LongestReading = TimeSpan.FromMinutes(3);

    private readonly SoakSettings _settings;
    private readonly SoakReport _report;
    private readonly IReadOnlyList<Uri> _endpoints;
    private readonly ulong[] _expected;

    // Connections that nobody uses go soon, so that handles can be counted.
    private readonly HttpClientTransport _transport = new(new HttpClient(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(1),
    }));

    private int _tokens;

    private SoakRun(SoakSettings settings, SoakReport report, IReadOnlyList<Uri> endpoints, ulong[] expected)
    {
        _settings = settings;
        _report = report;
        _endpoints = endpoints;
        _expected = expected;
    }

    /// <summary>Runs it.</summary>
    /// <param name="settings">What is read.</param>
    /// <param name="tell">Is told how far it is.</param>
    /// <param name="logged">Where all that was logged, traced and thrown goes, each kind of line once.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    public static async Task<SoakReport> RunAsync(SoakSettings settings, Action<string> tell, TextWriter logged, CancellationToken cancellationToken)
    {
        var expected = await ReadExpectedAsync(settings, cancellationToken);
        using var log = new SoakLog(logged, MarkedToken, MarkedCustomer, Uri.EscapeDataString(MarkedCustomer));
        var report = new SoakReport(settings, log);
        await using var emulator = await EmulatorProcess.StartAsync(settings, cancellationToken);
        var run = new SoakRun(settings, report, emulator.Endpoints, expected);
        var clock = Stopwatch.StartNew();
        tell($"{settings.Rows} rows; what is held is measured twice, which takes one to three minutes each");
        await run.ReadSomeAsync(settings.Sample, cancellationToken);
        report.Before = settings.MeasuresUsage ? await Usage.MeasureAsync() : report.Before;
        tell($"{settings.Sample} readings after {clock.Elapsed.TotalSeconds:F0} s: {report.Before}");
        for (var left = settings.Count - (2 * settings.Sample); left > 0; left -= settings.Sample)
        {
            await run.ReadSomeAsync(Math.Min(left, settings.Sample), cancellationToken);
            tell($"{report.Readings} readings after {clock.Elapsed.TotalSeconds:F0} s, {report.Whole} of them whole");
        }

        await run.ReadSomeAsync(settings.Count - report.Readings, cancellationToken);
        report.After = settings.MeasuresUsage ? await Usage.MeasureAsync() : report.After;
        report.Elapsed = clock.Elapsed;
        report.Faults = await emulator.StopAsync(cancellationToken);
        return report;
    }

    // The rows as they are without faults, as numbers, so that they do not hide what a leak would take.
    private static async Task<ulong[]> ReadExpectedAsync(SoakSettings settings, CancellationToken cancellationToken)
    {
        await using var emulator = await EmulatorProcess.StartAsync(settings with { Rate = 0 }, cancellationToken);
        var client = new PartnerAnalyticsClient(emulator.Endpoints[0], DelegatedTokenCredential.Create((_, _) => new AccessToken(MarkedToken, DateTimeOffset.MaxValue)));
        var rows = new List<ulong>(settings.Rows);
        await foreach (var row in client.Referrals.AsAsyncEnumerable(cancellationToken))
        {
            rows.Add(NumberOf(row));
        }

        return rows.Count == settings.Rows ? [.. rows] : throw new InvalidOperationException("The emulator did not give all rows without faults.");
    }

    private static ulong NumberOf(Referral row) => ((ulong)(uint)row.GetHashCode() << 32) | (uint)string.GetHashCode(row.Id);

    private async Task ReadSomeAsync(int count, CancellationToken cancellationToken)
    {
        var numbers = new ConcurrentQueue<int>(Enumerable.Range(_report.Readings, count));
        await Task.WhenAll(Enumerable.Range(0, _settings.Readers).Select(_ => Task.Run(
            async () =>
            {
                // Clients for some readings, as a job would have them: what they hold has to go with them. Each kind of reading comes to
                // each kind of service.
                var clients = _endpoints.Select(NewClient).ToList();
                while (numbers.TryDequeue(out var number))
                {
                    await ReadAsync(clients[number / 4 % clients.Count], number, cancellationToken);
                }
            },
            cancellationToken)));
    }

    private PartnerAnalyticsClient NewClient(Uri endpoint)
    {
        var options = new PartnerAnalyticsClientOptions
        {
            Transport = _transport,
            LoggerFactory = _report.Log,
            PageTimeout = TimeSpan.FromMinutes(1),
            MaximumRetryAfter = TimeSpan.FromSeconds(1),
        };
        options.Retry.Delay = TimeSpan.FromMilliseconds(50);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(1);
        return new PartnerAnalyticsClient(
            endpoint,
            DelegatedTokenCredential.Create((_, _) => new AccessToken(
                string.Create(CultureInfo.InvariantCulture, $"{MarkedToken}-{Interlocked.Increment(ref _tokens)}"), DateTimeOffset.UtcNow.AddHours(1))),
            options);
    }

    private async Task ReadAsync(PartnerAnalyticsClient client, int number, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(LongestReading);

        // An address of its own: of two who ask for the same, one could get what the other's repetition was to get.
        var customer = string.Create(CultureInfo.InvariantCulture, $"{MarkedCustomer} {number}");
        var query = client.Referrals.Where(r => r.CustomerName != customer);
        var position = 0;
        try
        {
            switch (number % 4)
            {
                case 0:
                    foreach (var row in query)
                    {
                        Check(row, position++, number);
                    }

                    break;
                case 1:
                    await foreach (var page in query.AsPages(pageSizeHint: 7_000, cancellationToken: timeout.Token))
                    {
                        foreach (var row in page.Values)
                        {
                            Check(row, position++, number);
                        }
                    }

                    break;
                case 2:
                    await foreach (var row in query.WithPageSize(9_999).AsAsyncEnumerable(timeout.Token))
                    {
                        Check(row, position++, number);
                    }

                    break;
                default:
                    await foreach (var row in query.AsAsyncEnumerable(timeout.Token))
                    {
                        Check(row, position++, number);
                    }

                    break;
            }

            if (position != _expected.Length)
            {
                _report.AddProblem($"reading {number} gave {position} rows instead of {_expected.Length} and no exception");
            }

            _report.AddWhole(position);
        }
        catch (PartnerAnalyticsException e)
        {
            _report.AddFailure(e, position);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            _report.AddProblem($"reading {number} did not end in {LongestReading.TotalSeconds} s");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            _report.AddProblem($"reading {number} ended in {e}");
        }
    }

    private void Check(Referral row, int position, int number)
    {
        if (position >= _expected.Length || NumberOf(row) != _expected[position])
        {
            throw new InvalidOperationException($"Row {position} of reading {number} is not the one that should come there.");
        }
    }
}
