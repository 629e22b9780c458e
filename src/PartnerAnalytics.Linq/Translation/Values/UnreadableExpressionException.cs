using System.Linq.Expressions;
using PartnerAnalytics.Linq.Fields;
using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Translation.Values;

/// <summary>A value stands in an expression that is not read.</summary>
internal sealed class UnreadableExpressionException(UnsupportedKind kind, Expression expression) : Exception
{
    /// <summary>What is wrong, and what to write instead.</summary>
    public string Reason { get; } = Reasons.ExpressionNotTranslated(kind, ExpressionPrinter.Print(expression));

    /// <summary>The exception that users see, where no better place is known.</summary>
    public AnalyticsQueryException ToRefusal() => QueryRefusal.Create(RuleIds.ExpressionNotTranslated, Reason);
}
