using System.Linq.Expressions;
using PartnerAnalytics.Linq.Fields;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Translation.Values;

namespace PartnerAnalytics.Linq.Translation;

/// <summary>Reads the body of a lambda into the neutral tree: predicates, keys, projections and values alike.</summary>
/// <param name="resource">The resource that rows are of.</param>
/// <param name="rowType">The type of the rows.</param>
/// <param name="sources">Takes the pieces that are read.</param>
/// <param name="holes">Takes the values that are not known yet.</param>
/// <param name="isOpen">Whether the query is one that is compiled, whose parameters are values to come.</param>
internal sealed partial class NodeReader(AnalyticsResource resource, Type rowType, SourceTable sources, HoleTable holes, bool isOpen)
{
    private readonly List<(ParameterExpression Parameter, Node Meaning)> _scope = [];
    private Func<ParameterExpression, bool>? _isInScope;

    // The parameters of conditions on the elements of a collection, which stand for values.
    private readonly List<ParameterExpression> _elements = [];

    /// <summary>Whether a lambda was read out of a captured variable, which may hold another one the next time.</summary>
    public bool HasCapturedLambda { get; private set; }

    /// <summary>Reads a lambda whose parameters stand for the given nodes.</summary>
    public Node ReadLambda(LambdaExpression lambda, params ReadOnlySpan<Node> meanings)
    {
        var depth = _scope.Count;
        for (var i = 0; i < meanings.Length && i < lambda.Parameters.Count; i++)
        {
            _scope.Add((lambda.Parameters[i], meanings[i] with { Written = lambda.Parameters[i].Name }));
        }

        var node = Read(lambda.Body);
        _scope.RemoveRange(depth, _scope.Count - depth);
        return node;
    }

    /// <summary>Reads a value that no row takes part in.</summary>
    public Node ReadValue(Expression expression)
    {
        if (ConstantFolding.TryFold(expression, out var value))
        {
            return new ConstantNode(value) { SourceId = sources.Add(expression) };
        }

        if (expression is NewArrayExpression { NodeType: ExpressionType.NewArrayInit } array)
        {
            Node[] items = [.. array.Expressions.Select(ReadValue)];
            return items.FirstOrDefault(item => item is UnsupportedNode) ?? new ListNode(new EquatableList<Node>(items));
        }

        return ReadWhole(expression);
    }

    private Node ReadWhole(Expression expression) => ValueCheck.Find(expression, isOpen, _elements) is { } refused
        ? refused with { SourceId = sources.Add(expression) }
        : holes.Add(expression, sources.Add(expression));

    /// <summary>Reads a projection, which runs for each row: a query in it would, too.</summary>
    public Node ReadProjection(LambdaExpression lambda, params ReadOnlySpan<Node> meanings) =>
        ValueCheck.FindInProjection(lambda, isOpen) is { } refused ? refused : ReadLambda(lambda, meanings);

    private Node Read(Expression expression)
    {
        var node = UsesRow(expression) ? ReadRowExpression(expression) : ReadValue(expression);
        if (node.SourceId >= 0 || node is RowNode or ConstantNode)
        {
            return node;
        }

        node.SourceId = sources.Add(expression);
        return node;
    }

    private Node ReadRowExpression(Expression expression) => expression switch
    {
        ParameterExpression parameter => Moved(MeaningOf(parameter)!),
        MemberExpression member => ReadMember(member),
        UnaryExpression unary => ReadUnary(unary),
        BinaryExpression binary => ReadBinary(binary),
        ConditionalExpression conditional => ReadConditional(conditional),
        MethodCallExpression call => ReadCall(call),
        NewExpression created => ReadNew(created),
        MemberInitExpression initialised => ReadMemberInit(initialised),
        InvocationExpression invocation when CapturedObjects.FindLambda(invocation.Expression) is { } lambda => ReadInvocation(invocation, lambda),
        _ => Unsupported(UnsupportedKind.Operator, OperatorSigns.Of(expression), expression),
    };

    private Node ReadInvocation(InvocationExpression invocation, LambdaExpression lambda)
    {
        HasCapturedLambda |= invocation.Expression is not LambdaExpression;
        return ReadLambda(lambda, [.. invocation.Arguments.Select(Read)]);
    }

