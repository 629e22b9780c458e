using System.IO.Compression;
using Azure;
using Azure.Core;
using PartnerAnalytics.Linq.Rows;

namespace PartnerAnalytics.Linq.Http;

/// <summary>A response of status 200 whose body is still arriving.</summary>
internal sealed class ServiceResponse(HttpMessage message, PageRequest request) : IDisposable
{
    private readonly ResponseBody _body = new(message.Response, request.Client.Limits);

    /// <summary>Status and headers.</summary>
    public Response Response => message.Response;

    /// <summary>Reads a piece of the body, decompressed; zero at its end.</summary>
    /// <exception cref="UnreadablePageException">The body is larger than is accepted, or compressed in an unknown way.</exception>
    public ValueTask<int> ReadAsync(bool isAsync, Memory<byte> space, CancellationToken cancellationToken) =>
        _body.ReadAsync(isAsync, space, cancellationToken);

    /// <summary>Lets go of the body. Status and headers stay.</summary>
    public void EndBody() => _body.Dispose();

    /// <summary>What to throw for a body that cannot be read.</summary>
    public PartnerAnalyticsException Unreadable(UnreadablePageException reason) =>
        Failures.ForBody(request, message.Response, reason.Message, reason.CutShort, reason);

    /// <summary>What to throw when reading the body failed.</summary>
    public Exception BrokenOff(Exception reason, CancellationToken cancellationToken) =>
        reason is UnreadablePageException unreadable ? Unreadable(unreadable)
        : cancellationToken.IsCancellationRequested ? Failures.ForCancellation(reason, cancellationToken)
        : request.Deadline.IsOver ? Failures.ForDeadline(request, message.Response.Status, reason)
        : reason is OperationCanceledException ? Failures.ForBody(request, message.Response, "it stopped arriving", true, reason)
        : reason is InvalidDataException ? Failures.ForBody(request, message.Response, "its compressed data is damaged", true, reason)
        : Failures.ForBody(request, message.Response, "the connection broke while it arrived", true, reason);

    public void Dispose()
    {
        _body.Dispose();
        message.Dispose();
    }
}

/// <summary>The bytes of a response, decompressed, and no more of them than is accepted.</summary>
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
        if (!response.Headers.TryGetValue(HeaderNames.ContentEncoding, out var encoding) || encoding is "" or "identity")
        {
            _decoded = content;
            return;
        }

        _compressed = new CountingStream(content);
        _decoded = Decompress(encoding, _compressed);
        _unknownEncoding = _decoded is null ? encoding : null;
    }

    /// <exception cref="UnreadablePageException">The body is larger than is accepted, or compressed in an unknown way.</exception>
    public async ValueTask<int> ReadAsync(bool isAsync, Memory<byte> space, CancellationToken cancellationToken) =>
        Check(isAsync ? await Decoded.ReadAsync(space, cancellationToken).ConfigureAwait(false) : Decoded.Read(space.Span));

    public void Dispose()
    {
        _decoded?.Dispose();
        _compressed?.Dispose();
    }

    private Stream Decoded => _decoded
        ?? throw new UnreadablePageException($"it is compressed as '{_unknownEncoding}', which was not requested");

    // Apart, so that nothing of it is loaded where responses are not compressed.
    private static Stream? Decompress(string encoding, Stream compressed) => encoding.ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => new GZipStream(compressed, CompressionMode.Decompress),
        "br" => new BrotliStream(compressed, CompressionMode.Decompress),
        _ => null,
    };

    private int Check(int count)
    {
        _length += count;
        if (_length > _limits.MaximumResponseLength)
        {
            throw new UnreadablePageException(
                $"it is longer than {_limits.MaximumResponseLength} bytes "
                + $"({PartnerAnalyticsLimits.PathOf(nameof(PartnerAnalyticsLimits.MaximumResponseLength))})");
        }

        if (_compressed is not null && _length > RatioMatters
            && _length / Math.Max(_compressed.Length, 1) > _limits.MaximumCompressionRatio)
        {
            throw new UnreadablePageException(
                $"its compressed bytes expand to more than {_limits.MaximumCompressionRatio} each "
                + $"({PartnerAnalyticsLimits.PathOf(nameof(PartnerAnalyticsLimits.MaximumCompressionRatio))})");
        }

        return count;
    }

    /// <summary>Counts the bytes that are read from a stream.</summary>
    private sealed class CountingStream(Stream inner) : Stream
    {
        private long _length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        /// <summary>How many bytes were read so far.</summary>
        public override long Length => _length;

        public override long Position
        {
            get => _length;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer) => Count(inner.Read(buffer));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Count(await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }

        private int Count(int count)
        {
            _length += count;
            return count;
        }
    }
}
