using System.Linq.Expressions;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Translation.Values;

namespace PartnerAnalytics.Linq.Translation;

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

        if (call.Object is { } receiver && !UsesRow(receiver) && call.Method.DeclaringType is { } type
            && !CollectionMethods.SearchValues(TypeNames.FullNameOf(type)))
        {
            return Unsupported(UnsupportedKind.Collection, type.Name.Split('`')[0] + ".Contains", call);
        }

        var (collection, item, comparer) = call.Object is not null
            ? (call.Object, call.Arguments.Count == 1 ? call.Arguments[0] : null, null)
            : call.Arguments.Count is 2 or 3 && IsCollectionContains(call.Method.DeclaringType!)
                ? (WithoutSpan(call.Arguments[0]), call.Arguments[1], call.Arguments.Count == 3 ? call.Arguments[2] : null)
                : (null, null, null);
        if (collection is null || item is null)
        {
            return null;
        }

        if (UsesRow(collection))
        {
            return Comparison.NotSearched(Read(collection), Read(item));
        }

        if (comparer is not null && !DefaultComparers.IsDefault(comparer))
        {
            return Unsupported(UnsupportedKind.Comparer, "Contains with a comparer", call);
        }

        if (OwnRulesOf(collection) is { } own)
        {
            return Unsupported(own.Kind, own.Detail, call);
        }

        return Read(item) switch
        {
            FieldNode when ItemType(call, item) is var sought && sought != item.Type && sought != typeof(object) =>
                Unsupported(UnsupportedKind.Conversion, "to " + ExpressionPrinter.TypeName(sought), call),
            FieldNode field => Values(collection) is var values && values is UnsupportedNode
                ? values
                : new InNode(field, values, IsBoxed: ItemType(call, item) is { IsValueType: false } boxed && boxed != typeof(string)),
            UnsupportedNode unsupported => unsupported,
            var other => Comparison.NotContained(other),
        };
    }

    /// <summary>Why a set compares by rules of its own, where the query says so; null where it does not.</summary>
    private static (UnsupportedKind Kind, string Detail)? OwnRulesOf(Expression collection)
    {
        var (maker, arguments) = collection switch
        {
            ListInitExpression { NewExpression: var created } => Constructed(created),
            NewExpression created => Constructed(created),
            MethodCallExpression call when CollectionMethods.MakeSet(call.Method.Name) => (call.Method.Name, call.Arguments),
            _ => (null, []),
        };
        return maker is null ? null
            : arguments.Any(IsOtherComparer) ? (UnsupportedKind.Comparer, maker)
            : collection.Type == typeof(SortedSet<string>) && !arguments.Any(IsOrder) ? (UnsupportedKind.Collection, "SortedSet.Contains")
            : null;

        static (string? Maker, IReadOnlyList<Expression> Arguments) Constructed(NewExpression created) =>
            CollectionMethods.TakeComparer(TypeNames.FullNameOf(created.Type)) ? ("new " + created.Type.Name.Split('`')[0], created.Arguments) : (null, []);
    }

    private static bool IsOtherComparer(Expression argument) => argument is UnaryExpression { NodeType: ExpressionType.Convert } convert
        ? IsOtherComparer(convert.Operand)
        : argument is MemberExpression { Expression: null, Member: var member } && member.DeclaringType == typeof(StringComparer)
            && CollectionMethods.IsOther(member.Name);

    private static bool IsOrder(Expression argument) => argument.Type.IsAssignableTo(typeof(IComparer<string>));

    // What the collection holds: a text among objects is found by rules that go beyond the field's type.
    private static Type ItemType(MethodCallExpression call, Expression item) =>
        call.Method.GetParameters()[call.Arguments.IndexOf(item)].ParameterType;

    private Node ReadTextContains(MethodCallExpression call) => call.Arguments.Count > 1 && !IsOrdinal(call.Arguments[1])
        ? Unsupported(UnsupportedKind.Comparer, "Contains with StringComparison", call)
        : TextMethods.Contains(Read(call.Object!), Read(call.Arguments[0]), (kind, detail) => Unsupported(kind, detail, call));

    private static bool IsOrdinal(Expression comparison) => TextMethods.IsOrdinal((comparison as ConstantExpression)?.Value);

    private Node Values(Expression collection) => collection is ConstantExpression constant && GivenValues.Find(constant.Value) is { } given
        ? new ListNode(new EquatableList<Node>([.. given.Select(value => ReadValue(Expression.Constant(value)))]))
        : ReadValue(AsCreated(collection));

    // An array that is written in the query may stand there as the interface through which it is searched.
    private static Expression AsCreated(Expression collection) =>
        collection is UnaryExpression { NodeType: ExpressionType.Convert, Method: null, Operand: NewArrayExpression array } ? array : collection;

    // What C# converts to a span on its own stands in the source without one.
    private static Expression WithoutSpan(Expression span) =>
        span is MethodCallExpression { Method.Name: "op_Implicit" or "AsSpan", Arguments: [var source] } ? WithoutSpan(source) : span;

    private static bool IsCollectionContains(Type type) =>
        type == typeof(Enumerable) || type == typeof(MemoryExtensions) || type == typeof(Queryable);
}
