using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using PartnerAnalytics.Linq.Analyzers.Tracing;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Analyzers.Reading;

/// <summary>
/// Reads the body of a lambda into the neutral tree: predicates, keys, projections and values alike. The run time reads the expression
/// tree of the same lambda into the same nodes; where the two differ, one of them is wrong.
/// </summary>
internal sealed partial class OperationReader(
    QueryTypes types, LocalUses locals, AnalyticsResource resource, ITypeSymbol? row, OperationSources sources, OperationHoles holes,
    CancellationToken cancellationToken)
{
    private readonly ValueCheck _values = new(types, locals, cancellationToken);
    private readonly List<(IParameterSymbol Parameter, Node Meaning)> _scope = [];
    private int _elements;

    /// <summary>Reads a lambda whose parameters stand for the given nodes.</summary>
    public Node ReadLambda(IAnonymousFunctionOperation lambda, params Node[] meanings)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var depth = _scope.Count;
        var parameters = lambda.Symbol.Parameters;
        for (var i = 0; i < meanings.Length && i < parameters.Length; i++)
        {
            _scope.Add((parameters[i], meanings[i] with { Written = parameters[i].Name }));
        }

        var node = Lowering.BodyOf(lambda) is { } body ? Read(body) : holes.Add(lambda, sources.Add(lambda.Syntax));
        _scope.RemoveRange(depth, _scope.Count - depth);
        return node;
    }

    /// <summary>Reads a value that no row takes part in.</summary>
    public Node ReadValue(IOperation value) => ReadValue(value, _values.Find);

    /// <summary>Reads a value that is known before the query is made, however it is computed.</summary>
    public Node ReadGiven(IOperation value) => ReadValue(value, static _ => null);

    private Node ReadValue(IOperation value, Func<IOperation, UnsupportedNode?> check)
    {
        if (ConstantFolding.TryFold(value, out var constant))
        {
            return new ConstantNode(constant) { SourceId = sources.Add(value.Syntax) };
        }

        var lowered = Lowering.Lower(value);
        if (lowered is IArrayCreationOperation { Initializer: { } items })
        {
            Node[] values = [.. items.ElementValues.Select(ReadValue)];
            return values.FirstOrDefault(item => item is UnsupportedNode) ?? new ListNode(new EquatableList<Node>(values));
        }

        return ReadWhole(value, check);
    }

    private Node ReadWhole(IOperation value, Func<IOperation, UnsupportedNode?> check)
    {
        var lowered = Lowering.Lower(value);
        return check(lowered) is { } refused
            ? refused with { SourceId = sources.Add(value.Syntax) }
            : holes.Add(lowered, sources.Add(value.Syntax));
    }

    /// <summary>Reads a projection, which runs for each row: a query in it would, too.</summary>
    public Node ReadProjection(IAnonymousFunctionOperation lambda, params Node[] meanings) =>
        _values.FindInProjection(lambda) is { } refused ? refused : ReadLambda(lambda, meanings);

    private Node Read(IOperation operation)
    {
        operation = Lowering.Lower(operation);
        var node = UsesRow(operation) ? ReadRowExpression(operation) : ReadValue(operation);
        if (node.SourceId >= 0 || node is RowNode or ConstantNode)
        {
            return node;
        }

        node.SourceId = sources.Add(operation.Syntax);
        return node;
    }

    private Node ReadRowExpression(IOperation operation) => operation switch
    {
        IParameterReferenceOperation parameter => Moved(MeaningOf(parameter.Parameter)!),
        IPropertyReferenceOperation { Instance: { Type: not IArrayTypeSymbol } instance, Arguments.IsEmpty: true } property =>
            ReadMember(instance, property.Property),
        IFieldReferenceOperation { Instance: { } instance } field =>
            ReadMember(instance, field.Field.CorrespondingTupleField ?? field.Field),
        IPropertyReferenceOperation { Arguments.IsEmpty: false } => Unsupported(UnsupportedKind.Call, "[]", operation),
        IUnaryOperation unary => ReadUnary(unary),
        IBinaryOperation binary => ReadBinary(binary),
        ICoalesceOperation coalesce => ReadCoalesce(coalesce),
        IConditionalOperation conditional => ReadConditional(conditional),
        IConversionOperation conversion => ReadConvert(conversion),
        IInvocationOperation { TargetMethod.MethodKind: not MethodKind.DelegateInvoke } call => ReadCall(call),
        IObjectCreationOperation created => ReadNew(created),
        IAnonymousObjectCreationOperation created => ReadAnonymous(created),
        IInterpolatedStringOperation interpolated => Unsupported(UnsupportedKind.Call, "Format", operation) with
        {
            Computed = interpolated.Parts.Length == 1
                && interpolated.Parts[0] is IInterpolationOperation { Alignment: null, FormatString: null } only
                    ? Computing.OfFormatted(Read(only.Expression))
                    : null,
        },
        _ => Unsupported(UnsupportedKind.Operator, OperatorSigns.Of(operation), operation),
    };

    private Node ReadUnary(IUnaryOperation unary) => unary.OperatorKind switch
    {
        UnaryOperatorKind.Not when unary.Type?.SpecialType == SpecialType.System_Boolean => new NotNode(Read(unary.Operand)),
        UnaryOperatorKind.Not when Types.InsideNullable(unary.Type)?.SpecialType == SpecialType.System_Boolean
            && Read(unary.Operand) is var operand =>
            new UnsupportedNode(UnsupportedKind.Operator, SignOf(unary), UnsupportedNode.InputsOf(operand))
            {
                Computed = Computing.OfNot(operand),
            },
        UnaryOperatorKind.Minus when Read(unary.Operand) is var number =>
            new UnsupportedNode(UnsupportedKind.Operator, SignOf(unary), UnsupportedNode.InputsOf(number))
            {
                Computed = Computing.OfOpposite(number, unary.IsChecked),
            },
        UnaryOperatorKind.Plus when unary.OperatorMethod is null => Read(unary.Operand),
        _ => Unsupported(UnsupportedKind.Operator, SignOf(unary), unary),
    };

    private Node ReadConvert(IConversionOperation conversion)
    {
        if (conversion.IsTryCast)
        {
            return Unsupported(UnsupportedKind.Operator, "as", conversion);
        }

        var (from, to) = (conversion.Operand.Type, conversion.Type!);
        var kind = conversion.GetConversion();
        if (kind.IsUserDefined)
        {
            return Unsupported(UnsupportedKind.Conversion, "to " + Types.NameOf(to), conversion);
        }

        var operand = Read(conversion.Operand);
        if (IsDecimal(from) != IsDecimal(to) && !kind.IsBoxing)
        {
            return Converted(conversion, operand);
        }

        if (operand is UnsupportedNode { Computed: null } || Types.AreSame(from, to) || Types.AreSame(Types.InsideNullable(to), from)
            || kind.IsIdentity || (kind.IsImplicit && kind.IsReference) || kind.IsBoxing)
        {
            return operand;
        }

        return Types.AreSame(Types.InsideNullable(from), to) && operand is FieldNode field
            ? field with { IsValueAccess = true, SourceId = -1 }
            : Converted(conversion, operand);
    }

    private static UnsupportedNode Converted(IConversionOperation conversion, Node operand)
    {
        var (from, to) = (conversion.Operand.Type, conversion.Type!);
        return new UnsupportedNode(UnsupportedKind.Conversion, "to " + Types.NameOf(to), UnsupportedNode.InputsOf(operand))
        {
            Computed = Computing.OfConversion(
                operand, Types.NameOf(Types.Plain(to)), Types.InsideNullable(to) is null && Types.InsideNullable(from) is not null),
        };
    }

    private static bool IsDecimal(ITypeSymbol? type) => type is not null && Types.Plain(type).SpecialType == SpecialType.System_Decimal;

    private Node ReadBinary(IBinaryOperation binary) => binary.OperatorKind switch
    {
        BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And when IsBool(binary) =>
            Comparison.All(ReadChain(binary), isEager: binary.OperatorKind == BinaryOperatorKind.And),
        BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or when IsBool(binary) =>
            new OrNode(ReadChain(binary), IsEager: binary.OperatorKind == BinaryOperatorKind.Or),
        BinaryOperatorKind.ExclusiveOr when IsBool(binary) => ReadExclusiveOr(binary),
        BinaryOperatorKind.Equals => ReadComparison(CompareOperator.Equal, binary),
        BinaryOperatorKind.NotEquals => ReadComparison(CompareOperator.NotEqual, binary),
        BinaryOperatorKind.GreaterThan => ReadComparison(CompareOperator.GreaterThan, binary),
        BinaryOperatorKind.GreaterThanOrEqual => ReadComparison(CompareOperator.GreaterThanOrEqual, binary),
        BinaryOperatorKind.LessThan => ReadComparison(CompareOperator.LessThan, binary),
        BinaryOperatorKind.LessThanOrEqual => ReadComparison(CompareOperator.LessThanOrEqual, binary),
        BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide =>
            ReadArithmetic(binary),
        BinaryOperatorKind.And or BinaryOperatorKind.Or or BinaryOperatorKind.ExclusiveOr
            when Types.InsideNullable(binary.Type)?.SpecialType == SpecialType.System_Boolean => ReadLifted(binary),
        _ => Unsupported(UnsupportedKind.Operator, SignOf(binary), binary),
    };

    private UnsupportedNode ReadLifted(IBinaryOperation binary)
    {
        var (left, right) = (Read(binary.LeftOperand), Read(binary.RightOperand));
        return new UnsupportedNode(UnsupportedKind.Operator, SignOf(binary), UnsupportedNode.InputsOf(left, right))
        {
            Computed = new LiftedNode(OperatorSigns.Of(binary.OperatorKind), left, right),
        };
    }

    private UnsupportedNode ReadArithmetic(IBinaryOperation binary)
    {
        var (left, right) = (Read(binary.LeftOperand), Read(binary.RightOperand));
        return new UnsupportedNode(UnsupportedKind.Operator, SignOf(binary), UnsupportedNode.InputsOf(left, right))
        {
            Computed = Computing.OfOperator(
                SignOf(binary), left, right, Types.IsSystem(Types.Plain(binary.Type!), nameof(TimeSpan)), binary.IsChecked),
        };
    }

    private static bool IsBool(IOperation operation) => operation.Type?.SpecialType == SpecialType.System_Boolean;

    // C# has these operators for bool? too, with a third value that the grammar lacks.
    private static string SignOf(IOperation operation) => OperatorSigns.Of(operation)
        + (Types.InsideNullable(operation.Type)?.SpecialType == SpecialType.System_Boolean ? " on bool?" : "");

    // a && b && c is a chain that leans to the left; walking it keeps a thousand terms off the stack. Terms at its beginning that do not
    // use the row are one value together.
    private EquatableList<Node> ReadChain(IBinaryOperation binary)
    {
        var nodes = new List<IBinaryOperation> { binary };
        while (Lowering.Lower(nodes[nodes.Count - 1].LeftOperand) is IBinaryOperation next && next.OperatorKind == binary.OperatorKind
            && IsBool(next))
        {
            cancellationToken.ThrowIfCancellationRequested();
            nodes.Add(next);
        }

        var first = nodes.Count - 1;
        if (!UsesRow(nodes[first].LeftOperand))
        {
            while (first > 0 && !UsesRow(nodes[first].RightOperand))
            {
                first--;
            }
        }

        var operands = new List<Node> { Read(nodes[first].LeftOperand) };
        for (; first >= 0; first--)
        {
            operands.Add(Read(nodes[first].RightOperand));
        }

        return new EquatableList<Node>([.. operands]);
    }

    private ConditionalNode ReadExclusiveOr(IBinaryOperation binary)
    {
        var (left, right) = (Read(binary.LeftOperand), Read(binary.RightOperand));
        return new ConditionalNode(left, new NotNode(right), right);
    }

    private Node ReadComparison(CompareOperator op, IBinaryOperation binary) => ComparesReferences(binary)
        ? Unsupported(UnsupportedKind.Conversion, "to " + Types.NameOf(Lowering.Lower(binary.LeftOperand).Type!), binary)
        : Comparison.Create(op, Read(binary.LeftOperand), Read(binary.RightOperand));

    // (object)x.Status == value tests whether both are one object, which equal strings need not be.
    private static bool ComparesReferences(IBinaryOperation binary) =>
        binary.OperatorMethod is null && binary.LeftOperand.Type is { IsValueType: false, SpecialType: not SpecialType.System_String }
        && !IsNull(binary.LeftOperand) && !IsNull(binary.RightOperand);

    private static bool IsNull(IOperation operation) => ConstantFolding.TryFold(operation, out var value) && value is null;

    private Node ReadCoalesce(ICoalesceOperation coalesce)
    {
        var (left, right) = (Read(coalesce.Value), Read(coalesce.WhenNull));
        var keepsType = !coalesce.ValueConversion.IsUserDefined && coalesce.Value.Type is { } type && coalesce.Type is { } result
            && (Types.AreSame(type, result) || Types.AreSame(Types.InsideNullable(type), result));
        return keepsType && left is FieldNode field
            ? new CoalesceNode(field, right)
            : new UnsupportedNode(UnsupportedKind.Operator, SignOf(coalesce), UnsupportedNode.InputsOf(left, right))
            {
                Computed = Computing.OfCoalesce(
                    left, right, keepsType || coalesce.Type is not { } to ? null : Types.NameOf(Types.Plain(to))),
            };
    }

    private Node ReadConditional(IConditionalOperation conditional)
    {
        if (conditional.WhenFalse is not { } whenFalse)
        {
            return Unsupported(UnsupportedKind.Operator, "?:", conditional);
        }

        var (test, then, otherwise) = (Read(conditional.Condition), Read(conditional.WhenTrue), Read(whenFalse));
        return IsBool(conditional)
            ? new ConditionalNode(test, then, otherwise)
            : new UnsupportedNode(UnsupportedKind.Operator, "?:", UnsupportedNode.InputsOf(test, then, otherwise))
            {
                Computed = new ChoiceNode(test, then, otherwise),
            };
    }

    private bool UsesRow(IOperation operation)
    {
        foreach (var descendant in operation.DescendantsAndSelf())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (descendant is IParameterReferenceOperation parameter && MeaningOf(parameter.Parameter) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private Node? MeaningOf(IParameterSymbol parameter)
    {
        for (var i = _scope.Count - 1; i >= 0; i--)
        {
            if (SymbolEqualityComparer.Default.Equals(_scope[i].Parameter, parameter))
            {
                return _scope[i].Meaning;
            }
        }

        return null;
    }

    // A node found through a projection or a key is used here, so a refusal must point here.
    private static Node Moved(Node node) => node.SourceId < 0 || node is UnsupportedNode { IsProjected: false }
        ? node
        : node with { SourceId = -1 };

    private UnsupportedNode Unsupported(UnsupportedKind kind, string detail, IOperation operation)
    {
        var inputs = new List<Node>();
        CollectInputs(operation, inputs);
        return new UnsupportedNode(kind, detail, new EquatableList<Node>([.. inputs]));
    }

    /// <summary>Reads the parts of an operation that use the row, through what is no expression of its own.</summary>
    private void CollectInputs(IOperation operation, List<Node> inputs)
    {
        foreach (var child in operation.ChildOperations)
        {
            if (!UsesRow(child))
            {
                continue;
            }

            var lowered = Lowering.Lower(child);
            if (IsExpression(lowered))
            {
                inputs.Add(Read(lowered));
            }
            else
            {
                CollectInputs(lowered, inputs);
            }
        }
    }

    private static bool IsExpression(IOperation operation) => operation is not (
        IAnonymousFunctionOperation or IBlockOperation or IReturnOperation or IInterpolatedStringContentOperation
        or IArrayInitializerOperation or IObjectOrCollectionInitializerOperation or IAssignmentOperation or IMemberInitializerOperation);
}
