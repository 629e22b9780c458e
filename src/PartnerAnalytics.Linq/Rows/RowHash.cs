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
        while (row.Length >= 16)
        {
            hash = Mix(BinaryPrimitives.ReadUInt64LittleEndian(row) ^ hash, BinaryPrimitives.ReadUInt64LittleEndian(row[8..]) ^ Key);
            row = row[16..];
        }

        if (row.Length > 0)
        {
            Span<byte> rest = stackalloc byte[16];
            rest.Clear();
            row.CopyTo(rest);
            hash = Mix(BinaryPrimitives.ReadUInt64LittleEndian(rest) ^ hash, BinaryPrimitives.ReadUInt64LittleEndian(rest[8..]) ^ Key);
        }

        _value = Mix(hash, 0xD6E8FEB86659FD93);
    }

    private static ulong Mix(ulong left, ulong right)
    {
        var high = Math.BigMul(left, right, out var low);
        return high ^ low ^ left;
    }
}
