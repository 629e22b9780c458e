using System.Runtime.InteropServices;
using System.Text;

namespace PartnerAnalytics.Linq.Rows;

/// <summary>
/// Gives equal short texts of one enumeration the same string: markets, states and product names repeat in every row. Of fixed size;
/// a text that falls on another's slot replaces it.
/// </summary>
internal sealed class StringCache
{
    /// <summary>The number of texts that are kept.</summary>
    internal const int Slots = 512;

    /// <summary>Longer texts are seldom repeated, and comparing them costs as much as copying.</summary>
    internal const int MaximumLength = 64;

    private readonly string?[] _slots = new string?[Slots];

    /// <summary>The text of some UTF-8 bytes.</summary>
    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            return string.Empty;
        }

        if (utf8.Length > MaximumLength)
        {
            return JsonText.Decode(utf8);
        }

        ref var slot = ref _slots[Hash(utf8) & (Slots - 1)];
        if (slot is { } text && Ascii.Equals(utf8, text))
        {
            return text;
        }

        return slot = JsonText.Decode(utf8);
    }

    private static uint Hash(ReadOnlySpan<byte> utf8)
    {
        var hash = (ulong)utf8.Length;
        while (utf8.Length >= sizeof(ulong))
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(utf8)) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 32;
            utf8 = utf8[sizeof(ulong)..];
        }

        foreach (var b in utf8)
        {
            hash = (hash ^ b) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 29;
        }

        return (uint)(hash ^ (hash >> 17));
    }
}
