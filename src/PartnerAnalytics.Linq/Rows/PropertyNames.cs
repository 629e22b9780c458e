namespace PartnerAnalytics.Linq.Rows;

/// <summary>
/// Recognises property names by the order in which earlier rows sent them. Rows of one answer repeat their properties in one order,
/// so nearly every name is found by a single comparison, whatever its letter case, and known or not.
/// </summary>
internal sealed class PropertyNames(RowSchema schema)
{
    /// <summary>How many spellings are remembered; names beyond them are looked up each time.</summary>
    internal const int Capacity = 512;

    private readonly List<(byte[] Name, int Ordinal)> _seen = new(schema.Resource.Fields.Count);

    /// <summary>Finds the field of a name.</summary>
    /// <param name="name">The name, unescaped.</param>
    /// <param name="position">Where the name is expected; afterwards, where the next one is.</param>
    /// <returns>The position of the field in the resource, or -1.</returns>
    public int Find(ReadOnlySpan<byte> name, ref int position)
    {
        if ((uint)position < (uint)_seen.Count)
        {
            var expected = _seen[position];
            if (name.SequenceEqual(expected.Name))
            {
                position++;
                return expected.Ordinal;
            }
        }

        return FindElsewhere(name, ref position);
    }

    private int FindElsewhere(ReadOnlySpan<byte> name, ref int position)
    {
        for (var step = 1; step < _seen.Count; step++)
        {
            var index = (position + step) % _seen.Count;
            if (name.SequenceEqual(_seen[index].Name))
            {
                position = index + 1;
                return _seen[index].Ordinal;
            }
        }

        if (_seen.Count > 0 && name.SequenceEqual(_seen[position % _seen.Count].Name))
        {
            position = (position % _seen.Count) + 1;
            return _seen[position - 1].Ordinal;
        }

        var ordinal = schema.Find(name);
        if (_seen.Count < Capacity)
        {
            position = Math.Min(position, _seen.Count);
            _seen.Insert(position++, (name.ToArray(), ordinal));
        }

        return ordinal;
    }
}
