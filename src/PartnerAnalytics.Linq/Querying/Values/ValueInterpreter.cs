using System.Linq.Expressions;
using System.Reflection;

namespace PartnerAnalytics.Linq.Querying;

/// <summary>
/// Reads captured values out of an expression by reflection. Nothing is compiled: for a value that is read once, compiling costs far more
/// than reading. An expression it does not know is refused.
/// </summary>
internal static class ValueInterpreter
{
    /// <summary>Reads a value outside the lambdas of a query.</summary>
    /// <exception cref="AnalyticsQueryException">The expression is not one that can be read.</exception>
    public static object? EvaluateOrRefuse(Expression expression)
    {
        try
        {
            return Evaluate(expression);
        }
        catch (UnreadableExpressionException exception)
        {
            throw exception.ToRefusal();
        }
    }

    /// <summary>Reads a value.</summary>
    /// <exception cref="UnreadableExpressionException">The expression is not one that can be read.</exception>
    public static object? Evaluate(Expression expression) => expression switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression member => EvaluateMember(member),
        UnaryExpression unary => EvaluateUnary(unary),
        BinaryExpression binary => EvaluateBinary(binary),
        ConditionalExpression conditional => Evaluate((bool)Evaluate(conditional.Test)! ? conditional.IfTrue : conditional.IfFalse),
        MethodCallExpression call => EvaluateCall(call),
        NewExpression { Constructor: { } constructor } created => Invoke(constructor, created.Arguments),
        NewArrayExpression array => EvaluateArray(array),
        MemberInitExpression initialised => EvaluateMemberInit(initialised),
        ListInitExpression list => EvaluateListInit(list),
        IndexExpression { Indexer: { } indexer } index => indexer.GetValue(Target(index.Object), [.. index.Arguments.Select(Evaluate)]),
        IndexExpression index => ((Array)Target(index.Object)!).GetValue([.. index.Arguments.Select(a => (int)Evaluate(a)!)]),
        TypeBinaryExpression { NodeType: ExpressionType.TypeIs } test => test.TypeOperand.IsInstanceOfType(Evaluate(test.Expression)),
        DefaultExpression when ConstantFolding.TryFold(expression, out var value) => value,
        _ => throw NotReadable(expression),
    };

    private static object? EvaluateMember(MemberExpression member)
    {
        var target = member.Expression is null ? null : Target(member.Expression);
        return member.Member switch
        {
            FieldInfo field => field.GetValue(target),
            PropertyInfo { PropertyType.IsByRefLike: false } property => property.GetValue(target),
            _ => throw NotReadable(member),
        };
    }

    private static object? EvaluateUnary(UnaryExpression unary)
    {
        if (unary.NodeType == ExpressionType.Quote)
        {
            return unary.Operand;
        }

        var operand = Evaluate(unary.Operand);
        if (unary.Method is { } method)
        {
            // A lifted operator answers null with null, without a call.
            return operand is null && Nullable.GetUnderlyingType(unary.Operand.Type) is not null
                ? null
                : method.Invoke(null, [operand]);
        }

        return unary.NodeType switch
        {
            ExpressionType.Convert or ExpressionType.ConvertChecked => Convert(unary, operand),
            ExpressionType.TypeAs => unary.Type.IsInstanceOfType(operand) ? operand : null,
            ExpressionType.ArrayLength => ((Array)operand!).Length,
            ExpressionType.Not when operand is bool value => !value,
            ExpressionType.Negate or ExpressionType.NegateChecked or ExpressionType.Not when operand is null => null,
            ExpressionType.Negate when Zero(operand) is { } zero => ValueArithmetic.Compute(ExpressionType.Subtract, zero, operand!),
            ExpressionType.NegateChecked when Zero(operand) is { } zero => ValueArithmetic.Compute(ExpressionType.SubtractChecked, zero, operand!),
            _ => throw NotReadable(unary),
        };
    }

    private static object? Zero(object? number) => number switch
    {
        int => 0,
        long => 0L,
        double => -0d,
        float => -0f,
        decimal => 0m,
        _ => null,
    };

    private static object? Convert(UnaryExpression convert, object? operand)
    {
        if (ValueConversion.TryConvert(operand, convert.Type, convert.NodeType == ExpressionType.ConvertChecked, out var converted))
        {
            return converted;
        }

        if (operand is null)
        {
            throw new InvalidOperationException("Nullable object must have a value.");
        }

        throw new InvalidCastException($"A value of type {operand.GetType().Name} cannot be converted to {convert.Type.Name}.");
    }

    private static object? EvaluateBinary(BinaryExpression binary)
    {
        var left = Evaluate(binary.Left);
        switch (binary.NodeType)
        {
            case ExpressionType.AndAlso when binary.Method is null && left is false:
            case ExpressionType.OrElse when binary.Method is null && left is true:
                return left;
            case ExpressionType.AndAlso or ExpressionType.OrElse when binary.Method is null && left is bool:
                return Evaluate(binary.Right);
            case ExpressionType.Coalesce when binary.Conversion is null:
                return left ?? Evaluate(binary.Right);
            case ExpressionType.ArrayIndex:
                return ((Array)left!).GetValue((int)Evaluate(binary.Right)!);
            default:
                return EvaluateOperator(binary, left, Evaluate(binary.Right));
        }
    }

    private static object? EvaluateOperator(BinaryExpression binary, object? left, object? right)
    {
        if (binary.Method is { } method && !(binary.IsLifted && (left is null || right is null)))
        {
            return method.Invoke(null, [left, right]);
        }

        if (left is null || right is null)
        {
            return binary.NodeType switch
            {
                ExpressionType.Equal => left is null && right is null,
                ExpressionType.NotEqual => left is not null || right is not null,
                ExpressionType.GreaterThan or ExpressionType.GreaterThanOrEqual or ExpressionType.LessThan or ExpressionType.LessThanOrEqual => false,
                ExpressionType.And when left is false || right is false => false,
                ExpressionType.Or when left is true || right is true => true,
                _ => null,
            };
        }

        return ValueArithmetic.Compute(binary.NodeType, left, right) ?? throw NotReadable(binary);
    }

    private static object? EvaluateCall(MethodCallExpression call)
    {
        if (call.Type.IsByRefLike || call.Method.GetParameters().Any(p => p.ParameterType.IsByRefLike || p.ParameterType.IsByRef))
        {
            throw NotReadable(call);
        }

        var target = call.Object is null ? null : Evaluate(call.Object);
        if (call.Object is not null && target is null)
        {
            return CallOnNull(call);
        }

        return call.Method.Invoke(target, [.. call.Arguments.Select(Evaluate)]);
    }

    // A Nullable<T> without a value is a null reference here, but C# can call its methods.
    private static object? CallOnNull(MethodCallExpression call) => call.Method.Name switch
    {
        "GetValueOrDefault" when call.Arguments.Count == 1 => Evaluate(call.Arguments[0]),
        nameof(ToString) when Nullable.GetUnderlyingType(call.Object!.Type) is not null => "",
        nameof(Equals) when Nullable.GetUnderlyingType(call.Object!.Type) is not null => Evaluate(call.Arguments[0]) is null,
        _ => throw new NullReferenceException($"'{ExpressionPrinter.Print(call.Object!)}' is null."),
    };

    private static Array EvaluateArray(NewArrayExpression array)
    {
        if (array.NodeType == ExpressionType.NewArrayBounds)
        {
            return array.Expressions.Count == 1
                ? Array.CreateInstanceFromArrayType(array.Type, (int)Evaluate(array.Expressions[0])!)
                : throw NotReadable(array);
        }

        var values = Array.CreateInstanceFromArrayType(array.Type, array.Expressions.Count);
        for (var i = 0; i < values.Length; i++)
        {
            values.SetValue(Evaluate(array.Expressions[i]), i);
        }

        return values;
    }

    private static object EvaluateMemberInit(MemberInitExpression initialised)
    {
        var created = Evaluate(initialised.NewExpression)!;
        foreach (var binding in initialised.Bindings)
        {
            switch (binding)
            {
                case MemberAssignment { Member: PropertyInfo property } assignment:
                    property.SetValue(created, Evaluate(assignment.Expression));
                    break;
                case MemberAssignment { Member: FieldInfo field } assignment:
                    field.SetValue(created, Evaluate(assignment.Expression));
                    break;
                default:
                    throw NotReadable(initialised);
            }
        }

        return created;
    }

    private static object EvaluateListInit(ListInitExpression list)
    {
        var created = Evaluate(list.NewExpression)!;
        foreach (var element in list.Initializers)
        {
            element.AddMethod.Invoke(created, [.. element.Arguments.Select(Evaluate)]);
        }

        return created;
    }

    private static object Invoke(ConstructorInfo constructor, IEnumerable<Expression> arguments) =>
        constructor.Invoke([.. arguments.Select(Evaluate)]);

    private static object? Target(Expression? expression)
    {
        if (expression is null)
        {
            return null;
        }

        return Evaluate(expression) ?? (Nullable.GetUnderlyingType(expression.Type) is not null
            ? null
            : throw new NullReferenceException($"'{ExpressionPrinter.Print(expression)}' is null."));
    }

    private static UnreadableExpressionException NotReadable(Expression expression) => new(expression);
}
