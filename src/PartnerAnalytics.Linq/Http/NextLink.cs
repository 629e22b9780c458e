using System.Text;

namespace PartnerAnalytics.Linq.Http;

/// <summary>
/// Reads links to next pages as services write them: absolute, from the root of the host, or from the root of the analytics without a
/// leading slash; encoded or not.
/// </summary>
internal static class NextLink
{
    /// <summary>The URI that a link leads to; null where it is not a URI.</summary>
    /// <param name="link">The link as the service wrote it.</param>
    /// <param name="request">The URI of the request that it came with.</param>
    /// <param name="endpoint">The URI of the service; ends in a slash.</param>
    /// <param name="root">Where its analytics are, below that.</param>
    public static Uri? Resolve(string link, Uri request, Uri endpoint, string root)
    {
        link = link.Trim();
        var question = link.IndexOf('?', StringComparison.Ordinal);
        var target = question < 0 ? link : string.Concat(link.AsSpan(0, question + 1), Encode(link[(question + 1)..]));
        var start = target[0] is '?' or '#' ? request
            : target.StartsWith(root, StringComparison.OrdinalIgnoreCase) ? endpoint
            : new Uri(endpoint, root);
        return Uri.TryCreate(start, target, out var uri) ? uri : null;
    }

    // What is encoded already stays. Where blanks are not, nothing is, so a plus is a plus and no blank. Uri encodes the rest of what no
    // URI may have.
    private static string Encode(string query)
    {
        var isPlain = query.Contains(' ', StringComparison.Ordinal);
        var text = new StringBuilder(query.Length + 64);
        var endOfValue = 0;
        for (var i = 0; i < query.Length; i++)
        {
            endOfValue = i >= endOfValue && query[i] == '\'' ? FindEndOfValue(query, i) : endOfValue;
            var isInValue = i < endOfValue;
            var mustEncode = query[i] switch
            {
                '%' => i + 2 >= query.Length || !char.IsAsciiHexDigit(query[i + 1]) || !char.IsAsciiHexDigit(query[i + 2]),
                '+' => isPlain,
                '&' or '#' => isInValue,
                '\'' or '[' or ']' or '\\' => true,
                _ => false,
            };
            _ = mustEncode ? text.Append(Uri.HexEscape(query[i])) : text.Append(query[i]);
        }

        return text.ToString();
    }

    // Behind the quote that ends the value whose first quote is given; zero where that begins no value. Quotes within should be doubled,
    // but a single one in the middle of a word ends nothing.
    private static int FindEndOfValue(string query, int start)
    {
        if (start == 0 || (query[start - 1] is not (' ' or '(' or ',' or '=') && (start < 3 || query[start - 3] != '%')))
        {
            return 0;
        }

        var quote = query.IndexOf('\'', start + 1);
        while (quote >= 0)
        {
            if (quote + 1 == query.Length || query[quote + 1] is ' ' or ')' or ',' or '&' or '%' or '#')
            {
                return quote + 1;
            }

            // Behind the second one, where it is doubled.
            quote = query.IndexOf('\'', quote + 2);
        }

        return 0;
    }
}
