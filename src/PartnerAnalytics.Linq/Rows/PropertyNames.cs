namespace PartnerAnalytics.Linq.Rows;

/// <summary>
/// Recognises property names by the order in which earlier rows sent them. Rows of one response repeat their properties in one order,
/// so nearly every name is found by a single comparison, whatever its letter case, and known or not.
/// </summary>
internal sealed class PropertyNames(RowSchema schema)
{
    /// <summary>How many spellings are remembered; names beyond them are looked up each time.</summary>
    internal const int Capacity = 512;

    private (byte[] Name, int Ordinal)[] _seen = new (byte[], int)[Math.Max(schema.Resource.Fields.Count, 4)];
    private int _count;
    private int _bytes;

    /// <summary>Whether a few kilobytes hold all names.</summary>
    public bool IsSmall => _bytes + (_seen.Length * 16) <= 4096;

    /// <summary>Whether the name that begins here is the one expected.</summary>
    /// <param name="row">The row.</param>
    /// <param name="at">Where the name begins, behind its quote.</param>
    /// <param name="position">Where the name is expected; afterwards, if it was, where the next one is.</param>
    /// <param name="length">The length of the name.</param>
    /// <param name="ordinal">The position of the field in the resource, or -1.</param>
    public bool IsExpected(ReadOnlySpan<byte> row, int at, ref int position, out int length, out int ordinal)
    {
        var seen = _seen;
        if (position < _count && (uint)position < (uint)seen.Length)
        {
            ref readonly var expected = ref seen[position];
            length = expected.Name.Length;
            if (row.Length - at > length && row[at + length] == '"' && row.Slice(at, length).SequenceEqual(expected.Name))
            {
                position++;
                ordinal = expected.Ordinal;
                return true;
            }
        }

        (length, ordinal) = (0, -1);
        return false;
    }

    /// <summary>Finds the field of a name.</summary>
    /// <param name="name">The name, unescaped.</param>
    /// <param name="position">Where the name is expected; afterwards, where the next one is.</param>
    /// <returns>The position of the field in the resource, or -1.</returns>
    public int Find(ReadOnlySpan<byte> name, ref int position)
    {
        var seen = _seen;
        if (position < _count && (uint)position < (uint)seen.Length && name.SequenceEqual(seen[position].Name))
        {
            return seen[position++].Ordinal;
        }

        return FindElsewhere(name, ref position);
    }

    private int FindElsewhere(ReadOnlySpan<byte> name, ref int position)
    {
        for (var step = 0; step < _count; step++)
        {
            var index = (position + step) % _count;
            if (name.SequenceEqual(_seen[index].Name))
            {
                position = index + 1;
                return _seen[index].Ordinal;
            }
        }

        var ordinal = schema.Find(name);
        // A name that only escapes can say does not stand so in a row: what looks like it there is something else.
        if (_count < Capacity && PlainJson.LengthOfString(name) == -1)
        {
            position = Math.Min(position, _count);
            Insert(position++, (name.ToArray(), ordinal));
        }

        return ordinal;
    }

    private void Insert(int index, (byte[] Name, int Ordinal) name)
    {
        if (_count == _seen.Length)
        {
            Array.Resize(ref _seen, _count * 2);
        }

        Array.Copy(_seen, index, _seen, index + 1, _count - index);
        _seen[index] = name;
        _count++;
        _bytes += name.Name.Length;
    }
}
