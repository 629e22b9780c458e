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

    /// <summary>The sum of what a lambda makes of the rows of a group.</summary>
    public static Expression Sum(Expression rows, LambdaExpression selector)
    {
        var row = selector.Parameters[0];
        var field = NullableFields.Of(selector.Body);
        var sum = Expression.Call(typeof(Enumerable), nameof(Enumerable.Sum), [row.Type], rows, Expression.Lambda(field, row));
        return field == selector.Body ? sum : Expression.Convert(sum, Nullable.GetUnderlyingType(field.Type)!);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node) =>
        node.Method.DeclaringType == typeof(Enumerable) && node is { Method.Name: nameof(Enumerable.Sum), Arguments: [var rows, LambdaExpression selector] }
            && NullableFields.Of(selector.Body) != selector.Body
            ? Sum(Visit(rows), selector)
            : base.VisitMethodCall(node);
}
