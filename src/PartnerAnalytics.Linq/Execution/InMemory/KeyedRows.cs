using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using PartnerAnalytics.Linq.Translation;

namespace PartnerAnalytics.Linq.Execution.InMemory;

/// <summary>Rows that are counted by a key.</summary>
[RequiresDynamicCode(MemoryQueries.DynamicCode)]
[RequiresUnreferencedCode(MemoryQueries.UnreferencedCode)]
internal static class KeyedRows
{
    /// <summary><c>CountBy</c> as a grouping of the rows whose key is not null: on null it throws.</summary>
    public static MethodCallExpression Count(MethodCallExpression call)
    {
        var (rows, quoted) = (call.Arguments[0], (UnaryExpression)call.Arguments[1]);
        var selector = (LambdaExpression)quoted.Operand;
        var (rowType, keyType) = (selector.Parameters[0].Type, selector.ReturnType);
        var key = NullableFields.Of(selector.Body);
        if (NullableTypes.CanBeNull(key.Type))
        {
            var isKnown = Expression.NotEqual(key, Expression.Constant(null, key.Type));
            var condition = Expression.Quote(Expression.Lambda(isKnown, selector.Parameters));
            rows = Expression.Call(typeof(Queryable), nameof(Queryable.Where), [rowType], rows, condition);
        }

        var groups = Expression.Call(typeof(Queryable), nameof(Queryable.GroupBy), [rowType, keyType], rows, quoted);
        var group = Expression.Parameter(typeof(IGrouping<,>).MakeGenericType(keyType, rowType), "g");
        var pair = Expression.Call(
            typeof(KeyValuePair), nameof(KeyValuePair.Create), [keyType, typeof(int)],
            Expression.Property(group, "Key"), Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [rowType], group));
        return Expression.Call(
            typeof(Queryable), nameof(Queryable.Select), [group.Type, pair.Type], groups, Expression.Quote(Expression.Lambda(pair, group)));
    }
}
