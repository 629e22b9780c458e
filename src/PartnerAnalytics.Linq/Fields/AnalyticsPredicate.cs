using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using PartnerAnalytics.Linq.Fields;

namespace PartnerAnalytics.Linq;

/// <summary>
/// A condition on rows that was composed at run time, from <c>Referral.Fields</c>. Give it to <c>Where</c>; the same rules hold as for a
/// lambda.
/// </summary>
/// <typeparam name="T">The record of the resource.</typeparam>
public sealed class AnalyticsPredicate<T>
{
    private readonly Expression<Func<T, bool>> _condition;

    private AnalyticsPredicate(Expression<Func<T, bool>> condition) => _condition = condition;

    /// <summary>The condition as a lambda.</summary>
    /// <param name="predicate">The condition.</param>
    public static implicit operator Expression<Func<T, bool>>(AnalyticsPredicate<T> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return predicate._condition;
    }

    /// <summary>The condition as a lambda.</summary>
    public Expression<Func<T, bool>> ToExpression() => _condition;

    /// <summary>Both conditions hold.</summary>
    /// <param name="other">The other condition.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public AnalyticsPredicate<T> And(AnalyticsPredicate<T> other) => Combine(other, Expression.AndAlso);

    /// <summary>At least one of the conditions holds.</summary>
    /// <param name="other">The other condition.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public AnalyticsPredicate<T> Or(AnalyticsPredicate<T> other) => Combine(other, Expression.OrElse);

    /// <summary>The condition does not hold.</summary>
    public AnalyticsPredicate<T> Not() => new(Expression.Lambda<Func<T, bool>>(Expression.Not(_condition.Body), _condition.Parameters));

    /// <inheritdoc/>
    public override string ToString() => ExpressionPrinter.Print(_condition);

    // Expression finds the operators of these types by reflection; a trimmed or native program has them only where it is told to keep them.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(decimal))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(DateTimeOffset))]
    internal static AnalyticsPredicate<T> Compare<TValue>(Expression<Func<T, TValue>> field, ExpressionType op, TValue? value) =>
        new(Expression.Lambda<Func<T, bool>>(
            Expression.MakeBinary(op, field.Body, Expression.Constant(value, typeof(TValue))), field.Parameters));

    internal static AnalyticsPredicate<T> In<TValue>(Expression<Func<T, TValue>> field, IEnumerable<TValue> values) =>
        new(Expression.Lambda<Func<T, bool>>(
            Expression.Call(
                new Func<IEnumerable<TValue>, TValue, bool>(Enumerable.Contains).Method,
                Expression.Constant(new GivenValues<TValue>(values), typeof(IEnumerable<TValue>)),
                field.Body),
            field.Parameters));

    internal static AnalyticsPredicate<T> Contains(Expression<Func<T, string?>> field, string value) =>
        new(Expression.Lambda<Func<T, bool>>(
            Expression.Call(field.Body, new Func<string, bool>("".Contains).Method, Expression.Constant(value)), field.Parameters));

    private AnalyticsPredicate<T> Combine(AnalyticsPredicate<T> other, Func<Expression, Expression, BinaryExpression> combine)
    {
        ArgumentNullException.ThrowIfNull(other);
        var row = _condition.Parameters[0];
        var right = new ParameterReplacer(other._condition.Parameters[0], row).Visit(other._condition.Body);
        return new AnalyticsPredicate<T>(Expression.Lambda<Func<T, bool>>(combine(_condition.Body, right), row));
    }

    private sealed class ParameterReplacer(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
