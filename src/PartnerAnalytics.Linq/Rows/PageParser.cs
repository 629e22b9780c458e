using System.Text;
using System.Text.Json;

namespace PartnerAnalytics.Linq.Rows;

/// <summary>
/// Finds the rows in a page while it arrives. It does no input of its own: the caller fills the buffer whenever it needs more, so
/// that synchronous and asynchronous reading share every rule. Rows come out before the rest of the page is known; what is wrong with
/// the rest is thrown where the rows end.
/// </summary>
internal sealed class PageParser<TRow>(RowSession session, PageBuffer buffer)
    where TRow : class, IAnalyticsResource<TRow>
{
    private enum Phase
    {
        ByteOrderMark,
        Document,
        Undecided,
        Rows,
        Tail,
        Trailing,
    }

    private Phase _phase;
    private JsonReaderState _json = session.NewState(depth: 0);
    private RowHash _hash = new(session.HashKey);
    private bool _inEnvelope;
    private bool _hasKnownField;
    private bool _hasNullRows;
    private bool _looksLikeRow;
    private bool _needsComma;
    private int _triedLength = -1;

    /// <summary>What the response says besides its rows; complete after <see cref="PageParseResult.End"/>.</summary>
    public PageEnvelope Envelope { get; private set; } = new();

    /// <summary>The number of rows read so far.</summary>
    public long RowCount { get; private set; }

    /// <summary>
    /// A hash over the bytes of all rows read so far: the same for two pages only if they most likely hold the same rows.
    /// </summary>
    public RowHash Hash => _hash;

    /// <summary>Reads the next row, if the buffer holds it.</summary>
    /// <param name="row">The row.</param>
    /// <returns>Whether there was a row, or what else.</returns>
    /// <exception cref="UnreadablePageException">The page is broken, or ended too early.</exception>
    public PageParseResult TryReadRow(out TRow? row)
    {
        row = null;
        if (_triedLength >= 0 && !buffer.IsWorthReading(_triedLength))
        {
            return PageParseResult.NeedMoreData;
        }

        PageParseResult? result;
        do
        {
            result = Step(out row);
        }
        while (result is null);

        _triedLength = result == PageParseResult.NeedMoreData ? buffer.Unread.Length : -1;
        if (result == PageParseResult.NeedMoreData && buffer.IsFinal)
        {
            throw _phase <= Phase.Document
                ? new UnreadablePageException("it is empty", cutShort: true)
                : new UnreadablePageException($"it ends too early, after {RowCount} whole rows", cutShort: true);
        }

        RowCount += result == PageParseResult.Row ? 1 : 0;
        return result.Value;
    }

    // One step; null means that the phase has changed and the next step can be made.
    private PageParseResult? Step(out TRow? row)
    {
        row = null;
        try
        {
            return _phase switch
            {
                Phase.ByteOrderMark => SkipByteOrderMark(),
                Phase.Document => ReadDocument(),
                Phase.Undecided => ReadUndecided(out row),
                Phase.Rows => ReadNextRow(out row),
                Phase.Tail => ReadTail(),
                _ => ReadTrailing(),
            };
        }
        catch (JsonException e) when (_phase == Phase.Document)
        {
            throw new UnreadablePageException("it is not JSON", innerException: e);
        }
        catch (JsonException e)
        {
            throw new UnreadablePageException($"its JSON is malformed after {RowCount} whole rows", innerException: e);
        }
        catch (DecoderFallbackException e)
        {
            throw new UnreadablePageException($"it has a string that is not valid Unicode, after {RowCount} whole rows", innerException: e);
        }
        catch (UnreadableValueException e)
        {
            throw new UnreadablePageException($"in row {RowCount + 1} of the page, {e.Message}", innerException: e) { Remedy = e.Remedy };
        }
    }

    private PageParseResult? SkipByteOrderMark()
    {
        var mark = "\uFEFF"u8;
        var head = buffer.Unread[..Math.Min(buffer.Unread.Length, mark.Length)];
        if (head.Length < mark.Length && mark.StartsWith(head) && !buffer.IsFinal)
        {
            return PageParseResult.NeedMoreData;
        }

        buffer.Advance(head.SequenceEqual(mark) ? mark.Length : 0);
        _phase = Phase.Document;
        return null;
    }

    private PageParseResult? ReadDocument()
    {
        var json = Open();
        if (!json.Read())
        {
            return buffer.Unread.IsEmpty || IsBlank(buffer.Unread) || !buffer.IsFinal
                ? PageParseResult.NeedMoreData
                : throw new UnreadablePageException("it is not JSON");
        }

        switch (json.TokenType)
        {
            case JsonTokenType.StartArray:
                _phase = Phase.Rows;
                break;
            case JsonTokenType.StartObject:
                buffer.Pin(json.TokenStartIndex);
                _phase = Phase.Undecided;
                break;
            default:
                throw new UnreadablePageException($"it is {UnreadableValueException.Kind(json.TokenType)} and holds no rows");
        }

        Commit(in json);
        return null;
    }

    // An object is an envelope as soon as it turns out to have a list of rows. Until then its bytes are kept: it may be a row itself.
    private PageParseResult? ReadUndecided(out TRow? row)
    {
        row = null;
        var json = Open();
        while (json.Read())
        {
            if (json.TokenType == JsonTokenType.EndObject)
            {
                Commit(in json);
                return EndUndecided(out row);
            }

            var member = Classify(in json, out var isField);
            if (!TryReadMember(ref json, member, isField, out var rowsBegin))
            {
                return PageParseResult.NeedMoreData;
            }

            _hasKnownField |= isField;
            _looksLikeRow |= isField && member == PageMember.Unknown;
            Commit(in json);
            json = Open();
            if (rowsBegin)
            {
                Envelope.ThrowIfUnreadable();
                buffer.Unpin();
                _inEnvelope = true;
                _phase = Phase.Rows;
                return null;
            }
        }

        return PageParseResult.NeedMoreData;
    }

    private PageParseResult? EndUndecided(out TRow? row)
    {
        row = null;
        if (_hasNullRows && _looksLikeRow)
        {
            throw new UnreadablePageException(
                "it may be one row or none: it has both a list of rows that is null and fields of the resource");
        }

        if (_hasNullRows)
        {
            Envelope.HasNullRows = true;
            Envelope.ThrowIfUnreadable();
        }
        else if (_hasKnownField)
        {
            Envelope.ThrowIfError();
            var reader = new AnalyticsRowReader(session, buffer.Pinned, depth: 0);
            row = ReadWhole(ref reader);
            _hash.Add(buffer.Pinned);
            Envelope = new PageEnvelope();
        }
        else
        {
            Envelope.ThrowIfError();
            throw new UnreadablePageException("it is an object with neither a list of rows nor a field of the resource");
        }

        buffer.Unpin();
        _phase = Phase.Trailing;
        return row is null ? null : PageParseResult.Row;
    }

    // The rows of the list, and the commas between them. The JSON reader that reads the rest sees an empty list.
    private PageParseResult? ReadNextRow(out TRow? row)
    {
        row = null;
        if (!MoveToRow(out var isEnd))
        {
            return PageParseResult.NeedMoreData;
        }

        if (isEnd)
        {
            var json = Open();
            json.Read();
            Commit(in json);
            _phase = _inEnvelope ? Phase.Tail : Phase.Trailing;
            return null;
        }

        var unread = buffer.Unread;
        if (unread[0] != '{')
        {
            return RefuseRow(unread);
        }

        var reader = new AnalyticsRowReader(session, unread, _inEnvelope ? 2 : 1);
        row = ReadWhole(ref reader);
        if (row is null)
        {
            return PageParseResult.NeedMoreData;
        }

        _hash.Add(unread[..reader.Length]);
        buffer.Advance(reader.Length);
        _needsComma = true;
        return PageParseResult.Row;
    }

    // To the first byte of the next row, or of the list's end. False: it has not come yet.
    private bool MoveToRow(out bool isEnd)
    {
        isEnd = false;
        buffer.Advance(PlainJson.SkipBlank(buffer.Unread, 0));
        if (buffer.Unread.IsEmpty)
        {
            return false;
        }

        isEnd = buffer.Unread[0] == ']' && (_needsComma || RowCount == 0);
        if (isEnd || !_needsComma)
        {
            return true;
        }

        if (buffer.Unread[0] != ',')
        {
            throw new UnreadablePageException($"its JSON is malformed after {RowCount} whole rows");
        }

        _needsComma = false;
        buffer.Advance(1);
        return MoveToRow(out isEnd);
    }

    // Something else than a row: which, if it is JSON at all.
    private PageParseResult RefuseRow(ReadOnlySpan<byte> unread)
    {
        var json = new Utf8JsonReader(unread, isFinalBlock: false, session.NewState(depth: 1));
        return json.Read()
            ? throw new UnreadablePageException($"row {RowCount + 1} of the page is {UnreadableValueException.Kind(json.TokenType)}")
            : PageParseResult.NeedMoreData;
    }

    private static TRow? ReadWhole(ref AnalyticsRowReader reader)
    {
        var row = TRow.ReadRow(ref reader);
        while (reader.ReadField(out _))
        {
        }

        return reader.State != RowReadState.Complete ? null
            : reader.MissingField is { } missing ? throw new UnreadableValueException(missing)
            : row;
    }

    private PageParseResult? ReadTail()
    {
        var json = Open();
        while (json.Read())
        {
            if (json.TokenType == JsonTokenType.EndObject)
            {
                Commit(in json);
                Envelope.ThrowIfUnreadable();
                _phase = Phase.Trailing;
                return null;
            }

            var member = Classify(in json, out _);
            if (!TryReadMember(ref json, member, isField: false, out var rowsBegin))
            {
                return PageParseResult.NeedMoreData;
            }

            if (rowsBegin)
            {
                throw new UnreadablePageException("it has two lists of rows");
            }

            Commit(in json);
            json = Open();
        }

        return PageParseResult.NeedMoreData;
    }

    private PageParseResult ReadTrailing()
    {
        if (!IsBlank(buffer.Unread))
        {
            throw new UnreadablePageException("more data follows after its end");
        }

        buffer.Advance(buffer.Unread.Length);
        return buffer.IsFinal ? PageParseResult.End : PageParseResult.NeedMoreData;
    }

    private static bool IsBlank(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExcept(" \t\r\n"u8) < 0;

    private PageMember Classify(in Utf8JsonReader json, out bool isField)
    {
        var name = JsonStrings.Unescape(in json);
        isField = session.Schema.Find(name) >= 0;
        return PageEnvelope.Classify(name);
    }

    // Reads or skips the member whose name the reader stands on. False: the buffer ends first.
    private bool TryReadMember(ref Utf8JsonReader json, PageMember member, bool isField, out bool rowsBegin)
    {
        rowsBegin = false;
        if (member == PageMember.Unknown)
        {
            return session.TrySkip(ref json, depth: 0);
        }

        if (!session.TryRead(ref json, depth: 0))
        {
            return false;
        }

        switch (member)
        {
            case PageMember.NextLink:
                Envelope.ReadNextLink(in json);
                break;
            case PageMember.TotalCount:
                Envelope.ReadTotalCount(in json);
                break;
            case PageMember.Error when !isField:
                return Envelope.TryReadError(session, ref json, buffer.Unread);
            case PageMember.Rows when json.TokenType == JsonTokenType.StartArray:
                rowsBegin = true;
                return true;
            case PageMember.Rows:
                _hasNullRows |= json.TokenType == JsonTokenType.Null && !isField;
                break;
        }

        return session.TrySkip(ref json, depth: 0);
    }

    private Utf8JsonReader Open() => new(buffer.Unread, isFinalBlock: false, _json);

    private void Commit(in Utf8JsonReader json)
    {
        buffer.Advance(json.BytesConsumed);
        _json = json.CurrentState;
    }
}
