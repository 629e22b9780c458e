using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Analyzers.Reading;

/// <content>Method calls that take part of the row.</content>
internal sealed partial class OperationNodeReader
{
    private Node ReadCall(IInvocationOperation call)
    {
        var arguments = Lowering.Arguments(call);
        return TryReadBucket(call, arguments)
            ?? TryReadGetValueOrDefault(call, arguments)
            ?? TryReadEquals(call, arguments)
            ?? TryReadIsNullOrEmpty(call, arguments)
            ?? TryReadContains(call, arguments)
            ?? TryReadAggregate(call, arguments)
            ?? (IsTupleCreation(call.TargetMethod) ? ReadTuple(call, arguments) : null)
            ?? TryReadConditionOnValues(call, arguments)
            ?? Unsupported(UnsupportedKind.Call, call.TargetMethod.Name, call);
    }

    private Node? TryReadBucket(IInvocationOperation call, IOperation[] arguments)
    {
        if (!types.IsDateBucket(call.TargetMethod.ContainingType))
        {
            return null;
        }

        return Read(arguments[0]) switch
        {
            FieldNode field => new BucketNode(field with { IsValueAccess = false }, call.TargetMethod.Name switch
            {
                "StartOfDay" => DateLevel.Day,
                "StartOfWeek" => DateLevel.Week,
                _ => DateLevel.Month,
            }),
            UnsupportedNode unsupported => unsupported,
            _ => Unsupported(UnsupportedKind.Call, call.TargetMethod.Name, call),
        };
    }

    private Node? TryReadGetValueOrDefault(IInvocationOperation call, IOperation[] arguments)
    {
        if (call.TargetMethod.Name != "GetValueOrDefault" || call.Instance is not { } instance
            || Types.InsideNullable(instance.Type) is not { } type || Read(instance) is not FieldNode field)
        {
            return null;
        }

        return arguments.Length == 1
            ? new CoalesceNode(field, Read(arguments[0]), IsEager: true)
            : new CoalesceNode(field, new ConstantNode(DefaultOf(type)));
    }

