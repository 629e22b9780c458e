using Azure;
using PartnerAnalytics.Linq.Rows;
using PartnerAnalytics.Linq.Telemetry;

namespace PartnerAnalytics.Linq.Http;

/// <summary>
/// Reads the rows of one page while it arrives. <see cref="TryRead"/> takes what the buffer holds; in between, the caller fills the
/// buffer, synchronously or not. A page that breaks off is asked for again: rows that were handed out already have to come again, byte
/// for byte, and are not handed out twice. Everything that goes wrong comes out as <see cref="PartnerAnalyticsException"/>.
/// </summary>
internal sealed class PageReader<TRow> : IDisposable
    where TRow : class, IAnalyticsResource<TRow>
{
    private readonly RequestSender _sender;
    private readonly QueryActivity _query;
    private readonly PageRequest _call;
    private readonly RowSession _session;
    private readonly PageBuffer _buffer;
    private readonly int? _limit;
    private readonly bool _standsAlone;
    private PageParser<TRow> _parser;
    private ServiceResponse? _answer;
    private Exception? _broken;
    private long _handedOut;
    private ulong _hash;
    private bool _cut;
    private bool _isWhole;

    /// <param name="sender">Sends the request.</param>
    /// <param name="query">The enumeration that the page belongs to.</param>
    /// <param name="uri">The address of the page.</param>
    /// <param name="session">What the rows of the enumeration share.</param>
    /// <param name="limit">How many rows to take; null for all.</param>
    /// <param name="standsAlone">
    /// Whether the page is all there is to read, and its rows are collected until it is whole: then it may come differently when it is
    /// asked for again. A page among others may not, even if none of its rows was handed out: the pages before belong to what it was.
    /// </param>
    public PageReader(RequestSender sender, QueryActivity query, Uri uri, RowSession session, int? limit, bool standsAlone)
    {
        _sender = sender;
        _query = query;
        _session = session;
        _limit = limit;
        _standsAlone = standsAlone;
        _buffer = new PageBuffer(session.Limits.MaximumRowLength);
        _parser = new PageParser<TRow>(session, _buffer);
        _call = new PageRequest(sender.Client, uri, query.Resource);
        _call.Activity = sender.Client.Telemetry.StartPage(_call, query);
    }

    /// <summary>Status and headers of the answer.</summary>
    public Response Response => Answer.Response;

    /// <summary>What the answer said besides its rows; complete once they have ended.</summary>
    public PageEnvelope Envelope => _parser.Envelope;

    /// <summary>Whether the row that was taken last is the first of the page.</summary>
    public bool IsAtFirstRow => _parser.RowCount == 1;

    /// <summary>The hash of the first row.</summary>
    public ulong FirstHash => _parser.Hash.First;

    private ServiceResponse Answer => _answer!;

    /// <summary>Sends the request and waits for the answer to begin.</summary>
    public async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        // Nobody has to leave: what an async method makes the parent is none behind it.
        _call.Activity?.Enter();
        try
        {
            Take(await _sender.SendAsync(_call, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception e)
        {
            Fail(e);
            throw;
        }
    }

    /// <summary>Sends the request and waits for the answer to begin, on the caller's thread.</summary>
    public void Open()
    {
        var current = _call.Activity?.Enter();
        try
        {
            Take(_sender.Send(_call));
        }
        catch (Exception e)
        {
            Fail(e);
            throw;
        }
        finally
        {
            _call.Activity?.Leave(current);
        }
    }

    /// <summary>Takes the next row from the buffer.</summary>
    /// <param name="row">The row, where there was one.</param>
    /// <returns>Whether there was a row, the page has ended, or the buffer must be filled.</returns>
    public PageParseResult TryRead(out TRow? row)
    {
        row = null;
        try
        {
            PageParseResult result;
            do
            {
                result = _parser.TryReadRow(out row);
            }
            while (result == PageParseResult.Row && WasHandedOut());

            if (result == PageParseResult.Row && _parser.RowCount > _limit)
            {
                // The service sent more than it was asked for: the rest is not wanted, and not waited for.
                result = PageParseResult.End;
                _cut = true;
            }

            if (result == PageParseResult.End)
            {
                End();
            }

            return result;
        }
        catch (UnreadablePageException e) when (e.CutShort)
        {
            _broken = e;
            return PageParseResult.NeedMoreData;
        }
        catch (UnreadablePageException e)
        {
            throw Fail(Answer.Unreadable(e));
        }
    }

    /// <summary>Takes all rows from the buffer.</summary>
    /// <returns>Whether the page has ended; else the buffer must be filled.</returns>
    public bool TryReadAll(List<TRow> rows)
    {
        if (_standsAlone && _parser.RowCount == 0)
        {
            // The page may be asked for again, and then begins anew.
            rows.Clear();
        }

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
        if (_broken is null)
        {
            try
            {
                await _call.Client.Gate.EnterAsync(_call.Lease, cancellationToken).ConfigureAwait(false);
                var token = _call.Deadline.Start(cancellationToken);
                _buffer.Fill(await Answer.ReadAsync(_buffer.GetFreeSpace(), token).ConfigureAwait(false));
                return;
            }
            catch (Exception e)
            {
                _broken = e;
            }
            finally
            {
                _call.Deadline.Stop();
                _call.Client.Gate.Pause(_call.Lease);
            }
        }

        var wait = BeginRepeat(cancellationToken);
        try
        {
            await _call.Client.BackOff.WaitAsync(wait, _call.Deadline.Start(cancellationToken)).ConfigureAwait(false);
        }
        catch (OperationCanceledException e)
        {
            _call.Deadline.Stop();
            throw Fail(Answer.BrokenOff(e, cancellationToken));
        }

        await OpenAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Waits for more of the page, on the caller's thread.</summary>
    public void Fill()
    {
        if (_broken is null)
        {
            try
            {
                _call.Client.Gate.EnterAsync(_call.Lease, CancellationToken.None).AsTask().GetAwaiter().GetResult();
                var token = _call.Deadline.Start(CancellationToken.None);
                _buffer.Fill(Answer.Read(_buffer.GetFreeSpace().Span));
                token.ThrowIfCancellationRequested();
                return;
            }
            catch (Exception e)
            {
                _broken = e;
            }
            finally
            {
                _call.Deadline.Stop();
                _call.Client.Gate.Pause(_call.Lease);
            }
        }

        var wait = BeginRepeat(CancellationToken.None);
        try
        {
            _call.Client.BackOff.WaitAsync(wait, _call.Deadline.Start(CancellationToken.None)).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException e)
        {
            _call.Deadline.Stop();
            throw Fail(Answer.BrokenOff(e, CancellationToken.None));
        }

        Open();
    }

    /// <summary>Lets the sequence move on from this page.</summary>
    public void MoveOn(PageSequence pages)
    {
        try
        {
            pages.MoveNext(_parser.Envelope, new PageRows(RowCount, _parser.Hash.Value, _parser.Hash.First, _parser.Hash.IsUniform, _cut));
        }
        catch (UnreadablePageException e)
        {
            throw Fail(Answer.Unreadable(e));
        }

        if (pages.IsEmpty && _call.Client.ThrowIfEmpty && !pages.MayBeEmpty)
        {
            throw Fail(Failures.ForNoRows(_call, Response));
        }
    }

    public void Dispose()
    {
        _query.Add(RowCount, _isWhole);
        _call.Activity?.End(RowCount, _isWhole);
        _buffer.Dispose();
        _answer?.Dispose();
        _call.Dispose();
    }

    private long RowCount => Math.Min(Math.Max(_parser.RowCount, _handedOut), _limit ?? long.MaxValue);

    private void Take(ServiceResponse answer)
    {
        _answer?.Dispose();
        _answer = answer;
        _broken = null;
        _buffer.Clear();
        _parser = new PageParser<TRow>(_session, _buffer);
    }

    private void End()
    {
        if (_parser.RowCount < _handedOut)
        {
            throw Unrepeated();
        }

        // The answer is no longer under way, however long the caller takes over its last rows.
        _isWhole = true;
        Answer.EndBody();
        _call.Client.Gate.Leave(_call.Lease);
    }

    // Whether the row that was read is one that an answer which broke off had brought already.
    private bool WasHandedOut()
    {
        if (_parser.RowCount == _handedOut && _parser.Hash.Value != _hash)
        {
            throw Unrepeated();
        }

        return _parser.RowCount <= _handedOut;
    }

    private UnreadablePageException Unrepeated() =>
        new($"it broke off and was asked for again, but the rows that had come before ({_handedOut}) came differently")
        {
            Remedy = Remedies.Refreshed,
        };

    // Prepares to ask for the page again, or throws the failure.
    private TimeSpan BeginRepeat(CancellationToken cancellationToken)
    {
        var broken = _broken!;
        var failure = Answer.BrokenOff(broken, cancellationToken);
        if (failure is not PartnerAnalyticsException { IsTransient: true } || !_call.TryBeginRetry())
        {
            throw Fail(failure);
        }

        if (broken is not UnreadablePageException)
        {
            _call.BreakOff();
        }

        if (!_standsAlone && _parser.RowCount >= _handedOut)
        {
            (_handedOut, _hash) = (_parser.RowCount, _parser.Hash.Value);
        }

        var wait = _call.Client.BackOff.Before(_call.Retries);
        _call.Client.Telemetry.BrokeOff(_call, _parser.RowCount, wait);
        Answer.EndBody();
        _call.Client.Gate.Leave(_call.Lease);
        return wait;
    }

    private Exception Fail(Exception failure)
    {
        _query.Fail(failure);
        _call.Activity?.Fail(failure);
        return failure;
    }
}
