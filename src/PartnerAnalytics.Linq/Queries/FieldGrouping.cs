using System.Linq.Expressions;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Queries;

/// <summary>The argument of <c>GroupByFields</c>: keys and aggregates that were chosen at run time.</summary>
internal abstract class FieldGrouping
{
    /// <summary>The key of a group, as its fields.</summary>
    public abstract NewObjectNode ReadKey();

    /// <summary>What a group shows: the fields of its key, and its aggregates.</summary>
    public abstract NewObjectNode ReadProjection();

    /// <summary>Makes a group out of a row that the service returned.</summary>
    public abstract Expression Project(Expression row);

    /// <summary>Groups rows in memory as the service would.</summary>
    public abstract IEnumerable<object> GroupInMemory(IQueryable rows);
}
