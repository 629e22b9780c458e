namespace PartnerAnalytics.Linq.RandomQueries.Queries;

/// <summary>What the elements of a group are: the second selector of <c>GroupBy</c>.</summary>
internal enum GroupElements
{
    /// <summary>Rows: there is no such selector.</summary>
    Rows,

    /// <summary><c>x => x</c></summary>
    SelectedRows,

    /// <summary><c>x => new Summary { F = x.F, … }</c>, of the fields that are summed.</summary>
    Objects,

    /// <summary><c>x => x.F</c>, of the only field that is summed.</summary>
    Values,
}
