namespace PartnerAnalytics.Emulator.Faults;

/// <summary>The body of a page, something of which goes wrong while it is written. It can be written to, asynchronously, and nothing
/// else.</summary>
internal abstract class PageBody : Stream
{
    public sealed override bool CanRead => false;

    public sealed override bool CanSeek => false;

    public sealed override bool CanWrite => true;

    public sealed override long Length => throw new NotSupportedException();

    public sealed override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public abstract override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default);

    public sealed override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public abstract override Task FlushAsync(CancellationToken cancellationToken);

    public sealed override void Flush() => throw new NotSupportedException();

    public sealed override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public sealed override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public sealed override void SetLength(long value) => throw new NotSupportedException();

    public sealed override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

/// <summary>The body of a page is over before its rows are, as a fault wants it.</summary>
/// <param name="reset">Whether the connection is to be reset; otherwise the response ends as if it were whole.</param>
internal sealed class PageBrokenOffException(bool reset) : Exception("A fault ends the body here.")
{
    public bool Reset => reset;
}
