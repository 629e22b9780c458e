namespace PartnerAnalytics.Tests.Helpers;

/// <summary>A response body that arrives as a test wants it: in pieces, late, or not to its end.</summary>
public sealed class StubBody(byte[] bytes) : Stream
{
    private int _position;

    /// <summary>The most bytes that one read gives.</summary>
    public int ChunkSize { get; init; } = int.MaxValue;

    /// <summary>After how many bytes the connection breaks; null for never.</summary>
    public int? BreakAt { get; init; }

    /// <summary>After how many bytes reading waits for <see cref="Gate"/>; null for never.</summary>
    public int? WaitAt { get; init; }

    /// <summary>What reading waits for at <see cref="WaitAt"/>.</summary>
    public Task Gate { get; init; } = Task.CompletedTask;

    /// <summary>Is called when reading begins to wait.</summary>
    public Action OnWaiting { get; init; } = () => { };

    /// <summary>Is called at each read, before it gives bytes.</summary>
    public Action OnReading { get; init; } = () => { };

    /// <summary>Is called once, when the reader lets go of the body.</summary>
    public Action OnDisposed { get; init; } = () => { };

    /// <summary>How many bytes were read.</summary>
    public int BytesRead => _position;

    /// <summary>Whether the reader has let go of the body.</summary>
    public bool IsDisposed { get; private set; }

    public override bool CanRead => !IsDisposed;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        if (_position == WaitAt && !Gate.IsCompleted)
        {
            throw new InvalidOperationException("A synchronous read would wait for ever.");
        }

        return Take(buffer);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        if (_position == WaitAt && !Gate.IsCompleted)
        {
            OnWaiting();
            await Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        return Take(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (!IsDisposed)
        {
            IsDisposed = true;
            OnDisposed();
        }

        base.Dispose(disposing);
    }

    private int Take(Span<byte> buffer)
    {
        if (_position == BreakAt)
        {
            throw new IOException("The connection was closed by the stub.");
        }

        OnReading();
        var end = Math.Min(bytes.Length, BreakAt ?? bytes.Length);
        if (WaitAt > _position)
        {
            end = Math.Min(end, WaitAt.Value);
        }

        var count = Math.Min(Math.Min(end - _position, buffer.Length), ChunkSize);
        bytes.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }
}
