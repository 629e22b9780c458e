using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;

namespace PartnerAnalytics.Linq.Execution.InMemory;

/// <summary>Rewrites sums of <c>x.Field.Value</c> so that they leave nulls out, as the service's do.</summary>
[RequiresDynamicCode(MemoryQueries.DynamicCode)]
[RequiresUnreferencedCode(MemoryQueries.UnreferencedCode)]
internal sealed class NullSafeSums : ExpressionVisitor
{
    private static readonly NullSafeSums Instance = new();

    public static LambdaExpression Rewrite(LambdaExpression lambda) =>
        Expression.Lambda(lambda.Type, Instance.Visit(lambda.Body), lambda.Parameters);

    /// <summary>A sum of what lambdas make of the elements of a group, one after the other; null for any other call.</summary>
    public static (Expression Elements, LambdaExpression? Selector)? Read(MethodCallExpression call)
    {
        if (call.Method.DeclaringType != typeof(Enumerable) || call.Method.Name != nameof(Enumerable.Sum))
        {
            return null;
        }

        var (elements, selector) = (call.Arguments[0], call.Arguments.Count > 1 ? (LambdaExpression)call.Arguments[1] : null);
        while (elements is MethodCallExpression
            {
                Method.Name: nameof(Enumerable.Select), Arguments: [var source, LambdaExpression { Parameters.Count: 1 } projection],
            })
        {
            (elements, selector) = (source, After(projection, selector));
        }

        return IsGroup(elements) ? (elements, selector) : null;
    }

    private static bool IsGroup(Expression elements) => elements is ParameterExpression
        || (elements.Type.IsGenericType && elements.Type.GetGenericTypeDefinition() == typeof(IGrouping<,>));

    /// <summary>A lambda that is given what another makes.</summary>
    public static LambdaExpression After(LambdaExpression first, LambdaExpression? second) =>
        second is null ? first : Expression.Lambda(ProjectionInliner.Inline(second, first), first.Parameters);

    /// <summary>The sum of what a lambda makes of the elements of a group.</summary>
    public static Expression Sum(Expression elements, LambdaExpression selector) => Sum(typeof(Enumerable), elements, selector);

    /// <summary>The sum of what a lambda makes of elements.</summary>
    /// <param name="operators">The type whose operators the elements have.</param>
    /// <param name="elements">The elements.</param>
    /// <param name="selector">The lambda.</param>
    public static Expression Sum(Type operators, Expression elements, LambdaExpression selector)
    {
        var row = selector.Parameters[0];
        var summed = NullableFields.AddendOf(selector.Body, parameter => parameter == row);
        var sum = Expression.Call(
            operators, nameof(Enumerable.Sum), [row.Type], elements,
            operators == typeof(Queryable) ? Expression.Quote(Expression.Lambda(summed, row)) : Expression.Lambda(summed, row));
        return sum.Type == selector.ReturnType ? sum : Expression.Convert(sum, selector.ReturnType);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node) =>
        Read(node) is (var elements, { } selector) && Sum(Visit(elements), selector) is var sum && sum.Type == node.Type
            ? sum
            : base.VisitMethodCall(node);
}
