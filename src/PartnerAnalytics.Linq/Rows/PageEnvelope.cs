using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PartnerAnalytics.Linq.Rows;

/// <summary>
/// What an answer says besides its rows. Problems are kept until it is known that the answer is an envelope and not a single row.
/// </summary>
internal sealed class PageEnvelope
{
    private string? _problem;

    /// <summary>Whether the answer has a member for the next link, be it null.</summary>
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
            var link = JsonText.Decode(JsonText.Unescape(in json));
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
            if (long.TryParse(JsonText.Unescape(in json), NumberStyles.None, CultureInfo.InvariantCulture, out var total))
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

    /// <summary>Reports what was wrong, once the answer is known to be an envelope.</summary>
    /// <exception cref="UnreadablePageException">A member has a wrong type.</exception>
    public void ThrowIfUnreadable()
    {
        if (_problem is not null)
        {
            throw new UnreadablePageException(_problem);
        }
    }
}
