namespace PartnerAnalytics.Linq.RandomQueries.Queries;

/// <summary>Which elements, by their places.</summary>
internal sealed record Paging(PagingKind Kind, int Count)
{
    public override string ToString() => Kind switch
    {
        PagingKind.Slice => $".Take({Slice})",
        PagingKind.Reverse => ".Reverse()",
        _ => $".{Kind}({Count})",
    };

    /// <summary>Whether the elements are to be had by the order turned round, in which equal keys stay as they are.</summary>
    public bool TurnsRound => Kind is PagingKind.TakeLast or PagingKind.Reverse;

    /// <summary>Whether elements at the start are left out.</summary>
    public bool Skips => Kind is PagingKind.Skip or PagingKind.Slice && Count > 0;

    public AnalyticsQueryable<T> On<T>(AnalyticsQueryable<T> elements) => Kind switch
    {
        PagingKind.Take => elements.Take(Count),
        PagingKind.Skip => elements.Skip(Count),
        PagingKind.TakeLast => elements.TakeLast(Count),
        PagingKind.Reverse => elements.Reverse(),
        _ => elements.Take(Slice),
    };

    private Range Slice => Math.Clamp(Count, 0, 250) is var start ? start..(start + 7) : default;
}

/// <summary>The calls of <see cref="Paging"/>.</summary>
internal enum PagingKind
{
    Take,
    Skip,
    TakeLast,
    Reverse,

    /// <summary><c>Take(2..9)</c></summary>
    Slice,
}