    private static object? DefaultOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => false,
        SpecialType.System_Int64 => 0L,
        SpecialType.System_Decimal => 0m,
        SpecialType.System_Double => 0d,
        _ => Types.IsSystem(type, nameof(DateTimeOffset)) ? default(DateTimeOffset) : null,
    };

    private Node? TryReadEquals(IInvocationOperation call, IOperation[] arguments)
    {
        var method = call.TargetMethod;
        if (method.Name != nameof(Equals) || method.ReturnType.SpecialType != SpecialType.System_Boolean)
        {
            return null;
        }

        // "Equals(…, StringComparison.Ordinal)" is "Equals(…)".
        if (method.ContainingType.SpecialType == SpecialType.System_String && Types.IsSystem(method.Parameters[method.Parameters.Length - 1].Type, nameof(StringComparison))
            && IsOrdinal(arguments[arguments.Length - 1]))
        {
            arguments = [.. arguments.Take(arguments.Length - 1)];
        }
        else if (method.Parameters.Any(p => Types.IsSystem(p.Type, nameof(StringComparison)) || p.Type.Name.Contains("Comparer")))
        {
            return Unsupported(UnsupportedKind.Comparer, "Equals", call);
        }

        if (call.Instance is not { } instance)
        {
            return arguments.Length == 2 && IsPlainEquals(method.ContainingType)
                ? ReadEquals(Unboxed(arguments[0]), Unboxed(arguments[1]), call)
                : null;
        }

        return arguments.Length == 1 ? ReadEquals(Lowering.Lower(instance), Unboxed(arguments[0]), call) : null;
    }

    private Node? ReadEquals(IOperation left, IOperation right, IInvocationOperation call)
    {
        if (!AreOfOneType(left, right))
        {
            // 3L.Equals(3) is false in C#: it compares the types of the values too.
            return Unsupported(UnsupportedKind.Conversion, "to " + Types.NameOf((UsesRow(left) ? right : left).Type!), call);
        }

        if (call.Instance is not null && left.Type is { IsValueType: false } && IsNull(left))
        {
            return Unsupported(UnsupportedKind.NullReceiver, "Equals", call);
        }

        var (first, second) = (Read(left), Read(right));
        if (first is FieldNode field && call.Instance is not null && Types.InsideNullable(left.Type) is null)
        {
            first = field with { IsValueAccess = true };
        }

        return first is NewObjectNode or GroupNode ? null : Comparison.Create(CompareOperator.Equal, first, second);
    }

    private static bool AreOfOneType(IOperation left, IOperation right) =>
        IsNull(left) || IsNull(right)
        || (left.Type is { } leftType && right.Type is { } rightType && Types.AreSame(Types.Plain(leftType), Types.Plain(rightType)));

    private static bool IsPlainEquals(INamedTypeSymbol type) =>
        type.SpecialType is SpecialType.System_String or SpecialType.System_Object || (Types.IsSystem(type, nameof(Nullable)) && !type.IsGenericType);

    // object.Equals takes boxed operands; what they were before decides what is compared.
    private static IOperation Unboxed(IOperation operation)
    {
        var lowered = Lowering.Lower(operation);
        return lowered is IConversionOperation { OperatorMethod: null, IsTryCast: false, Type.SpecialType: SpecialType.System_Object } conversion
            ? Lowering.Lower(conversion.Operand)
            : lowered;
    }

    private OrNode? TryReadIsNullOrEmpty(IInvocationOperation call, IOperation[] arguments)
    {
        if (call.TargetMethod is not { Name: nameof(string.IsNullOrEmpty), ContainingType.SpecialType: SpecialType.System_String }
            || Read(arguments[0]) is not FieldNode field)
        {
            return null;
        }

        return new OrNode(new EquatableList<Node>(
            new CompareNode(CompareOperator.Equal, field, ConstantNode.Null) { SourceId = sources.Add(call.Syntax) },
            new CompareNode(CompareOperator.Equal, field, new ConstantNode("")) { SourceId = sources.Add(call.Syntax) }));
    }

    private Node? TryReadAggregate(IInvocationOperation call, IOperation[] arguments)
    {
        if (!types.IsEnumerable(call.TargetMethod.ContainingType) || Read(arguments[0]) is not GroupNode group)
        {
            return null;
        }

        switch (call.TargetMethod.Name)
        {
            case "Count" or "LongCount" when arguments.Length == 1:
                return new AggregateNode(AggregateFunction.Count, null);
            case "Sum" when arguments.Length == 1:
                return new AggregateNode(AggregateFunction.Sum, Plain(group.Element));
            case "Sum" when Lowering.Lower(arguments[1]) is IAnonymousFunctionOperation selector:
                return new AggregateNode(AggregateFunction.Sum, Plain(ReadLambda(selector, group.Element)));
            case "Count" or "LongCount":
                return new UnsupportedNode(UnsupportedKind.GroupElements, call.TargetMethod.Name + " with a condition", new EquatableList<Node>(group));
            default:
                return new UnsupportedNode(UnsupportedKind.GroupElements, call.TargetMethod.Name, new EquatableList<Node>(group));
        }
    }

    // values.Any(value => value == x.Status)
    private UnsupportedNode? TryReadConditionOnValues(IInvocationOperation call, IOperation[] arguments)
    {
        var source = call.Instance ?? (types.IsCollectionContains(call.TargetMethod.ContainingType) ? Lowering.Lower(arguments[0]) : null);
        if (source is null || types.IsQuery(source.Type))
        {
            return null;
        }

        return UsesRow(source) ? Read(source) is UnsupportedNode { Kind: UnsupportedKind.ConditionOnValues } inner ? inner : null
            : arguments.Any(argument => Lowering.Lower(argument) is IAnonymousFunctionOperation && UsesRow(argument))
                ? Unsupported(UnsupportedKind.ConditionOnValues, call.TargetMethod.Name, call)
                : null;
    }

    private static Node Plain(Node node) => node is FieldNode { IsValueAccess: false } field ? field with { SourceId = -1 } : node;
}
