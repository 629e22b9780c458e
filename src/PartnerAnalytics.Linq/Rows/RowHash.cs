using System.Buffers.Binary;

namespace PartnerAnalytics.Linq.Rows;

/// <summary>
/// A running hash of the rows of a page, 64 bits wide and keyed anew in each process, so that no answer can be made to collide. It only
/// tells whether a page that was asked for twice came alike; it is no proof against somebody who reads this memory.
/// </summary>
internal struct RowHash
{
    private static readonly ulong Key = (ulong)Random.Shared.NextInt64() << 1 | 1;

    private ulong _value;

    /// <summary>The hash of what was added so far.</summary>
    public readonly ulong Value => _value;

    /// <summary>Adds the bytes of a row.</summary>
    public void Add(ReadOnlySpan<byte> row)
    {
        var hash = _value ^ Key ^ ((ulong)row.Length * 0x9E3779B97F4A7C15);
        if (row.Length >= 64)
        {
            // Four at a time: none has to wait for the others.
            var (second, third, fourth) = (hash ^ 0xA0761D6478BD642F, hash ^ 0xE7037ED1A0B428DB, hash ^ 0x8EBC6AF09C88C6E3);
            do
            {
                hash = Mix(Read(row, 0) ^ hash, Read(row, 8) ^ Key);
                second = Mix(Read(row, 16) ^ second, Read(row, 24) ^ Key);
                third = Mix(Read(row, 32) ^ third, Read(row, 40) ^ Key);
                fourth = Mix(Read(row, 48) ^ fourth, Read(row, 56) ^ Key);
                row = row[64..];
            }
            while (row.Length >= 64);

            hash = Mix(hash ^ third, second ^ Key) ^ Mix(fourth ^ Key, second);
        }

        while (row.Length >= 16)
        {
            hash = Mix(Read(row, 0) ^ hash, Read(row, 8) ^ Key);
            row = row[16..];
        }

        if (row.Length > 0)
        {
            Span<byte> rest = stackalloc byte[16];
            rest.Clear();
            row.CopyTo(rest);
            hash = Mix(Read(rest, 0) ^ hash, Read(rest, 8) ^ Key);
        }

        _value = Mix(hash, 0xD6E8FEB86659FD93);
    }

    private static ulong Read(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]);

    private static ulong Mix(ulong left, ulong right)
    {
        var high = Math.BigMul(left, right, out var low);
        return high ^ low ^ left;
    }
}
