namespace PartnerAnalytics.Linq.RandomQueries.Queries;

/// <summary>What a query makes of the rows.</summary>
internal enum QueryForm
{
    /// <summary>Nothing: whole rows.</summary>
    Rows,

    /// <summary><c>Select(x => x.F)</c></summary>
    Field,

    /// <summary><c>Select(x => new Summary { F = x.F, … })</c></summary>
    Fields,

    /// <summary><c>Select(x => x.F).Distinct()</c></summary>
    DistinctField,

    /// <summary><c>Select(x => new Summary { F = x.F, … }).Distinct()</c></summary>
    DistinctFields,

    /// <summary><c>GroupBy(x => x.F).Select(g => new Summary { F = g.Key, Count = g.Count(), … })</c></summary>
    GroupByField,

    /// <summary><c>GroupBy(x => new Summary { F = x.F, … }).Select(g => new Summary { F = g.Key.F, Count = g.Count(), … })</c></summary>
    GroupByFields,

    /// <summary><c>GroupBy(x => x.F, (key, rows) => new Summary { … })</c></summary>
    GroupByFieldInto,

    /// <summary><c>GroupBy(x => new Summary { … }, (key, rows) => new Summary { … })</c></summary>
    GroupByFieldsInto,
}
