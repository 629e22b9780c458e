namespace PartnerAnalytics.Emulator.Faults;

/// <summary>Passes a page on up to a place, and does something else from there.</summary>
/// <param name="inner">Where the page is written.</param>
/// <param name="rows">How many of its rows are passed on.</param>
/// <param name="furtherBytes">How many bytes after these rows are.</param>
/// <param name="interrupt">What happens then. It throws when it is done: what is left of the page has no place any more.</param>
internal sealed class InterruptedBody(Stream inner, long rows, int furtherBytes, Func<CancellationToken, Task> interrupt) : PageBody
{
    private readonly RowScanner _scanner = new();
    private int _left = furtherBytes;

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var length = _scanner.PassUntil(rows, buffer.Span);
        if (_scanner.Rows == rows)
        {
            var further = Math.Min(_left, buffer.Length - length);
            _left -= further;
            length += further;
        }

        await inner.WriteAsync(buffer[..length], cancellationToken);
        if (length < buffer.Length)
        {
            await inner.FlushAsync(cancellationToken);
            await interrupt(cancellationToken);
        }
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);
}
