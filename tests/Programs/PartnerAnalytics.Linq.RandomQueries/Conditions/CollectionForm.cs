namespace PartnerAnalytics.Linq.RandomQueries.Conditions;

/// <summary>What a collection is that may contain a field.</summary>
internal enum CollectionForm
{
    /// <summary>A captured array, through <see cref="Enumerable"/>.</summary>
    Array,

    /// <summary>A captured list, through its own method.</summary>
    List,

    /// <summary>A captured set, through its own method.</summary>
    Set,

    /// <summary>An array written in place, of constants.</summary>
    Inline,

    /// <summary>A captured list of objects, some of them of types that equal no field.</summary>
    Objects,

    /// <summary>A captured array seen as a span, as C# 14 binds <c>array.Contains</c>.</summary>
    Span,
}
