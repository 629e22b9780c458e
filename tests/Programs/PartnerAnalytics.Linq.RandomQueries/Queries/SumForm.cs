namespace PartnerAnalytics.Linq.RandomQueries.Queries;

/// <summary>How a sum of a group's rows is written.</summary>
internal enum SumForm
{
    /// <summary><c>g.Sum(x => x.F)</c></summary>
    Plain,

    /// <summary><c>g.Sum(x => x.F ?? 0)</c></summary>
    OrZero,

    /// <summary><c>g.Select(x => x.F).Sum()</c></summary>
    Selected,

    /// <summary><c>g.Sum(x => x.F * 2)</c>, of whole numbers.</summary>
    Doubled,
}
