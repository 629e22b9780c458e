using System.IO.Compression;

namespace PartnerAnalytics.Emulator.Faults;

/// <summary>A page in gzip, one string of which has no end for whoever keeps it.</summary>
internal static class GzipBomb
{
    private const int PieceLength = 64 << 10;

    /// <summary>How many pieces are sent at a time; what is compressed would otherwise stay with the compressor.</summary>
    private const int PiecesAtATime = 64;

    private static readonly ReadOnlyMemory<byte> Piece = Enumerable.Repeat((byte)'A', PieceLength).ToArray();
    private static readonly ReadOnlyMemory<byte> FirstRow = "{\"Value\":[{\"note\":\""u8.ToArray();
    private static readonly ReadOnlyMemory<byte> NextRow = ",{\"note\":\""u8.ToArray();
    private static readonly ReadOnlyMemory<byte> End = "\"}]}"u8.ToArray();

    /// <summary>Makes the body to which the page is written.</summary>
    public static PageBody Open(Stream inner, long rows, long length)
    {
        var gzip = new GZipStream(inner, CompressionLevel.Optimal, leaveOpen: true);
        return new InterruptedBody(gzip, rows, 0, async cancellationToken =>
        {
            await gzip.WriteAsync(rows == 0 ? FirstRow : NextRow, cancellationToken);
            await WriteTextAsync(gzip, length, cancellationToken);
            await gzip.WriteAsync(End, cancellationToken);
            await gzip.DisposeAsync();
            throw new PageBrokenOffException(reset: false);
        });
    }

    private static async Task WriteTextAsync(GZipStream gzip, long length, CancellationToken cancellationToken)
    {
        for (var (left, pieces) = (length, 1); left > 0; left -= PieceLength, pieces++)
        {
            await gzip.WriteAsync(Piece[..(int)Math.Min(left, PieceLength)], cancellationToken);
            if (pieces % PiecesAtATime == 0)
            {
                await gzip.FlushAsync(cancellationToken);
            }
        }
    }
}
