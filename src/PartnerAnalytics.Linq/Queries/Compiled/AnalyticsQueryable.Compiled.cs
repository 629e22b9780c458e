using System.Linq.Expressions;

namespace PartnerAnalytics.Linq;

/// <content>What compiled queries need of a chain of operators.</content>
public abstract partial class AnalyticsQueryable
{
    /// <summary>Puts a value that is not known yet in the place of the one that an operator was called with.</summary>
    /// <param name="argument">The value.</param>
    /// <param name="expression">The query with the value in it; null where it is built of the operator.</param>
    internal void LeaveOpen(Expression argument, Expression? expression)
    {
        Argument = argument;
        _expression = expression;
    }
}
