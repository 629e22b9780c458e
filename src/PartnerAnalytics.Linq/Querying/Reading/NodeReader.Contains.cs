using System.Linq.Expressions;
using PartnerAnalytics.Linq.Shared;

namespace PartnerAnalytics.Linq.Querying;

/// <content>Every form of <c>Contains</c>: of a text, of a collection, of a span.</content>
internal sealed partial class NodeReader
{
    private Node? TryReadContains(MethodCallExpression call)
    {
        if (call.Method.Name != nameof(string.Contains))
        {
            return null;
        }

        if (call.Object is not null && call.Object.Type == typeof(string))
        {
            return ReadTextContains(call);
        }

        var (collection, item, comparer) = call.Object is not null
            ? (call.Object, call.Arguments.Count == 1 ? call.Arguments[0] : null, null)
            : call.Arguments.Count is 2 or 3 && IsCollectionContains(call.Method.DeclaringType!)
                ? (SpanSource.Unwrap(call.Arguments[0]), call.Arguments[1], call.Arguments.Count == 3 ? call.Arguments[2] : null)
                : (null, null, null);
        if (collection is null || item is null || UsesRow(collection))
        {
            return null;
        }

        if (comparer is not null && !DefaultComparers.IsDefault(comparer))
        {
            return Unsupported(UnsupportedKind.Comparer, "Contains with a comparer", call);
        }

        return Read(item) switch
        {
            FieldNode when ItemType(call, item) is var type && type != item.Type =>
                Unsupported(UnsupportedKind.Conversion, "to " + ExpressionPrinter.TypeName(type), call),
            FieldNode field => new InNode(field, Values(collection)),
            UnsupportedNode unsupported => unsupported,
            _ => Unsupported(UnsupportedKind.Call, "Contains", call),
        };
    }

    // What the collection holds: a text among objects is found by rules that go beyond the field's type.
    private static Type ItemType(MethodCallExpression call, Expression item) =>
        call.Method.GetParameters()[call.Arguments.IndexOf(item)].ParameterType;

    private Node ReadTextContains(MethodCallExpression call) => call.Arguments.Count > 1 && !IsOrdinal(call.Arguments[1])
        ? Unsupported(UnsupportedKind.Comparer, "Contains with StringComparison", call)
        : TextMethods.Contains(Read(call.Object!), Read(call.Arguments[0]), (kind, detail) => Unsupported(kind, detail, call));

    private static bool IsOrdinal(Expression comparison) => TextMethods.IsOrdinal((comparison as ConstantExpression)?.Value);

    private Node Values(Expression collection) => collection is ConstantExpression constant && GivenValues.Find(constant.Value) is { } given
        ? new ListNode(new EquatableList<Node>([.. given.Select(value => ReadValue(Expression.Constant(value)))]))
        : ReadValue(collection);

    private static bool IsCollectionContains(Type type) =>
        type == typeof(Enumerable) || type == typeof(MemoryExtensions) || type == typeof(Queryable);
}
