namespace PartnerAnalytics.Emulator.Faults;

/// <summary>Passes a page on with pauses, the first before its first row.</summary>
internal sealed class SlowBody(Stream inner, long rows, TimeSpan delay, TimeProvider time) : PageBody
{
    private const int Pauses = 10;

    private readonly RowScanner _scanner = new();

    /// <summary>After how many rows there is a pause. Of few rows, each is followed by one.</summary>
    private readonly Queue<long> _places = new(Enumerable.Range(0, Pauses).Select(i => i * rows / Pauses).Distinct());

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_places.TryPeek(out var place))
        {
            var length = _scanner.PassUntil(place, buffer.Span);
            await inner.WriteAsync(buffer[..length], cancellationToken);
            buffer = buffer[length..];
            if (_scanner.Rows < place)
            {
                return;
            }

            _places.Dequeue();
            await inner.FlushAsync(cancellationToken);
            await Task.Delay(delay, time, cancellationToken);
        }

        await inner.WriteAsync(buffer, cancellationToken);
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);
}
