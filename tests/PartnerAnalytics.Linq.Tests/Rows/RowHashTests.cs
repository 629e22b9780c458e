using PartnerAnalytics.Linq.Rows;

namespace PartnerAnalytics.Linq.Tests.Rows;

/// <summary>Rows that differ in anything have another hash, whatever their length.</summary>
public sealed class RowHashTests
{
    [Fact]
    public void Every_byte_counts_at_every_length()
    {
        var random = new Random(5);
        for (var length = 0; length <= 300; length++)
        {
            var row = new byte[length];
            random.NextBytes(row);
            var hash = HashOf(row);
            Assert.Equal(hash, HashOf((byte[])row.Clone()));
            for (var i = 0; i < length; i++)
            {
                row[i] ^= 1;
                Assert.NotEqual(hash, HashOf(row));
                row[i] ^= 1;
            }

            Assert.NotEqual(hash, HashOf([.. row, 0]));
        }
    }

    [Fact]
    public void Order_and_number_of_rows_count()
    {
        byte[] a = [1, 2, 3], b = [4, 5, 6];
        var hashes = new[] { HashOf(a), HashOf(b), HashOf(a, b), HashOf(b, a), HashOf(a, a), HashOf([1, 2, 3, 4, 5, 6]), HashOf(), HashOf(Array.Empty<byte>()) };
        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }

    [Fact]
    public void Places_of_a_long_row_are_not_interchangeable()
    {
        var row = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();
        var hash = HashOf(row);
        for (var from = 0; from < 256; from += 8)
        {
            for (var to = from + 8; to < 256; to += 8)
            {
                var swapped = (byte[])row.Clone();
                row.AsSpan(from, 8).CopyTo(swapped.AsSpan(to));
                row.AsSpan(to, 8).CopyTo(swapped.AsSpan(from));
                Assert.NotEqual(hash, HashOf(swapped));
            }
        }
    }

    private static ulong HashOf(params byte[][] rows)
    {
        var hash = default(RowHash);
        foreach (var row in rows)
        {
            hash.Add(row);
        }

        return hash.Value;
    }
}
