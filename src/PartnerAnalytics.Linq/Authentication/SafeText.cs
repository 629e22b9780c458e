using System.Text;
using System.Text.RegularExpressions;

namespace PartnerAnalytics.Linq.Authentication;

/// <summary>Makes of words that others wrote what a message may quote.</summary>
internal static partial class SafeText
{
    private const string Removed = "[removed]";
    private const int LongestQuote = 300;

    /// <summary>
    /// The code and the first sentence of an authority's description, without anything that is or looks like a secret; null where there is
    /// no code.
    /// </summary>
    public static string? FirstSentence(string? description, IReadOnlyCollection<string> secrets)
    {
        if (description is null || Code().Match(description) is not { Success: true } code)
        {
            return null;
        }

        var text = Clean(description[code.Index..], secrets);
        var end = SentenceEnd().Match(text);
        return (end.Success ? text[..end.Index] : text).TrimEnd();
    }

    /// <summary>The string without secrets, without what looks like one, and without line breaks.</summary>
    public static string Clean(string text, IReadOnlyCollection<string> secrets)
    {
        var clean = new StringBuilder(text);
        foreach (var secret in secrets.Where(s => s.Length > 0))
        {
            clean.Replace(secret, Removed).Replace(Uri.EscapeDataString(secret), Removed);
        }

        var line = Blanks().Replace(clean.ToString(), " ");
        line = Word().Replace(line, word => LooksHarmless(word.Value) ? word.Value : Removed);
        return line.Length <= LongestQuote ? line : line[..LongestQuote] + "…";
    }

    /// <summary>Whether an exception, with all that it holds, has one of the secrets in its words.</summary>
    public static bool Holds(Exception exception, IReadOnlyCollection<string> secrets)
    {
        var text = exception.ToString();
        return secrets.Any(s => s.Length > 0 && text.Contains(s, StringComparison.Ordinal));
    }

    /// <summary>A short word of small letters, such as OAuth's error codes are; null otherwise.</summary>
    public static string? ErrorName(string? error) => error is not null && Name().IsMatch(error) ? error : null;

    // Ids of applications, tenants and requests are no secrets, and help.
    private static bool LooksHarmless(string word) => Guid.TryParse(word, out _) || word.StartsWith("AADSTS", StringComparison.Ordinal);

    [GeneratedRegex(@"AADSTS\d{4,10}(?=\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<=[.!?])\s|\s(?=Trace ID:|Correlation ID:|Timestamp:)", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\s\p{C}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    // No word of a sentence is that long; tokens, secrets and parts of them are.
    [GeneratedRegex(@"[^\s'""(){}\[\],;<>]{20,}", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\A[a-z][a-z_]{0,49}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
