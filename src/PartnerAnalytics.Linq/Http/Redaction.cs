using System.Text.RegularExpressions;
using PartnerAnalytics.Linq.Telemetry;

namespace PartnerAnalytics.Linq.Http;

/// <summary>
/// Takes out of the service's words what no message may show: the token, and the values of the query, which the service likes to repeat.
/// </summary>
internal sealed partial class Redaction(PageRequest? request)
{
    private const string Hidden = "?";

    /// <summary>Hides nothing.</summary>
    public static Redaction Nothing { get; } = new(null);

    private readonly string? _token =
        request?.SentAuthorization is { } authorization ? authorization[(authorization.IndexOf(' ') + 1)..] : null;
    private readonly IReadOnlyList<string> _values =
        request is { Client.ShowQueryValues: false } ? RequestDescription.ValuesOf(request.Uri) : [];

    /// <summary>The message without what is to be hidden.</summary>
    public string? Apply(string? text)
    {
        if (text is null)
        {
            return null;
        }

        text = string.IsNullOrEmpty(_token) ? text : text.Replace(_token, Hidden, StringComparison.Ordinal);
        foreach (var value in _values)
        {
            text = HideWord(text, value);
            text = HideWord(text, value.Replace("'", "''", StringComparison.Ordinal));
            text = HideWord(text, Uri.EscapeDataString(value));
        }

        return _values.Count == 0 ? text : Quoted().Replace(text, HidePart);
    }

    // Inside of a longer word, "US" is part of "STATUS" and not the customer's market.
    private static string HideWord(string text, string value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return text;
        }

        var words = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        for (var at = 0; (at = text.IndexOf(words, at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            var end = at + words.Length;
            if ((at > 0 && !EndsInEscape(text.AsSpan(0, at)) && IsInWord(text[at - 1], words[0]))
                || (end < text.Length && IsInWord(text[end], words[^1])))
            {
                at++;
            }
            else
            {
                text = string.Concat(text.AsSpan(0, at), Hidden, text.AsSpan(end));
                at++;
            }
        }

        return text;
    }

    private static bool IsInWord(char neighbour, char edge) => char.IsLetterOrDigit(neighbour) && char.IsLetterOrDigit(edge);

    private static bool EndsInEscape(ReadOnlySpan<char> text) =>
        text.Length >= 3 && text[^3] == '%' && char.IsAsciiHexDigit(text[^2]) && char.IsAsciiHexDigit(text[^1]);

    // A parser may quote a piece of a value, up to where it lost the thread.
    private string HidePart(Match match)
    {
        var part = match.Groups[2].Value;
        return _values.Any(value => value.Contains(part, StringComparison.OrdinalIgnoreCase))
            ? match.Groups[1].Value + Hidden + match.Groups[1].Value
            : match.Value;
    }

    [GeneratedRegex("""(['"])([^'"]+)\1""", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
