using System.Buffers.Binary;

namespace PartnerAnalytics.Linq.Rows;

/// <summary>
/// A running hash of the rows of a page, 64 bits wide and with a new key for each enumeration, so that no response can be made to collide.
/// It only tells whether two pages are alike; it is no proof against somebody who knows the key. A value: a copy does not change with it.
/// </summary>
/// <param name="key">The key, an odd number. Hashes of different keys say nothing about each other.</param>
internal struct RowHash(ulong key)
{
    private ulong _value;
    private bool _hasFirst;
    private bool _varies;

    /// <summary>A key that nobody has used before.</summary>
    public static ulong NewKey() => (ulong)Random.Shared.NextInt64() << 1 | 1;

    /// <summary>The hash of what was added so far.</summary>
    public readonly ulong Value => _value;

    /// <summary>The hash as it was after the first row.</summary>
    public ulong First { get; private set; }

    /// <summary>Whether all rows have the same bytes, as far as their hashes tell.</summary>
    public readonly bool IsUniform => !_varies;

    /// <summary>Adds the bytes of a row.</summary>
    public void Add(ReadOnlySpan<byte> row)
    {
        _value = Hash(row, _value);
        if (!_hasFirst)
        {
            (_hasFirst, First) = (true, _value);
        }
        else if (!_varies)
        {
            // Beyond the first rows there is hardly ever one that is compared.
            _varies = Hash(row, 0) != First;
        }
    }

    private readonly ulong Hash(ReadOnlySpan<byte> row, ulong before)
    {
        var hash = before ^ key ^ ((ulong)row.Length * 0x9E3779B97F4A7C15);
        if (row.Length >= 64)
        {
            // Four at a time: none has to wait for the others.
            var (second, third, fourth) = (hash ^ 0xA0761D6478BD642F, hash ^ 0xE7037ED1A0B428DB, hash ^ 0x8EBC6AF09C88C6E3);
            do
            {
                hash = Mix(Read(row, 0) ^ hash, Read(row, 8) ^ key);
                second = Mix(Read(row, 16) ^ second, Read(row, 24) ^ key);
                third = Mix(Read(row, 32) ^ third, Read(row, 40) ^ key);
                fourth = Mix(Read(row, 48) ^ fourth, Read(row, 56) ^ key);
                row = row[64..];
            }
            while (row.Length >= 64);

            hash = Mix(hash ^ third, second ^ key) ^ Mix(fourth ^ key, second);
        }

        while (row.Length >= 16)
        {
            hash = Mix(Read(row, 0) ^ hash, Read(row, 8) ^ key);
            row = row[16..];
        }

        if (row.Length > 0)
        {
            Span<byte> rest = stackalloc byte[16];
            rest.Clear();
            row.CopyTo(rest);
            hash = Mix(Read(rest, 0) ^ hash, Read(rest, 8) ^ key);
        }

        return Mix(hash, 0xD6E8FEB86659FD93);
    }

    private static ulong Read(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]);

    private static ulong Mix(ulong left, ulong right)
    {
        var high = Math.BigMul(left, right, out var low);
        return high ^ low ^ left;
    }
}
