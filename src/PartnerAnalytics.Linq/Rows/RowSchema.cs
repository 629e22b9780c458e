using System.Text;

namespace PartnerAnalytics.Linq.Rows;

/// <summary>The names of a resource's fields as the bytes in which they arrive.</summary>
internal sealed class RowSchema
{
    private readonly byte[][] _names;
    private readonly (byte[] Name, int Ordinal)[] _aliases;
    private RowCaches? _spare;

    public RowSchema(AnalyticsResource resource)
    {
        Resource = resource;
        _names = new byte[resource.Fields.Count][];
        var aliases = new List<(byte[], int)>();
        for (var i = 0; i < _names.Length; i++)
        {
            _names[i] = Encoding.UTF8.GetBytes(resource.Fields[i].WireName);
            foreach (var alias in resource.Fields[i].Aliases)
            {
                aliases.Add((Encoding.UTF8.GetBytes(alias), i));
            }
        }

        _aliases = [.. aliases];
    }

    public AnalyticsResource Resource { get; }

    /// <summary>Caches for one enumeration: those that an earlier one has left, which know the names and strings of its rows, or new ones.</summary>
    public RowCaches TakeCaches() => Interlocked.Exchange(ref _spare, null) ?? new RowCaches(this);

    /// <summary>Leaves caches to the next enumeration, unless they have grown: a large answer shall not occupy memory for good.</summary>
    public void LeaveCaches(RowCaches caches)
    {
        if (caches.AreSmall)
        {
            caches.Strings.EndEnumeration();
            Volatile.Write(ref _spare, caches);
        }
    }

    /// <summary>
    /// The position of the field that a property name stands for, or -1. Exact spelling goes before letter case, and a field's own
    /// name before the alias of another.
    /// </summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            if (name.SequenceEqual(_names[i]))
            {
                return i;
            }
        }

        foreach (var alias in _aliases)
        {
            if (name.SequenceEqual(alias.Name))
            {
                return alias.Ordinal;
            }
        }

        return FindInAnyCase(name);
    }

    private int FindInAnyCase(ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            if (Ascii.EqualsIgnoreCase(name, _names[i]))
            {
                return i;
            }
        }

        foreach (var alias in _aliases)
        {
            if (Ascii.EqualsIgnoreCase(name, alias.Name))
            {
                return alias.Ordinal;
            }
        }

        return -1;
    }
}

/// <summary>What rows repeat: the names of their properties, and short strings.</summary>
/// <param name="schema">The schema of the rows.</param>
internal sealed class RowCaches(RowSchema schema)
{
    public PropertyNames Names { get; } = new(schema);

    public StringCache Strings { get; } = new();

    /// <summary>Whether they hold no more than a few kilobytes.</summary>
    public bool AreSmall => Names.IsSmall && Strings.IsSmall;
}

/// <summary>Keeps the schema of a record for as long as its type lives.</summary>
internal static class RowSchemaOf<TRow>
    where TRow : class, IAnalyticsResource<TRow>
{
    public static RowSchema Instance { get; } = new(TRow.Resource);
}
