namespace PartnerAnalytics.Linq;

/// <summary>One field of a resource: how it is called here and on the wire, and what the service lets a query do with it.</summary>
#if PARTNER_ANALYTICS_RUNTIME
public
#else
internal
#endif
sealed class AnalyticsFieldInfo
{
    /// <summary>Describes a field. Generated code calls this; the description comes from <c>[AnalyticsField]</c>.</summary>
    /// <param name="name">The name of the property.</param>
    /// <param name="wireName">The name of the field in requests and responses.</param>
    /// <param name="type">The type of the field's values.</param>
    /// <exception cref="ArgumentException">A name is empty.</exception>
    public AnalyticsFieldInfo(string name, string wireName, AnalyticsFieldType type)
    {
        Name = !string.IsNullOrEmpty(name) ? name : throw new ArgumentException("A field needs the name of its property.", nameof(name));
        WireName = !string.IsNullOrEmpty(wireName) ? wireName : throw new ArgumentException("A field needs its wire name.", nameof(wireName));
        Type = type;
    }

    /// <summary>The name of the property.</summary>
    public string Name { get; }

    /// <summary>The name of the field in requests and responses.</summary>
    public string WireName { get; }

    /// <summary>The type of the field's values; every field may also be null.</summary>
    public AnalyticsFieldType Type { get; }

    /// <summary>The operators that a filter may use on this field.</summary>
    public FilterOperators Filter { get; init; }

    /// <summary>Whether the field may be part of a group key.</summary>
    public bool Groupable { get; init; }

    /// <summary>Whether rows may be ordered by this field.</summary>
    public bool Sortable { get; init; }

    /// <summary>What the field holds in the rows of a grouped query.</summary>
    public FieldAggregate Aggregate { get; init; }

    /// <summary>Other names under which responses are known to spell this field; never sent.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Values that the service is known to return for this field, in its spelling; empty where any value may come.</summary>
    public IReadOnlyList<string> KnownValues { get; init; } = [];

    /// <summary>
    /// The full names of the interfaces whose property of the same name this field is: a query over such an interface asks the field. An
    /// interface that the record implements explicitly is not among them.
    /// </summary>
    public IReadOnlyList<string> Interfaces { get; init; } = [];

    /// <summary>The position of the field in <see cref="AnalyticsResource.Fields"/>.</summary>
    public int Ordinal { get; internal set; } = -1;

    /// <inheritdoc/>
    public override string ToString() => WireName;
}
