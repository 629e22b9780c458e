using System.IO.Compression;
using Azure;
using PartnerAnalytics.Linq.Rows;

namespace PartnerAnalytics.Linq.Http;

/// <summary>The bytes of an answer, decompressed, and no more of them than is accepted.</summary>
internal sealed class ResponseBody : IDisposable
{
    /// <summary>What the service may compress with.</summary>
    public const string AcceptedEncodings = "gzip, br";

    // A short body may well be very regular.
    private const int RatioMatters = 1024 * 1024;

    private readonly PartnerAnalyticsLimits _limits;
    private readonly CountingStream? _compressed;
    private readonly Stream? _decoded;
    private readonly string? _unknownEncoding;
    private long _length;

    public ResponseBody(Response response, PartnerAnalyticsLimits limits)
    {
        _limits = limits;
        var content = response.ContentStream ?? Stream.Null;
        if (!response.Headers.TryGetValue("Content-Encoding", out var encoding) || encoding is "" or "identity")
        {
            _decoded = content;
            return;
        }

        _compressed = new CountingStream(content);
        _decoded = Decompress(encoding, _compressed);
        _unknownEncoding = _decoded is null ? encoding : null;
    }

    /// <exception cref="UnreadablePageException">The body is larger than is accepted, or compressed in an unknown way.</exception>
    public ValueTask<int> ReadAsync(Memory<byte> space, CancellationToken cancellationToken)
    {
        var reading = Decoded.ReadAsync(space, cancellationToken);
        return reading.IsCompletedSuccessfully ? new(Check(reading.Result)) : CheckAsync(reading);
    }

    /// <exception cref="UnreadablePageException">The body is larger than is accepted, or compressed in an unknown way.</exception>
    public int Read(Span<byte> space) => Check(Decoded.Read(space));

    public void Dispose()
    {
        _decoded?.Dispose();
        _compressed?.Dispose();
    }

    private Stream Decoded => _decoded
        ?? throw new UnreadablePageException($"it is compressed as '{_unknownEncoding}', which was not asked for");

    // Apart, so that nothing of it is loaded where answers are not compressed.
    private static Stream? Decompress(string encoding, Stream compressed) => encoding.ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => new GZipStream(compressed, CompressionMode.Decompress),
        "br" => new BrotliStream(compressed, CompressionMode.Decompress),
        _ => null,
    };

    private async ValueTask<int> CheckAsync(ValueTask<int> reading) => Check(await reading.ConfigureAwait(false));

    private int Check(int count)
    {
        _length += count;
        if (_length > _limits.MaximumResponseLength)
        {
            throw new UnreadablePageException(
                $"it is longer than {_limits.MaximumResponseLength} bytes ({nameof(PartnerAnalyticsClientOptions.Limits)}.{nameof(PartnerAnalyticsLimits.MaximumResponseLength)})");
        }

        if (_compressed is not null && _length > RatioMatters && _length / Math.Max(_compressed.Length, 1) > _limits.MaximumCompressionRatio)
        {
            throw new UnreadablePageException(
                $"its compressed bytes expand to more than {_limits.MaximumCompressionRatio} each ({nameof(PartnerAnalyticsClientOptions.Limits)}.{nameof(PartnerAnalyticsLimits.MaximumCompressionRatio)})");
        }

        return count;
    }
}
