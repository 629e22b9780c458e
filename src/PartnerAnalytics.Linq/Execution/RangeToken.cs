using System.Globalization;
using PartnerAnalytics.Linq.Http;

namespace PartnerAnalytics.Linq.Execution;

/// <summary>
/// Where a reading in several parts goes on, as a string that another process can use: parts of time, or of a list of values. Bound to the
/// query, its values, and what it is split by; not to how many parts are read at a time, nor to the size of pages.
/// </summary>
internal static class RangeToken
{
    /// <summary>Writes a token.</summary>
    /// <param name="identity">What tells the query and its values from others.</param>
    /// <param name="position">Where it goes on.</param>
    public static string Write(string identity, RangePosition position) => ContinuationToken.Encode(string.Create(
        CultureInfo.InvariantCulture,
        $"{ContinuationToken.WriteHead(ContinuationToken.RangeVersion, position.Page.Before)} {ContinuationToken.Hash(identity)} "
        + $"{position.From} {position.Until ?? 0} {position.Rows} {position.Page.Read} {position.Page.Link}"));

    /// <summary>Reads a token.</summary>
    /// <param name="token">The token; null begins at the start.</param>
    /// <param name="identity">What tells the query and its values from others.</param>
    /// <param name="from">Where the whole begins.</param>
    /// <param name="until">Where the whole ends.</param>
    /// <exception cref="ArgumentException">The string is no token, or one of another query.</exception>
    public static RangePosition Read(string? token, string identity, long from, long until)
    {
        if (token is null)
        {
            return new RangePosition(from, null, default, 0);
        }

        var parts = ContinuationToken.Decode(token).Split(' ', 7);
        if (ContinuationToken.IsOfOtherKind(parts, ContinuationToken.RangeVersion))
        {
            throw ContinuationToken.OfAnotherQuery();
        }

        if (parts.Length != 7 || !ContinuationToken.TryReadHead(parts[0], ContinuationToken.RangeVersion, out var before)
            || !TryReadNumbers(parts.AsSpan(2, 4), out var numbers)
            || (parts[6].Length > 0 && !ContinuationToken.IsPath(parts[6])))
        {
            throw ContinuationToken.NotAToken();
        }

        if (parts[1] != ContinuationToken.Hash(identity))
        {
            throw ContinuationToken.OfAnotherQuery();
        }

        var position = new RangePosition(
            numbers[0],
            numbers[1] == 0 ? null : numbers[1],
            new PagePosition(numbers[3], parts[6].Length == 0 ? null : parts[6], before),
            numbers[2]);
        return IsInside(position, from, until) ? position : throw ContinuationToken.NotAToken();
    }

    private static bool IsInside(RangePosition position, long from, long until) =>
        position.From >= from && position.From < until
        && (position.Until is { } end ? end > position.From && end <= until : position.Page is { Read: 0, Link: null })
        && position.Page.Read <= position.Rows && position.Page.Read <= int.MaxValue;

    private static bool TryReadNumbers(ReadOnlySpan<string> texts, out long[] numbers)
    {
        numbers = new long[texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            if (!long.TryParse(texts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>Where a reading in several parts goes on: enough for another process.</summary>
/// <param name="From">Up to here all is read; the start of the part that <paramref name="Until"/> ends, where there is one.</param>
/// <param name="Until">The end of the part in whose middle the reading stands; null where it stands between parts.</param>
/// <param name="Page">Where the reading goes on in that part.</param>
/// <param name="Rows">How many rows were read before.</param>
internal readonly record struct RangePosition(long From, long? Until, PagePosition Page, long Rows);
