using System.Linq.Expressions;
using PartnerAnalytics.Linq.Querying;

namespace PartnerAnalytics.Linq;

/// <content>What compiled queries need of a chain of operators.</content>
public abstract partial class AnalyticsQueryable
{
    /// <summary>Puts a value that is not known yet in the place of the one that an operator was called with.</summary>
    internal void LeaveOpen(Expression argument) => Argument = argument;

    /// <summary>Gives the query a plan that was made before, so that it is not read again.</summary>
    internal void UsePlan(QueryPlan plan) => _plan = plan;
}
