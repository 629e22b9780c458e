using System.Buffers;

namespace PartnerAnalytics.Linq.Rows;

/// <summary>
/// The part of a page that has arrived and is not read yet, in one array. It grows only when a single row (or another member of the
/// response) does not fit. Arrays of an ordinary size come from the pool; larger ones do not, as it would keep them long after the one
/// response that needed them.
/// </summary>
internal sealed class PageBuffer(int maximumRowLength) : IDisposable
{
    /// <summary>The size to begin with.</summary>
    internal const int InitialCapacity = 32 * 1024;

    // A row that does not fit is read again from its start. From this size on it waits for half as much again, so that the whole
    // work stays proportional to the row's length; and larger arrays are nobody's after it.
    private const int LargeRow = 64 * 1024;

    private byte[] _bytes = Rent(InitialCapacity);
    private int _start;
    private int _end;
    private int _used;
    private int _pin = -1;

    /// <summary>Whether the end of the page has arrived.</summary>
    public bool IsFinal { get; private set; }

    /// <summary>The bytes not read yet.</summary>
    public ReadOnlySpan<byte> Unread => _bytes.AsSpan(_start, _end - _start);

    /// <summary>The bytes from the pin to the next unread one.</summary>
    public ReadOnlySpan<byte> Pinned => _bytes.AsSpan(_pin, _start - _pin);

    /// <summary>Marks bytes as read.</summary>
    public void Advance(long count) => _start += (int)count;

    /// <summary>Keeps all bytes from an offset of the unread ones on, until <see cref="Unpin"/>.</summary>
    public void Pin(long offset) => _pin = _start + (int)offset;

    /// <summary>Lets go of the pinned bytes.</summary>
    public void Unpin() => _pin = -1;

    /// <summary>Free space to read more of the page into.</summary>
    /// <exception cref="UnreadablePageException">One row is larger than is accepted.</exception>
    public Memory<byte> GetFreeSpace()
    {
        var keep = _pin >= 0 ? _pin : _start;
        if (keep > 0)
        {
            _bytes.AsSpan(keep, _end - keep).CopyTo(_bytes);
            _start -= keep;
            _end -= keep;
            _pin = _pin >= 0 ? 0 : -1;
        }

        if (_end == _bytes.Length)
        {
            Grow();
        }

        return _bytes.AsMemory(_end);
    }

    /// <summary>Takes over what was read into the free space.</summary>
    /// <param name="count">The number of bytes; zero is the end of the page.</param>
    public void Fill(int count)
    {
        _end += count;
        _used = Math.Max(_used, _end);
        IsFinal = count == 0;
    }

    /// <summary>Whether enough has arrived to try again, after a try with fewer unread bytes failed.</summary>
    public bool IsWorthReading(int triedLength) =>
        IsFinal || (_end - _start >= (triedLength < LargeRow ? triedLength + 1 : triedLength + (triedLength / 2)));

    /// <summary>Forgets what has arrived: the page begins again from its start.</summary>
    public void Clear()
    {
        _start = _end = 0;
        _pin = -1;
        IsFinal = false;
    }

    /// <summary>Lets go of the array.</summary>
    public void Dispose()
    {
        var bytes = _bytes;
        var used = _used;
        _bytes = [];
        _start = _end = _used = 0;
        _pin = -1;
        Return(bytes, used);
    }

    private static byte[] Rent(int length) => length > LargeRow ? new byte[length] : ArrayPool<byte>.Shared.Rent(length);

    // Rows are customers' data: nobody else finds them in the pool.
    private static void Return(byte[] bytes, int used)
    {
        if (bytes.Length is > 0 and <= LargeRow)
        {
            bytes.AsSpan(0, used).Clear();
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private void Grow()
    {
        if (_bytes.Length >= maximumRowLength)
        {
            throw new UnreadablePageException(
                $"one row or member is longer than {maximumRowLength} bytes "
                + $"({PartnerAnalyticsLimits.PathOf(nameof(PartnerAnalyticsLimits.MaximumRowLength))})");
        }

        var larger = Rent(_bytes.Length * 2);
        _bytes.AsSpan(0, _end).CopyTo(larger);
        Return(_bytes, _used);
        _bytes = larger;
    }
}
