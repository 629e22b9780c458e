using System.Text;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Telemetry;

/// <summary>A request as logs and traces show it: readable, and without the values that the user filters by.</summary>
internal static class RequestDescription
{
    private const string Hidden = "?";

    /// <summary>Path and parameters, decoded.</summary>
    /// <param name="uri">The URI of the request.</param>
    /// <param name="resource">The path of the resource.</param>
    /// <param name="showValues">Whether values are shown; each is <c>?</c> otherwise.</param>
    public static string Of(Uri uri, string resource, bool showValues)
    {
        var text = new StringBuilder(resource);
        foreach (var (name, value) in Parameters(uri))
        {
            text.Append(text.Length == resource.Length ? '?' : '&').Append(name).Append('=').Append(
                showValues ? value
                : name.Equals(RequestGrammar.Filter, StringComparison.OrdinalIgnoreCase) ? HideValues(value)
                : NamesFieldsOrNumbers(name) ? value
                : Hidden);
        }

        return text.ToString();
    }

    /// <summary>The values in a request: the strings in its filter, and the parameters that are the user's own.</summary>
    public static IReadOnlyList<string> ValuesOf(Uri uri)
    {
        var values = new List<string>();
        foreach (var (name, value) in Parameters(uri))
        {
            if (name.Equals(RequestGrammar.Filter, StringComparison.OrdinalIgnoreCase))
            {
                CollectStrings(value, values);
            }
            else if (!NamesFieldsOrNumbers(name))
            {
                values.Add(value);
            }
        }

        return values;
    }

    private static bool NamesFieldsOrNumbers(string name) =>
        RequestGrammar.Parameters.Contains(name, StringComparer.OrdinalIgnoreCase)
        && !name.Equals(RequestGrammar.Filter, StringComparison.OrdinalIgnoreCase)
        && !name.Equals(RequestGrammar.ProcessedDate, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(string Name, string Value)> Parameters(Uri uri)
    {
        foreach (var part in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var sign = part.IndexOf('=');
            yield return sign < 0
                ? (Uri.UnescapeDataString(part), "")
                : (Uri.UnescapeDataString(part[..sign]), Uri.UnescapeDataString(part[(sign + 1)..]));
        }
    }

    private static string HideValues(string filter)
    {
        var text = new StringBuilder(filter.Length);
        for (var at = 0; at < filter.Length;)
        {
            var end = EndOfToken(filter, at);
            text.Append(IsValue(filter.AsSpan(at, end - at)) ? Hidden : filter.AsSpan(at, end - at));
            at = end;
        }

        return text.ToString();
    }

    private static void CollectStrings(string filter, List<string> values)
    {
        for (var at = 0; at < filter.Length;)
        {
            var end = EndOfToken(filter, at);
            if (filter[at] is '\'' or '"')
            {
                var quote = filter[at].ToString();
                var closed = end - at > 1 && filter[end - 1] == quote[0];
                values.Add(filter[(at + 1)..(closed ? end - 1 : end)].Replace(quote + quote, quote, StringComparison.Ordinal));
            }

            at = end;
        }
    }

    // Names of fields, operators and functions begin with a letter and hold no sign; all else that is not punctuation is a value.
    private static bool IsValue(ReadOnlySpan<char> token) =>
        token[0] is '\'' or '"' || char.IsDigit(token[0]) || (token[0] is '-' or '+' && token.Length > 1)
        || (char.IsLetter(token[0]) && token.IndexOfAny('-', ':') >= 0);

    private static int EndOfToken(string filter, int at)
    {
        var first = filter[at];
        if (first is '\'' or '"')
        {
            return EndOfQuoted(filter, at);
        }

        if (!IsPartOfWord(first))
        {
            return at + 1;
        }

        while (at < filter.Length && IsPartOfWord(filter[at]))
        {
            at++;
        }

        return at;
    }

    // A quote inside is doubled. Without an end, all the rest is taken for a value.
    private static int EndOfQuoted(string filter, int at)
    {
        var quote = filter[at];
        for (at++; at < filter.Length; at++)
        {
            if (filter[at] == quote)
            {
                if (at + 1 < filter.Length && filter[at + 1] == quote)
                {
                    at++;
                    continue;
                }

                return at + 1;
            }
        }

        return filter.Length;
    }

    private static bool IsPartOfWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '.' or '-' or '+' or ':' or '/';
}
