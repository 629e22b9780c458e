using System.Globalization;
using PartnerAnalytics.Linq.Http;

namespace PartnerAnalytics.Linq.Execution.Windows;

/// <summary>
/// Where a reading by windows goes on, as a string that another process can use. Bound to the query, its values, and what it is split by; not to
/// how many windows are read at a time, nor to the size of pages.
/// </summary>
internal static class PartitionToken
{
    /// <summary>Writes a token.</summary>
    public static string Write(Partition partition, PartitionPosition position) => ContinuationToken.Encode(string.Create(
        CultureInfo.InvariantCulture,
        $"{ContinuationToken.WriteHead(ContinuationToken.WindowVersion, position.Page.Before)} {ContinuationToken.Hash(partition.Identity)} {position.From.UtcTicks} {position.Until?.UtcTicks ?? 0} "
        + $"{position.Rows} {position.Page.Read} {position.Page.Link}"));

    /// <summary>Reads a token.</summary>
    /// <param name="token">The token; null begins at the start.</param>
    /// <param name="partition">The query.</param>
    /// <exception cref="ArgumentException">The string is no token, or one of another query.</exception>
    public static PartitionPosition Read(string? token, Partition partition)
    {
        if (token is null)
        {
            return new PartitionPosition(partition.From, null, default, 0);
        }

        var parts = ContinuationToken.Decode(token).Split(' ', 7);
        if (ContinuationToken.IsOfOtherKind(parts, ContinuationToken.WindowVersion))
        {
            throw ContinuationToken.OfAnotherQuery();
        }

        if (parts.Length != 7 || !ContinuationToken.TryReadHead(parts[0], ContinuationToken.WindowVersion, out var before) || !TryReadNumbers(parts.AsSpan(2, 4), out var numbers)
            || (parts[6].Length > 0 && !ContinuationToken.IsPath(parts[6])))
        {
            throw ContinuationToken.NotAToken();
        }

        if (parts[1] != ContinuationToken.Hash(partition.Identity))
        {
            throw ContinuationToken.OfAnotherQuery();
        }

        var (from, until, rows, read) = (numbers[0], numbers[1], numbers[2], numbers[3]);
        var isInside = from >= partition.From.UtcTicks && from < partition.Until.UtcTicks
            && (until == 0 ? read == 0 && parts[6].Length == 0 : until > from && until <= partition.Until.UtcTicks)
            && read <= rows && read <= int.MaxValue;
        return isInside
            ? new PartitionPosition(ToDate(from), until == 0 ? null : ToDate(until), new PagePosition(read, parts[6].Length == 0 ? null : parts[6], before), rows)
            : throw ContinuationToken.NotAToken();
    }

    private static DateTimeOffset ToDate(long ticks) => new(ticks, TimeSpan.Zero);

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

/// <summary>Where the reading by windows goes on: enough for another process.</summary>
/// <param name="From">Up to this instant all is read; the first instant of <paramref name="Until"/>'s window where there is one.</param>
/// <param name="Until">The end of the window in whose middle the reading stands; null where it stands between windows.</param>
/// <param name="Page">Where the reading goes on in that window.</param>
/// <param name="Rows">How many rows were read before.</param>
internal readonly record struct PartitionPosition(DateTimeOffset From, DateTimeOffset? Until, PagePosition Page, long Rows);
