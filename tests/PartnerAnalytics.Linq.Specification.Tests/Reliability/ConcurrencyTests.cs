using Azure.Core;
using Azure.Core.Pipeline;
using PartnerAnalytics.Emulator;

namespace PartnerAnalytics.Linq.Specification.Tests.Reliability;

/// <summary>Many queries of one client at once, over HTTP.</summary>
public sealed class ConcurrencyTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public async Task Sixty_four_queries_at_once_share_one_token_and_keep_to_the_bound_in_flight(int bound)
    {
        await using var emulator = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions { Rows = 500 });
        using var gauge = new InFlightGauge();
        var asked = 0;
        var credential = DelegatedTokenCredential.Create(
            (_, _) => throw new NotSupportedException(),
            async (_, cancellationToken) =>
            {
                Interlocked.Increment(ref asked);
                await Task.Delay(50, cancellationToken);
                return new AccessToken(emulator.Token!, DateTimeOffset.UtcNow.AddHours(1));
            });
        var options = new PartnerAnalyticsClientOptions
        {
            Transport = new HttpClientTransport(new HttpClient(gauge)),
            MaximumRequestsInFlight = bound,
        };
        var client = new PartnerAnalyticsClient(emulator.Endpoint, credential, options);
        var counts = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(async () =>
            (await client.AzureUsage.Skip(i).WithPageSize(200).ToListAsync()).Count)));
        Assert.Equal(Enumerable.Range(0, 64).Select(i => 500 - i), counts);
        Assert.Equal(1, asked);
        Assert.Equal(bound, gauge.Most);
        Assert.Equal(0, gauge.Now);
        Assert.Equal(64 * 3, emulator.Requests.Length);
    }

    // Counts requests from their sending until their body was let go of.
    private sealed class InFlightGauge() : DelegatingHandler(new SocketsHttpHandler())
    {
        private readonly Lock _lock = new();

        public int Now { get; private set; }

        public int Most { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Move(1);
            var response = await base.SendAsync(request, cancellationToken);
            var content = new StreamContent(new EndingStream(await response.Content.ReadAsStreamAsync(cancellationToken), () => Move(-1)));
            foreach (var (name, values) in response.Content.Headers)
            {
                content.Headers.TryAddWithoutValidation(name, values);
            }

            response.Content = content;
            return response;
        }

        private void Move(int by)
        {
            lock (_lock)
            {
                Now += by;
                Most = Math.Max(Most, Now);
            }
        }
    }

    private sealed class EndingStream(Stream inner, Action onEnd) : Stream
    {
        private bool _ended;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            inner.ReadAsync(buffer, cancellationToken);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (!_ended)
            {
                _ended = true;
                inner.Dispose();
                onEnd();
            }

            base.Dispose(disposing);
        }
    }
}
