using PartnerAnalytics.Linq.Rows;

namespace PartnerAnalytics.Linq.Http;

/// <summary>
/// Reads the rows of one answer while it arrives. <see cref="TryRead"/> takes what the buffer holds; in between, the caller fills the
/// buffer, synchronously or not. Everything that goes wrong comes out as <see cref="PartnerAnalyticsException"/>.
/// </summary>
internal sealed class PageReader<TRow> : IDisposable
    where TRow : class, IAnalyticsResource<TRow>
{
    private readonly ServiceAnswer _answer;
    private readonly PageBuffer _buffer = new();
    private readonly PageParser<TRow> _parser;
    private readonly int? _limit;
    private bool _cut;

    public PageReader(ServiceAnswer answer, RowSession session, int? limit)
    {
        _answer = answer;
        _limit = limit;
        _parser = new PageParser<TRow>(session, _buffer);
    }

    /// <summary>What the answer said besides its rows; complete once they have ended.</summary>
    public PageEnvelope Envelope => _parser.Envelope;

    /// <summary>Takes the next row from the buffer.</summary>
    /// <param name="row">The row.</param>
    /// <returns>Whether there was a row, the page has ended, or the buffer must be filled.</returns>
    public PageParseResult TryRead(out TRow? row)
    {
        row = null;
        if (_cut)
        {
            return PageParseResult.End;
        }

        try
        {
            var result = _parser.TryReadRow(out row);
            if (result == PageParseResult.Row && _parser.RowCount > _limit)
            {
                // The service sent more than it was asked for: the rest is not wanted, and not waited for.
                row = null;
                _cut = true;
                return PageParseResult.End;
            }

            return result;
        }
        catch (UnreadablePageException e)
        {
            throw _answer.Unreadable(e);
        }
    }

    /// <summary>Takes all rows from the buffer.</summary>
    /// <returns>Whether the page has ended; else the buffer must be filled.</returns>
    public bool TryReadAll(List<TRow> rows)
    {
        PageParseResult result;
        while ((result = TryRead(out var row)) == PageParseResult.Row)
        {
            rows.Add(row!);
        }

        return result == PageParseResult.End;
    }

    /// <summary>Waits for more of the page.</summary>
    public async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        try
        {
            _buffer.Fill(await _answer.Body.ReadAsync(_buffer.GetFreeSpace(), cancellationToken).ConfigureAwait(false));
        }
        catch (Exception e)
        {
            throw _answer.BrokenOff(e, cancellationToken);
        }
    }

    /// <summary>Waits for more of the page, on the caller's thread.</summary>
    public void Fill()
    {
        try
        {
            _buffer.Fill(_answer.Body.Read(_buffer.GetFreeSpace().Span));
        }
        catch (Exception e)
        {
            throw _answer.BrokenOff(e, CancellationToken.None);
        }
    }

    /// <summary>Lets the sequence move on from this page.</summary>
    public void MoveOn(PageSequence pages)
    {
        try
        {
            pages.MoveNext(_parser.Envelope, Math.Min(_parser.RowCount, _limit ?? long.MaxValue), _parser.Fingerprint);
        }
        catch (UnreadablePageException e)
        {
            throw _answer.Unreadable(e);
        }
    }

    public void Dispose()
    {
        _buffer.Dispose();
        _answer.Dispose();
    }
}
