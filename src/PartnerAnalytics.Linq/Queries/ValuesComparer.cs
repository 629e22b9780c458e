namespace PartnerAnalytics.Linq.Queries;

/// <summary>Compares the keys of groups value by value.</summary>
internal sealed class ValuesComparer : IEqualityComparer<object?[]>
{
    public static readonly ValuesComparer Instance = new();

    public bool Equals(object?[]? x, object?[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(object?[] values)
    {
        var hash = default(HashCode);
        foreach (var value in values)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }
}
