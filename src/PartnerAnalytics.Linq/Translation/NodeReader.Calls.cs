using System.Linq.Expressions;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Translation.Values;

namespace PartnerAnalytics.Linq.Translation;

/// <content>Method calls that take part of the row.</content>
internal sealed partial class NodeReader
{
    private Node ReadCall(MethodCallExpression call) =>
        TryReadBucket(call)
        ?? TryReadGetValueOrDefault(call)
        ?? TryReadEquals(call)
        ?? TryReadIsNullOrEmpty(call)
        ?? TryReadContains(call)
        ?? TryReadAggregate(call)
        ?? TryReadGroupedField(call)
        ?? (ConstructorArguments.IsTupleCreation(call) ? ReadTuple(call) : null)
        ?? TryReadConditionOnValues(call)
        ?? Unsupported(UnsupportedKind.Call, call.Method is { IsSpecialName: true, Name: "get_Chars" or "get_Item" } ? "[]" : call.Method.Name, call);

    private Node? TryReadBucket(MethodCallExpression call)
    {
        if (call.Method.DeclaringType != typeof(DateBucket))
        {
            return null;
        }

        return Read(call.Arguments[0]) switch
        {
            FieldNode field => new BucketNode(field with { IsValueAccess = false }, call.Method.Name switch
            {
                nameof(DateBucket.StartOfDay) => DateLevel.Day,
                nameof(DateBucket.StartOfWeek) => DateLevel.Week,
                _ => DateLevel.Month,
            }),
            UnsupportedNode unsupported => unsupported,
            _ => Unsupported(UnsupportedKind.Call, call.Method.Name, call),
        };
    }

    private Node? TryReadGetValueOrDefault(MethodCallExpression call)
    {
        if (call.Method.Name != "GetValueOrDefault" || call.Object is null || Nullable.GetUnderlyingType(call.Object.Type) is not { } type
            || Read(call.Object) is not FieldNode field)
        {
            return null;
        }

        return call.Arguments.Count == 1
            ? new CoalesceNode(field, Read(call.Arguments[0]), IsEager: true)
            : new CoalesceNode(field, new ConstantNode(DefaultOf(type)));
    }

    private static object? DefaultOf(Type type) =>
        type == typeof(bool) ? false
        : type == typeof(long) ? 0L
        : type == typeof(decimal) ? 0m
        : type == typeof(double) ? 0d
        : type == typeof(DateTimeOffset) ? default(DateTimeOffset)
        : null;

    private Node? TryReadEquals(MethodCallExpression call)
    {
        if (call.Method.Name != nameof(Equals) || call.Method.ReturnType != typeof(bool))
        {
            return null;
        }

        // "Equals(…, StringComparison.Ordinal)" is "Equals(…)".
        var isOrdinal = call.Method.DeclaringType == typeof(string) && call.Arguments[^1].Type == typeof(StringComparison) && IsOrdinal(call.Arguments[^1]);
        var operands = isOrdinal ? [.. call.Arguments.SkipLast(1)] : call.Arguments;
        if (operands.Any(a => a.Type == typeof(StringComparison) || a.Type.Name.Contains("Comparer", StringComparison.Ordinal)))
        {
            return Unsupported(UnsupportedKind.Comparer, "Equals", call);
        }

        if (call.Object is null)
        {
            return operands.Count == 2 && IsPlainEquals(call.Method.DeclaringType!)
                ? ReadEquals(Unboxed(operands[0]), Unboxed(operands[1]), call)
                : null;
        }

        return operands.Count == 1 ? ReadEquals(call.Object, Unboxed(operands[0]), call) : null;
    }

    private Node? ReadEquals(Expression left, Expression right, MethodCallExpression call)
    {
        if (!AreOfOneType(left, right))
        {
            // 3L.Equals(3) is false in C#: it compares the types of the values too.
            return Unsupported(UnsupportedKind.Conversion, "to " + ExpressionPrinter.TypeName(UsesRow(left) ? right.Type : left.Type), call);
        }

        var isReceiver = left == call.Object && !left.Type.IsValueType;
        if (isReceiver && IsNull(left))
        {
            return Unsupported(UnsupportedKind.NullReceiver, "Equals", call);
        }

        var first = isReceiver && !UsesRow(left) && !ConstantFolding.TryFold(left, out _) ? holes.AddReceiver(left, sources.Add(left)) : Read(left);
        var second = Read(right);
        if (first is FieldNode field && left == call.Object && Nullable.GetUnderlyingType(left.Type) is null)
        {
            first = field with { IsValueAccess = true };
        }

        return first is NewObjectNode or GroupNode ? null : Comparison.Create(CompareOperator.Equal, first, second);
    }

