using System.Text;
using System.Text.Json;

namespace PartnerAnalytics.Linq.Rows;

/// <summary>
/// What a response says besides its rows. Problems are kept until it is known that the response is an envelope and not a single row.
/// </summary>
internal sealed class PageEnvelope
{
    private string? _problem;
    private byte[]? _error;

    /// <summary>Whether the response has a member for the next link, be it null.</summary>
    public bool HasNextLinkMember { get; private set; }

    /// <summary>The link to the next page, or null.</summary>
    public string? NextLink { get; private set; }

    /// <summary>The number of rows that the service says there are, or null.</summary>
    public long? TotalCount { get; private set; }

    /// <summary>Whether the list of rows was null.</summary>
    public bool HasNullRows { get; set; }

    /// <summary>What the member of that name holds. Names are taken in any letter case, with or without OData's prefixes.</summary>
    public static PageMember Classify(ReadOnlySpan<byte> name)
    {
        if (Ascii.EqualsIgnoreCase(name, "value"u8) || Ascii.EqualsIgnoreCase(name, "items"u8))
        {
            return PageMember.Rows;
        }

        if (Ascii.EqualsIgnoreCase(name, "totalCount"u8) || Ascii.EqualsIgnoreCase(name, "@odata.count"u8))
        {
            return PageMember.TotalCount;
        }

        if (Ascii.EqualsIgnoreCase(name, "error"u8) || Ascii.EqualsIgnoreCase(name, "errors"u8)
            || Ascii.EqualsIgnoreCase(name, "innererror"u8) || Ascii.EqualsIgnoreCase(name, "odata.error"u8)
            || Ascii.EqualsIgnoreCase(name, "@odata.error"u8))
        {
            return PageMember.Error;
        }

        return Ascii.EqualsIgnoreCase(name, "@nextLink"u8) || Ascii.EqualsIgnoreCase(name, "nextLink"u8) ||
            Ascii.EqualsIgnoreCase(name, "@odata.nextLink"u8)
            ? PageMember.NextLink
            : PageMember.Unknown;
    }

    /// <summary>Takes the next link that the reader stands on.</summary>
    public void ReadNextLink(in Utf8JsonReader json)
    {
        HasNextLinkMember = true;
        if (json.TokenType == JsonTokenType.String)
        {
            var link = JsonStrings.Decode(JsonStrings.Unescape(in json));
            NextLink = string.IsNullOrWhiteSpace(link) ? NextLink : link;
        }
        else if (json.TokenType != JsonTokenType.Null)
        {
            _problem ??= $"its next link should be a string, but is {UnreadableValueException.Kind(json.TokenType)}";
        }
    }

    /// <summary>Takes the total that the reader stands on; also from a string.</summary>
    public void ReadTotalCount(in Utf8JsonReader json)
    {
        if (json.TokenType is JsonTokenType.String or JsonTokenType.Number)
        {
            if (Numbers.TryParse(JsonStrings.Unescape(in json), out long total) && total >= 0)
            {
                TotalCount = total;
                return;
            }
        }

        if (json.TokenType != JsonTokenType.Null)
        {
            _problem ??= "its total count should be a whole number that is not negative";
        }
    }

    /// <summary>
    /// Takes an error that the service tells of, as it is: whoever reports it knows what must not be shown of it. Null, <c>false</c> and
    /// empty strings, lists and objects tell of none.
    /// </summary>
    /// <param name="session">Knows how deep the error may be.</param>
    /// <param name="json">Stands on the error.</param>
    /// <param name="bytes">What it reads.</param>
    /// <returns>Whether the error is there to its end.</returns>
    public bool TryReadError(RowSession session, ref Utf8JsonReader json, ReadOnlySpan<byte> bytes)
    {
        var start = (int)json.TokenStartIndex;
        var isNone = json.TokenType is JsonTokenType.Null or JsonTokenType.False;
        if (!session.TrySkip(ref json, depth: 0))
        {
            return false;
        }

        var error = bytes[start..(int)json.BytesConsumed];
        if (!isNone && error.IndexOfAnyExcept(" \t\r\n\"[]{}"u8) >= 0)
        {
            _error ??= error.ToArray();
        }

        return true;
    }

    /// <summary>Reports an error that the service tells of.</summary>
    /// <exception cref="UnreadablePageException">There is one.</exception>
    public void ThrowIfError()
    {
        if (_error is not null)
        {
            throw new UnreadablePageException("it reports an error") { Error = _error };
        }
    }

    /// <summary>Reports what was wrong, once the response is known to be an envelope.</summary>
    /// <exception cref="UnreadablePageException">A member has a wrong type, or the service tells of an error.</exception>
    public void ThrowIfUnreadable()
    {
        ThrowIfError();
        if (_problem is not null)
        {
            throw new UnreadablePageException(_problem);
        }
    }
}

/// <summary>What a member of a response holds.</summary>
internal enum PageMember
{
    /// <summary>Nothing that is read.</summary>
    Unknown,

    /// <summary>The list of rows.</summary>
    Rows,

    /// <summary>The link to the next page.</summary>
    NextLink,

    /// <summary>The number of rows that there are.</summary>
    TotalCount,

    /// <summary>What went wrong while the response was made.</summary>
    Error,
}
