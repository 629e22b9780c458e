using System.Linq.Expressions;
using System.Reflection;

namespace PartnerAnalytics.Linq.Translation.Values;

/// <summary>
/// The time at which a query runs: what it says of <c>DateTimeOffset.UtcNow</c> and its like is read once and put in the place of each, so
/// that a day before now and now are a day apart.
/// </summary>
internal sealed class Clock : ExpressionVisitor
{
    private Dictionary<MemberInfo, ConstantExpression>? _readings;
    private bool _isRead;

    /// <summary>Whether an expression reads the clock.</summary>
    public static bool IsReadBy(Expression expression)
    {
        var clock = new Clock();
        clock.Visit(expression);
        return clock._isRead;
    }

    /// <summary>The expression with the time in it.</summary>
    public Expression Stop(Expression expression) => Visit(expression);

    protected override Expression VisitMember(MemberExpression node)
    {
        if (!IsClock(node.Member))
        {
            return base.VisitMember(node);
        }

        _isRead = true;
        _readings ??= [];
        if (!_readings.TryGetValue(node.Member, out var reading))
        {
            _readings[node.Member] = reading = Expression.Constant(((PropertyInfo)node.Member).GetValue(null), node.Type);
        }

        return reading;
    }

    private static bool IsClock(MemberInfo member) =>
        (member.DeclaringType == typeof(DateTimeOffset) && member.Name is nameof(DateTimeOffset.Now) or nameof(DateTimeOffset.UtcNow))
        || (member.DeclaringType == typeof(DateTime) && member.Name is nameof(DateTime.Now) or nameof(DateTime.UtcNow) or nameof(DateTime.Today));
}
