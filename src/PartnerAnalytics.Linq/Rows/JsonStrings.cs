using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace PartnerAnalytics.Linq.Rows;

/// <summary>Decodes the bytes of JSON strings. One that is not Unicode is an error, never replaced.</summary>
internal static class JsonStrings
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The string of some UTF-8 bytes.</summary>
    /// <exception cref="DecoderFallbackException">The bytes are not UTF-8.</exception>
    public static string Decode(ReadOnlySpan<byte> utf8) => Strict.GetString(utf8);

    /// <summary>The bytes of the string or property name that the reader stands on, without escapes.</summary>
    /// <exception cref="DecoderFallbackException">An escape stands for half a character, or the bytes are not UTF-8.</exception>
    public static ReadOnlySpan<byte> Unescape(scoped in Utf8JsonReader json)
    {
        if (!json.ValueIsEscaped)
        {
            return json.ValueSpan;
        }

        var text = new byte[json.ValueSpan.Length];
        try
        {
            return text.AsSpan(0, json.CopyString(text));
        }
        catch (InvalidOperationException e)
        {
            throw new DecoderFallbackException(e.Message, e);
        }
    }
}

/// <summary>
/// Gives equal short strings of one enumeration the same object: markets, states and product names repeat in every row. It grows with the
/// strings that come, up to a bound; then a string that falls on the place of others replaces one of them.
/// </summary>
internal sealed class StringCache
{
    /// <summary>The number of places to begin with.</summary>
    internal const int InitialSlots = 64;

    /// <summary>The most places.</summary>
    internal const int MaximumSlots = 4096;

    /// <summary>Longer strings are seldom repeated, and comparing them costs as much as copying.</summary>
    internal const int MaximumLength = 64;

    private Slot[] _slots = new Slot[InitialSlots];
    private int _replaced;

    /// <summary>Whether it has never grown.</summary>
    public bool IsSmall => _slots.Length == InitialSlots;

    /// <summary>What was replaced for one enumeration is no reason to grow for the next.</summary>
    public void EndEnumeration() => _replaced = 0;

    /// <summary>The string of some UTF-8 bytes.</summary>
    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            return string.Empty;
        }

        if (utf8.Length > MaximumLength)
        {
            return JsonStrings.Decode(utf8);
        }

        // Each string has two places, beside each other.
        var tag = Tag(utf8);
        var slots = _slots;
        var place = tag & (uint)(slots.Length - 1);
        ref var slot = ref slots[place];
        if (slot.Holds(tag, utf8))
        {
            return slot.Text!;
        }

        ref var other = ref slots[place ^ 1];
        return other.Holds(tag, utf8) ? other.Text! : Add(tag, utf8);
    }

    private string Add(uint tag, ReadOnlySpan<byte> utf8)
    {
        var text = JsonStrings.Decode(utf8);
        var place = tag & (uint)(_slots.Length - 1);
        if (_slots[place].Text is not null)
        {
            if (_slots[place ^ 1].Text is not null && ++_replaced > _slots.Length / 4 && _slots.Length < MaximumSlots)
            {
                Grow();
                place = tag & (uint)(_slots.Length - 1);
            }

            _slots[place ^ 1] = _slots[place];
        }

        _slots[place] = new Slot(tag, text);
        return text;
    }

    private void Grow()
    {
        var known = _slots;
        _slots = new Slot[known.Length * 4];
        _replaced = 0;
        foreach (var slot in known)
        {
            var place = slot.Tag & (uint)(_slots.Length - 1);
            if (slot.Text is not null)
            {
                _slots[_slots[place].Text is null ? place : place ^ 1] = slot;
            }
        }
    }

    // Of the beginning, the middle and the end: enough to tell ids, names and dates apart. Strings that are made to fall together only
    // make the cache useless.
    private static uint Tag(ReadOnlySpan<byte> utf8)
    {
        const ulong Factor = 0x9E3779B97F4A7C15;
        ulong first, middle, last;
        if (utf8.Length >= sizeof(ulong))
        {
            first = BinaryPrimitives.ReadUInt64LittleEndian(utf8);
            middle = BinaryPrimitives.ReadUInt64LittleEndian(utf8[((utf8.Length - sizeof(ulong)) / 2)..]);
            last = BinaryPrimitives.ReadUInt64LittleEndian(utf8[^sizeof(ulong)..]);
        }
        else
        {
            first = utf8[0] | ((ulong)utf8[utf8.Length / 2] << 8) | ((ulong)utf8[^1] << 16);
            middle = utf8.Length >= sizeof(uint) ? BinaryPrimitives.ReadUInt32LittleEndian(utf8) : 0;
            last = utf8.Length >= sizeof(uint) ? BinaryPrimitives.ReadUInt32LittleEndian(utf8[^sizeof(uint)..]) : 0;
        }

        var hash = (first ^ (ulong)utf8.Length) * Factor;
        hash = (hash ^ (hash >> 29) ^ middle) * Factor;
        hash = (hash ^ (hash >> 32) ^ last) * Factor;
        return (uint)(hash ^ (hash >> 32));
    }

    private readonly record struct Slot(uint Tag, string? Text)
    {
        public bool Holds(uint tag, ReadOnlySpan<byte> utf8) => Tag == tag && Text is { } text && Ascii.Equals(utf8, text);
    }
}
