using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PartnerAnalytics.Linq.Http;

namespace PartnerAnalytics.Linq.Execution;

/// <summary>
/// Where an enumeration by pages goes on, as a string that another process can use. Bound to the query: a token of another query, or of the
/// same query with other values, is refused.
/// </summary>
internal static class ContinuationToken
{
    /// <summary>What a token of a query that is read in several parts begins with.</summary>
    public const string RangeVersion = "w1";

    private const string Version = "1";
    private const int HashLength = 32;

    /// <summary>Writes a token.</summary>
    /// <param name="query">The request of the query, apart from the size of its pages.</param>
    /// <param name="position">Where it goes on.</param>
    public static string Write(string query, PagePosition position) =>
        Encode(string.Create(CultureInfo.InvariantCulture, $"{WriteHead(Version, position.Before)} {Hash(query)} {position.Read} {position.Link}"));

    /// <summary>Reads a token.</summary>
    /// <param name="token">The token; null begins at the start.</param>
    /// <param name="query">The request of the query, apart from the size of its pages.</param>
    /// <param name="rows">The most rows that the query can have; a token leads to one of them.</param>
    /// <exception cref="ArgumentException">The string is no token, or one of another query.</exception>
    public static PagePosition Read(string? token, string query, long rows)
    {
        if (token is null)
        {
            return default;
        }

        var parts = Decode(token).Split(' ', 4);
        if (IsOfOtherKind(parts, Version))
        {
            throw OfAnotherQuery();
        }

        if (parts.Length != 4 || !TryReadHead(parts[0], Version, out var before)
            || !long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var read)
            || read >= rows
            || (parts[3].Length > 0 && !IsPath(parts[3])))
        {
            throw NotAToken();
        }

        return parts[1] == Hash(query) ? new PagePosition(read, parts[3].Length == 0 ? null : parts[3], before) : throw OfAnotherQuery();
    }

    /// <summary>Whether a string is a token of this library, but of a query that is read in another way.</summary>
    public static bool IsOfOtherKind(string[] parts, string version) =>
        parts.Length >= 4 && NameOf(parts[0]) is var name && name != version && name is Version or RangeVersion && parts[1].Length == HashLength;

    /// <summary>Writes what a token begins with: its version, and what is known of the pages before.</summary>
    public static string WriteHead(string version, PagesBefore before) => before == default ? version : string.Create(
        CultureInfo.InvariantCulture, $"{version}.{before.Total},{before.Key:x},{before.Rows},{before.Hash:x},{before.FirstHash:x}");

    /// <summary>Reads what a token begins with. Tokens of earlier versions of this library tell nothing of the pages before.</summary>
    public static bool TryReadHead(string head, string version, out PagesBefore before)
    {
        before = default;
        if (NameOf(head) != version || head.Length == version.Length)
        {
            return head == version;
        }

        if (head[(version.Length + 1)..].Split(',') is not [var totalText, var keyText, var rowsText, var hashText, var firstText]
            || !TryReadNumber(totalText.Length == 0 ? "0" : totalText, out var total)
            || !TryReadHash(keyText, out var key)
            || !TryReadNumber(rowsText, out var rows)
            || !TryReadHash(hashText, out var hash)
            || !TryReadHash(firstText, out var first))
        {
            return false;
        }

        before = new PagesBefore(totalText.Length == 0 ? null : total, key, rows, hash, first);
        return true;
    }

    public static ArgumentException NotAToken() => new("The string is not a continuation token of this library.", "continuationToken");

    public static ArgumentException OfAnotherQuery() => new(
        "The continuation token belongs to another query. Use it with the query, and the values, that it came from.", "continuationToken");

    public static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    // Two slashes would begin another host, and a backslash counts as one.
    public static bool IsPath(string link) =>
        link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal) && !link.Contains('\\');

    public static string Decode(string token)
    {
        try
        {
            return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token));
        }
        catch (FormatException)
        {
            return "";
        }
    }

    private static string NameOf(string head) => head.Split('.', 2)[0];

    private static bool TryReadNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool TryReadHash(string text, out ulong hash) =>
        ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out hash);

    public static string Hash(string query) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query))[..(HashLength / 2)]);
}