    private static bool AreOfOneType(Expression left, Expression right) =>
        IsNull(left) || IsNull(right)
        || (Nullable.GetUnderlyingType(left.Type) ?? left.Type) == (Nullable.GetUnderlyingType(right.Type) ?? right.Type);

    private static bool IsNull(Expression expression) => expression is ConstantExpression { Value: null } or DefaultExpression { Type.IsValueType: false };

    private static bool IsPlainEquals(Type type) => type == typeof(string) || type == typeof(object) || type == typeof(Nullable);

    // object.Equals takes boxed operands; what they were before decides what is compared.
    private static Expression Unboxed(Expression expression) =>
        expression is UnaryExpression { NodeType: ExpressionType.Convert, Method: null } convert && convert.Type == typeof(object)
            ? convert.Operand
            : expression;

    private Node? TryReadIsNullOrEmpty(MethodCallExpression call)
    {
        if (call.Method.DeclaringType != typeof(string) || call.Method.Name != nameof(string.IsNullOrEmpty)
            || Read(call.Arguments[0]) is not FieldNode field)
        {
            return null;
        }

        return new OrNode(new EquatableList<Node>(
            new CompareNode(CompareOperator.Equal, field, ConstantNode.Null) { SourceId = sources.Add(call) },
            new CompareNode(CompareOperator.Equal, field, new ConstantNode("")) { SourceId = sources.Add(call) }));
    }

    private Node? TryReadAggregate(MethodCallExpression call)
    {
        if (call.Method.DeclaringType != typeof(Enumerable) || Read(call.Arguments[0]) is not GroupNode group)
        {
            return null;
        }

        switch (call.Method.Name)
        {
            case nameof(Enumerable.Count) or nameof(Enumerable.LongCount) when call.Arguments.Count == 1:
                return new AggregateNode(AggregateFunction.Count, null);
            case nameof(Enumerable.Sum) when call.Arguments.Count == 1:
                return new AggregateNode(AggregateFunction.Sum, Plain(group.Element));
            case nameof(Enumerable.Sum) when call.Arguments[1] is LambdaExpression selector:
                return new AggregateNode(AggregateFunction.Sum, Plain(ReadLambda(selector, group.Element)));
            case nameof(Enumerable.Count) or nameof(Enumerable.LongCount):
                return new UnsupportedNode(UnsupportedKind.GroupElements, call.Method.Name + " with a condition", new EquatableList<Node>(group));
            default:
                return new UnsupportedNode(UnsupportedKind.GroupElements, call.Method.Name, new EquatableList<Node>(group));
        }
    }

    // row.Get(field) and row[field] of a group whose key was chosen at run time.
    private Node? TryReadGroupedField(MethodCallExpression call)
    {
        if (call.Object is null || call.Arguments.Count != 1 || UsesRow(call.Arguments[0]) || call.Method.Name is not ("Get" or "get_Item")
            || !call.Object.Type.IsGenericType || call.Object.Type.GetGenericTypeDefinition() != typeof(AnalyticsGroupedRow<>)
            || Read(call.Object) is not NewObjectNode group)
        {
            return null;
        }

        if (CapturedObjects.FindField(call.Arguments[0]) is not { } field)
        {
            return null;
        }

        var found = group.Members.Select(m => m.Value).FirstOrDefault(node => node switch
        {
            FieldNode key => key.Field.WireName == field,
            BucketNode bucket => bucket.Date.Field.WireName == field,
            AggregateNode aggregate => aggregate.FieldIn(resource)?.WireName == field,
            _ => false,
        });
        return found is null ? null : Moved(found);
    }

    // values.Any(value => value == x.Status)
    private Node? TryReadConditionOnValues(MethodCallExpression call)
    {
        var source = call.Object ?? (IsCollectionContains(call.Method.DeclaringType!) ? call.Arguments[0] : null);
        if (source is null || typeof(AnalyticsQueryable).IsAssignableFrom(source.Type))
        {
            return null;
        }

        return UsesRow(source) ? Read(source) is UnsupportedNode { Kind: UnsupportedKind.ConditionOnValues } inner ? inner : null
            : call.Arguments.Any(argument => argument is LambdaExpression or UnaryExpression { NodeType: ExpressionType.Quote } && UsesRow(argument))
                ? Unsupported(UnsupportedKind.ConditionOnValues, call.Method.Name, call)
                : null;
    }

    private static Node Plain(Node node) => node is FieldNode { IsValueAccess: false } field ? field with { SourceId = -1 } : node;
}
