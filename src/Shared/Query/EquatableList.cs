using System.Collections;

namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>
/// An immutable list that compares by its elements. Without it, no step of a source generator would ever be found unchanged, and two
/// requests never equal.
/// </summary>
internal readonly struct EquatableList<T>(params T[] items) : IReadOnlyList<T>, IEquatable<EquatableList<T>>
{
    private readonly T[]? _items = items;

    public EquatableList(IEnumerable<T> items)
        : this(items.ToArray())
    {
    }

    public int Count => _items?.Length ?? 0;

    public T this[int index] => _items![index];

    public bool Equals(EquatableList<T> other)
    {
        if (Count != other.Count)
        {
            return false;
        }

        for (var i = 0; i < Count; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(_items![i], other._items![i]))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is EquatableList<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = Count;
        for (var i = 0; i < Count; i++)
        {
            hash = unchecked((hash * 31) + (_items![i]?.GetHashCode() ?? 0));
        }

        return hash;
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
