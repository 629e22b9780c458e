using System.Runtime.CompilerServices;

namespace PartnerAnalytics.Linq.Queries.AdHoc;

/// <summary>The objects that hold a query's captured variables, each once. Few queries have more than one.</summary>
[InlineArray(Capacity)]
internal struct ScopeList
{
    /// <summary>More are not kept.</summary>
    public const int Capacity = 4;

    private object? _first;

    /// <summary>Adds an object, if it is not there yet.</summary>
    /// <returns>Its position; -1 where there is no room.</returns>
    public int Add(object scope)
    {
        for (var i = 0; i < Capacity; i++)
        {
            this[i] ??= scope;
            if (this[i] == scope)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The position of an object; -1 where it is not there.</summary>
    public readonly int IndexOf(object? scope)
    {
        for (var i = 0; i < Capacity; i++)
        {
            if (this[i] is { } known && known == scope)
            {
                return i;
            }
        }

        return -1;
    }
}