    private Node ReadUnary(UnaryExpression unary)
    {
        switch (unary.NodeType)
        {
            case ExpressionType.Quote:
                return Read(unary.Operand);
            case ExpressionType.Not when unary.Type == typeof(bool):
                return new NotNode(Read(unary.Operand));
            case ExpressionType.Convert or ExpressionType.ConvertChecked when unary.Method is null:
                return ReadConvert(unary);
            case ExpressionType.Convert or ExpressionType.ConvertChecked:
                return unary.Method.DeclaringType == typeof(decimal)
                    ? Converted(unary, Read(unary.Operand))
                    : Unsupported(UnsupportedKind.Conversion, "to " + ExpressionPrinter.TypeName(unary.Type), unary);
            case ExpressionType.Not when unary.Type == typeof(bool?):
                var operand = Read(unary.Operand);
                return new UnsupportedNode(UnsupportedKind.Operator, SignOf(unary), UnsupportedNode.InputsOf(operand))
                {
                    Computed = Computing.OfNot(operand),
                };
            case ExpressionType.Negate or ExpressionType.NegateChecked:
                var number = Read(unary.Operand);
                return new UnsupportedNode(UnsupportedKind.Operator, SignOf(unary), UnsupportedNode.InputsOf(number))
                {
                    Computed = Computing.OfOpposite(number, unary.NodeType == ExpressionType.NegateChecked),
                };
            default:
                return Unsupported(UnsupportedKind.Operator, SignOf(unary), unary);
        }
    }

    private Node ReadConvert(UnaryExpression convert)
    {
        var operand = Read(convert.Operand);
        if (operand is UnsupportedNode { Computed: null })
        {
            return operand;
        }

        var (from, to) = (convert.Operand.Type, convert.Type);
        var (plainFrom, plainTo) = (Nullable.GetUnderlyingType(from), Nullable.GetUnderlyingType(to));
        if (from == to || plainTo == from || to.IsAssignableFrom(from) || (!to.IsValueType && to.IsAssignableFrom(plainFrom)))
        {
            return operand;
        }

        return plainFrom == to && operand is FieldNode field
            ? field with { IsValueAccess = true, SourceId = -1 }
            : Converted(convert, operand);
    }

    private static UnsupportedNode Converted(UnaryExpression convert, Node operand)
    {
        var (plain, type) = (Nullable.GetUnderlyingType(convert.Type), convert.Type);
        var unwraps = plain is null && NullableTypes.IsNullable(convert.Operand.Type);
        return new UnsupportedNode(UnsupportedKind.Conversion, "to " + ExpressionPrinter.TypeName(type), UnsupportedNode.InputsOf(operand))
        {
            Computed = Computing.OfConversion(operand, ExpressionPrinter.TypeName(plain ?? type), unwraps),
        };
    }

    private Node ReadBinary(BinaryExpression binary) => binary.NodeType switch
    {
        ExpressionType.AndAlso or ExpressionType.And when binary.Type == typeof(bool) => Comparison.All(ReadChain(binary), isEager: binary.NodeType == ExpressionType.And),
        ExpressionType.OrElse or ExpressionType.Or when binary.Type == typeof(bool) => new OrNode(ReadChain(binary), IsEager: binary.NodeType == ExpressionType.Or),
        ExpressionType.ExclusiveOr when binary.Type == typeof(bool) => ReadExclusiveOr(binary),
        ExpressionType.Equal => ReadComparison(CompareOperator.Equal, binary),
        ExpressionType.NotEqual => ReadComparison(CompareOperator.NotEqual, binary),
        ExpressionType.GreaterThan => ReadComparison(CompareOperator.GreaterThan, binary),
        ExpressionType.GreaterThanOrEqual => ReadComparison(CompareOperator.GreaterThanOrEqual, binary),
        ExpressionType.LessThan => ReadComparison(CompareOperator.LessThan, binary),
        ExpressionType.LessThanOrEqual => ReadComparison(CompareOperator.LessThanOrEqual, binary),
        ExpressionType.Coalesce => ReadCoalesce(binary),
        ExpressionType.And or ExpressionType.Or or ExpressionType.ExclusiveOr when binary.Type == typeof(bool?) => ReadLifted(binary),
        ExpressionType.Add or ExpressionType.AddChecked or ExpressionType.Subtract or ExpressionType.SubtractChecked
            or ExpressionType.Multiply or ExpressionType.MultiplyChecked or ExpressionType.Divide => ReadArithmetic(binary),
        _ => Unsupported(UnsupportedKind.Operator, SignOf(binary), binary),
    };

    private Node ReadCoalesce(BinaryExpression binary)
    {
        var (left, right, keepsType) = (Read(binary.Left), Read(binary.Right), KeepsType(binary));
        return keepsType && left is FieldNode field
            ? new CoalesceNode(field, right)
            : new UnsupportedNode(UnsupportedKind.Operator, SignOf(binary), UnsupportedNode.InputsOf(left, right))
            {
                Computed = Computing.OfCoalesce(
                    left, right, keepsType ? null : ExpressionPrinter.TypeName(Nullable.GetUnderlyingType(binary.Type) ?? binary.Type)),
            };
    }

