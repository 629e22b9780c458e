using PartnerAnalytics.Linq.Rows;
using PartnerAnalytics.Linq.Telemetry;

namespace PartnerAnalytics.Linq.Http;

/// <summary>
/// Reads the rows of one page while it arrives. <see cref="TryRead"/> takes what the buffer holds; in between, the caller fills the
/// buffer. A page that breaks off is requested again: rows that were handed out already have to come again, byte for byte, and are not
/// handed out twice. Everything that goes wrong comes out as <see cref="PartnerAnalyticsException"/>.
/// </summary>
internal sealed class PageReader<TRow> : IDisposable
    where TRow : class, IAnalyticsResource<TRow>
{
    private readonly RequestSender _sender;
    private readonly QueryActivity _query;
    private readonly PageRequest _request;
    private readonly RowSession _session;
    private readonly PageBuffer _buffer;
    private readonly int? _limit;
    private readonly bool _standsAlone;
    private PageParser<TRow>? _parser;
    private ServiceResponse? _response;
    private Exception? _broken;
    private long _handedOut;
    private ulong _hash;
    private bool _cut;
    private bool _isWhole;

    /// <param name="sender">Sends the request.</param>
    /// <param name="query">The enumeration that the page belongs to.</param>
    /// <param name="uri">The URI of the page.</param>
    /// <param name="session">What the rows of the enumeration share.</param>
    /// <param name="limit">How many rows to take; null for all.</param>
    /// <param name="standsAlone">
    /// Whether the page is all there is to read, and its rows are collected until it is whole: then it may come differently when it is
    /// requested again. A page among others may not, even if none of its rows was handed out: the pages before belong to what it was.
    /// </param>
    public PageReader(RequestSender sender, QueryActivity query, Uri uri, RowSession session, int? limit, bool standsAlone)
    {
        _sender = sender;
        _query = query;
        _session = session;
        _limit = limit;
        _standsAlone = standsAlone;
        _buffer = new PageBuffer(session.Limits.MaximumRowLength);
        _request = new PageRequest(sender.Client, uri, query.Resource);
        _request.Activity = sender.Client.Telemetry.StartPage(_request, query);
    }

    /// <summary>Whether the row that was taken last is the first of the page.</summary>
    public bool IsAtFirstRow => Parser.RowCount == 1;

    /// <summary>The hash of the first row.</summary>
    public ulong FirstHash => Parser.Hash.First;

    private ServiceResponse Arriving => _response!;

    private PageParser<TRow> Parser => _parser!;

    /// <summary>Sends the request and waits for the response to begin.</summary>
    /// <param name="isAsync">False to do it on the caller's thread; the task is completed then.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public async ValueTask OpenAsync(bool isAsync, CancellationToken cancellationToken)
    {
        // Nobody has to leave: what an async method makes the parent is none behind it.
        _request.Activity?.Enter();
        try
        {
            Take(await _sender.SendAsync(isAsync, _request, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception e)
        {
            Fail(e);
            throw;
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
                result = Parser.TryReadRow(out row);
            }
            while (result == PageParseResult.Row && WasHandedOut());

            if (result == PageParseResult.Row && Parser.RowCount > _limit)
            {
                // The service sent more than was requested: the rest is not wanted, and not waited for.
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
            throw Fail(Arriving.Unreadable(e));
        }
    }

    /// <summary>Opens the page and reads all of its rows.</summary>
    /// <param name="isAsync">False to do it on the caller's thread; the task is completed then.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public async ValueTask<List<TRow>> ReadAllAsync(bool isAsync, CancellationToken cancellationToken)
    {
        var rows = new List<TRow>();
        await OpenAsync(isAsync, cancellationToken).ConfigureAwait(false);
        while (true)
        {
            var result = TryRead(out var row);
            if (result == PageParseResult.End)
            {
                return rows;
            }

            if (result == PageParseResult.Row)
            {
                rows.Add(row!);
                continue;
            }

            await FillAsync(isAsync, cancellationToken).ConfigureAwait(false);
            if (_standsAlone && Parser.RowCount == 0)
            {
                // The page may have been requested again, and then begins from its start.
                rows.Clear();
            }
        }
    }

    /// <summary>Waits for more of the page.</summary>
    /// <param name="isAsync">False to do it on the caller's thread; the task is completed then.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public async ValueTask FillAsync(bool isAsync, CancellationToken cancellationToken)
    {
        if (_broken is null)
        {
            try
            {
                await _request.Client.Gate.EnterAsync(isAsync, _request.Lease, cancellationToken).ConfigureAwait(false);
                var token = _request.Deadline.Start(cancellationToken);
                _buffer.Fill(await Arriving.ReadAsync(isAsync, _buffer.GetFreeSpace(), token).ConfigureAwait(false));
                if (!isAsync)
                {
                    // A synchronous read does not see the token.
                    token.ThrowIfCancellationRequested();
                }

                return;
            }
            catch (Exception e)
            {
                _broken = e;
            }
            finally
            {
                _request.Deadline.Stop();
                _request.Client.Gate.Pause(_request.Lease);
            }
        }

        var wait = BeginRepeat(cancellationToken);
        try
        {
            await _request.Client.BackOff.WaitAsync(isAsync, wait, _request.Deadline.Start(cancellationToken)).ConfigureAwait(false);
        }
        catch (OperationCanceledException e)
        {
            _request.Deadline.Stop();
            throw Fail(Arriving.BrokenOff(e, cancellationToken));
        }

        await OpenAsync(isAsync, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The page, once it has ended.</summary>
    /// <param name="rows">Its rows, where they were kept.</param>
    public ServicePage<TRow> ToPage(List<TRow> rows) => new()
    {
        Rows = rows,
        Response = Arriving.Response,
        Envelope = Parser.Envelope,
        Count = RowCount,
        Hash = Parser.Hash.Value,
        FirstHash = Parser.Hash.First,
        IsUniform = Parser.Hash.IsUniform,
        IsCut = _cut,
    };

    /// <summary>Lets the sequence move on from this page.</summary>
    /// <param name="pages">The sequence.</param>
    /// <param name="rows">The rows of the page, where they were kept.</param>
    public ServicePage<TRow> MoveOn(PageSequence pages, List<TRow>? rows = null)
    {
        var page = ToPage(rows ?? []);
        try
        {
            pages.MoveNext(page);
        }
        catch (UnreadablePageException e)
        {
            throw Fail(Arriving.Unreadable(e));
        }

        return pages.IsEmpty && _request.Client.ThrowIfEmpty && !pages.MayBeEmpty
            ? throw Fail(Failures.ForNoRows(_request, page.Response))
            : page;
    }

    public void Dispose()
    {
        _query.Add(RowCount, _isWhole);
        _request.Activity?.End(RowCount, _isWhole);
        _buffer.Dispose();
        _response?.Dispose();
        _request.Dispose();
    }

    private long RowCount => Math.Min(Math.Max(_parser?.RowCount ?? 0, _handedOut), _limit ?? long.MaxValue);

    private void Take(ServiceResponse response)
    {
        _response?.Dispose();
        _response = response;
        _broken = null;
        _buffer.Clear();
        _parser = new PageParser<TRow>(_session, _buffer);
    }

    private void End()
    {
        if (Parser.RowCount < _handedOut)
        {
            throw Unrepeated();
        }

        // The response is no longer under way, however long the caller takes over its last rows.
        _isWhole = true;
        Arriving.EndBody();
        _request.Client.Gate.Leave(_request.Lease);
    }

    // Whether the row that was read is one that a response which broke off had brought already.
    private bool WasHandedOut()
    {
        if (Parser.RowCount == _handedOut && Parser.Hash.Value != _hash)
        {
            throw Unrepeated();
        }

        return Parser.RowCount <= _handedOut;
    }

    private UnreadablePageException Unrepeated() =>
        new($"it broke off and was requested again, but the rows that had come before ({_handedOut}) came differently")
        {
            Remedy = Remedies.Refreshed,
        };

    // Prepares to request the page again, or throws the failure.
    private TimeSpan BeginRepeat(CancellationToken cancellationToken)
    {
        var broken = _broken!;
        var failure = Arriving.BrokenOff(broken, cancellationToken);
        if (failure is not PartnerAnalyticsException { IsTransient: true } || !_request.TryBeginRetry())
        {
            throw Fail(failure);
        }

        if (broken is not UnreadablePageException)
        {
            _request.BreakOff();
        }

        if (!_standsAlone && Parser.RowCount >= _handedOut)
        {
            (_handedOut, _hash) = (Parser.RowCount, Parser.Hash.Value);
        }

        var wait = _request.Client.BackOff.Before(_request.Retries);
        _request.Client.Telemetry.BrokeOff(_request, Parser.RowCount, wait);
        Arriving.EndBody();
        _request.Client.Gate.Leave(_request.Lease);
        return wait;
    }

    private Exception Fail(Exception failure)
    {
        _query.Fail(failure);
        _request.Activity?.Fail(failure);
        return failure;
    }
}
