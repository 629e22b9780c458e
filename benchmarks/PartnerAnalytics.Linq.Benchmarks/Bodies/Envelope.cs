using System.Globalization;
using System.Text;

namespace PartnerAnalytics.Linq.Benchmarks.Bodies;

/// <summary>Puts rows into the envelope of a response.</summary>
internal static class Envelope
{
    public static ReadOnlySpan<byte> Head => "{\"Value\":"u8;

    public static byte[] Tail(string? nextLink, long totalCount) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $",\"@nextLink\":{(nextLink is null ? "null" : '"' + nextLink + '"')},\"TotalCount\":{totalCount}}}"));

    /// <summary>A whole response that no other page follows.</summary>
    public static byte[] Whole(byte[] rows, long totalCount) => [.. Head, .. rows, .. Tail(null, totalCount)];
}