    private UnsupportedNode ReadLifted(BinaryExpression binary)
    {
        var (left, right) = (Read(binary.Left), Read(binary.Right));
        return new UnsupportedNode(UnsupportedKind.Operator, SignOf(binary), UnsupportedNode.InputsOf(left, right))
        {
            Computed = new LiftedNode(OperatorSigns.Of(binary), left, right),
        };
    }

    private UnsupportedNode ReadArithmetic(BinaryExpression binary)
    {
        var (left, right) = (Read(binary.Left), Read(binary.Right));
        return new UnsupportedNode(UnsupportedKind.Operator, SignOf(binary), UnsupportedNode.InputsOf(left, right))
        {
            Computed = Computing.OfOperator(
                SignOf(binary), left, right, (Nullable.GetUnderlyingType(binary.Type) ?? binary.Type) == typeof(TimeSpan),
                binary.NodeType is ExpressionType.AddChecked or ExpressionType.SubtractChecked),
        };
    }

    // "units ?? 0.5" converts the field where it has a value, also where the tree leaves that to the operator.
    private static bool KeepsType(BinaryExpression coalesce) => coalesce.Conversion is null
        && (coalesce.Type == coalesce.Left.Type || coalesce.Type == Nullable.GetUnderlyingType(coalesce.Left.Type));

    // C# has these operators for bool? too, with a third value that the grammar has not.
    private static string SignOf(Expression expression) =>
        OperatorSigns.Of(expression) + (expression.Type == typeof(bool?) ? " on bool?" : "");

    // a && b && c is a chain that leans to the left; walking it keeps a thousand terms off the stack.
    private EquatableList<Node> ReadChain(BinaryExpression binary)
    {
        var length = 2;
        var first = binary;
        while (first.Left is BinaryExpression next && next.NodeType == binary.NodeType && UsesRow(next))
        {
            (first, length) = (next, length + 1);
        }

        var operands = new Expression[length];
        operands[0] = first.Left;
        for (var rest = binary; length > 1; rest = rest.Left as BinaryExpression)
        {
            operands[--length] = rest!.Right;
        }

        return new EquatableList<Node>(Array.ConvertAll(operands, Read));
    }

    private ConditionalNode ReadExclusiveOr(BinaryExpression binary)
    {
        var (left, right) = (Read(binary.Left), Read(binary.Right));
        return new ConditionalNode(left, new NotNode(right), right);
    }

    private Node ReadComparison(CompareOperator op, BinaryExpression binary)
    {
        if (ComparesReferences(binary))
        {
            return Unsupported(UnsupportedKind.Conversion, "to " + ExpressionPrinter.TypeName(binary.Left.Type), binary);
        }

        return Comparison.Create(op, Read(binary.Left), Read(binary.Right));
    }

    // (object)x.Status == value tells whether both are one object, which equal strings need not be.
    private static bool ComparesReferences(BinaryExpression binary) =>
        binary.Method is null && !binary.Left.Type.IsValueType && binary.Left.Type != typeof(string) && !IsNull(binary.Left) && !IsNull(binary.Right);

    private Node ReadConditional(ConditionalExpression conditional)
    {
        var (test, then, otherwise) = (Read(conditional.Test), Read(conditional.IfTrue), Read(conditional.IfFalse));
        return conditional.Type == typeof(bool)
            ? new ConditionalNode(test, then, otherwise)
            : new UnsupportedNode(UnsupportedKind.Operator, "?:", UnsupportedNode.InputsOf(test, then, otherwise))
            {
                Computed = new ChoiceNode(test, then, otherwise),
            };
    }

    private bool UsesRow(Expression expression) => RowDependency.In(expression, _isInScope ??= IsInScope);

    private bool IsInScope(ParameterExpression parameter) => MeaningOf(parameter) is not null;

    private Node? MeaningOf(ParameterExpression parameter)
    {
        for (var i = _scope.Count - 1; i >= 0; i--)
        {
            if (_scope[i].Parameter == parameter)
            {
                return _scope[i].Meaning;
            }
        }

        return null;
    }

    // A node found through a projection or a key is used here, so a refusal must point here.
    private static Node Moved(Node node) => node.SourceId < 0 || node is UnsupportedNode { IsProjected: false } ? node : node with { SourceId = -1 };

    private UnsupportedNode Unsupported(UnsupportedKind kind, string detail, Expression expression) =>
        new(kind, detail, InputCollector.Collect(expression, this));
}
