using PartnerAnalytics.Linq.Rows;

namespace PartnerAnalytics.Linq.Tests.Rows;

/// <summary>Rows that differ in anything have another hash, whatever their length.</summary>
public sealed class RowHashTests
{
    private static readonly ulong Key = RowHash.NewKey();

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

    [Fact]
    public void The_first_row_is_told_and_whether_all_are_alike()
    {
        byte[] a = [1, 2, 3], b = [1, 2, 4];
        Assert.True(new RowHash(Key).IsUniform);
        foreach (var (rows, isUniform) in new[] { (new[] { a }, true), ([a, a, a], true), ([a, a, b], false), ([a, b, a], false), ([a, b, b], false) })
        {
            var hash = new RowHash(Key);
            foreach (var row in rows)
            {
                hash.Add(row);
            }

            Assert.Equal(isUniform, hash.IsUniform);
            Assert.Equal(HashOf(a), hash.First);
            Assert.Equal(rows.Length == 1, hash.First == hash.Value);
        }
    }

    [Fact]
    public void Hashes_of_different_keys_differ()
    {
        byte[] row = [.. Enumerable.Range(0, 100).Select(i => (byte)i)];
        foreach (var length in new[] { 1, 8, 16, 17, 63, 64, 80, 100 })
        {
            RowHash one = new(Key), other = new(Key + 2);
            one.Add(row.AsSpan(0, length));
            other.Add(row.AsSpan(0, length));
            Assert.NotEqual(one.Value, other.Value);
        }

        Assert.NotEqual(RowHash.NewKey(), RowHash.NewKey());
        Assert.Equal(1UL, RowHash.NewKey() & 1);
    }

    private static ulong HashOf(params byte[][] rows)
    {
        var hash = new RowHash(Key);
        foreach (var row in rows)
        {
            hash.Add(row);
        }

        return hash.Value;
    }
}
