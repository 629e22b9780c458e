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

    /// <summary><c>DistinctBy(x => x.F).Select(x => x.F)</c></summary>
    DistinctBy,
}

/// <summary>What is common to some forms.</summary>
internal static class QueryForms
{
    /// <summary>Whether one field is selected or grouped by as it is, and not as a member of an object.</summary>
    public static bool IsOfOneField(this QueryForm form) => form is QueryForm.Field or QueryForm.DistinctField or QueryForm.DistinctBy
        or QueryForm.GroupByField or QueryForm.GroupByFieldInto;

    /// <summary>Whether the groups are there before they are summarised.</summary>
    public static bool HasGroups(this QueryForm form) => form is QueryForm.GroupByField or QueryForm.GroupByFields;
}
