using System.Text;

namespace PartnerAnalytics.Linq.Rows;

/// <summary>The names of a resource's fields as the bytes in which they arrive.</summary>
internal sealed class RowSchema
{
    private readonly byte[][] _names;
    private readonly (byte[] Name, int Ordinal)[] _aliases;

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

/// <summary>Keeps the schema of a record for as long as its type lives.</summary>
internal static class RowSchemaOf<TRow>
    where TRow : class, IAnalyticsResource<TRow>
{
    public static RowSchema Instance { get; } = new(TRow.Resource);
}
