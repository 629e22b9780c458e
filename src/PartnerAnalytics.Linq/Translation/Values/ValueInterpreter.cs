using System.Linq.Expressions;
using System.Reflection;
using PartnerAnalytics.Linq.Fields;

namespace PartnerAnalytics.Linq.Translation.Values;

/// <summary>
/// Reads the values of a query. Variables, their members and conversions that change nothing are read at once; everything else is run by
/// the platform's interpreter of expressions, which means what C# means and works without dynamic code.
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

    /// <summary>Reads a value; throws what C# would throw.</summary>
    /// <exception cref="UnreadableExpressionException">The expression is not one that can be read.</exception>
    public static object? Evaluate(Expression expression) => TryRead(expression, runsCode: true, out var value) ? value : Interpret(expression);

    /// <summary>Reads a constant or a captured variable, and fields of it; null where code of the user's would be run.</summary>
    public static object? ReadCaptured(Expression expression) => TryRead(expression, runsCode: false, out var value) ? value : null;

    private static bool TryRead(Expression expression, bool runsCode, out object? value)
    {
        value = null;
        switch (expression)
        {
            case ConstantExpression constant:
                value = constant.Value;
                return true;
            case MemberExpression { Member: FieldInfo field } member when TryReadTarget(member, runsCode, out var target):
                value = field.GetValue(target);
                return true;
            case MemberExpression { Member: PropertyInfo { PropertyType.IsByRefLike: false } property } member
                when runsCode && TryReadTarget(member, runsCode, out var target):
                value = property.GetValue(target, BindingFlags.DoNotWrapExceptions, binder: null, index: null, culture: null);
                return true;
            case UnaryExpression { NodeType: ExpressionType.Convert, Method: null } convert when KeepsValue(convert):
                return TryRead(convert.Operand, runsCode, out value);
            case UnaryExpression { NodeType: ExpressionType.Convert, Method: null, Operand: MemberExpression { Expression: ConstantExpression } argument } convert
                when runsCode && argument.Member.DeclaringType == typeof(CompiledArgument):
                return TryRead(argument, runsCode, out value) && (value is null ? !convert.Type.IsValueType : convert.Type.IsInstanceOfType(value));
            default:
                return false;
        }
    }

    // A Nullable<T> without a value has members too, and no box to read them from.
    private static bool TryReadTarget(MemberExpression member, bool runsCode, out object? target)
    {
        target = null;
        if (member.Expression is not { } expression)
        {
            return true;
        }

        if (NullableTypes.IsNullable(expression.Type) || !TryRead(expression, runsCode, out target))
        {
            return false;
        }

        return target is not null || (runsCode ? throw new NullReferenceException($"'{ExpressionPrinter.Print(expression)}' is null.") : false);
    }

    /// <summary>Whether a conversion gives the same box: to a base type, to <c>object</c>, or to a nullable type.</summary>
    public static bool KeepsValue(UnaryExpression convert) =>
        convert.Type.IsAssignableFrom(convert.Operand.Type) || Nullable.GetUnderlyingType(convert.Type) == convert.Operand.Type;

    private static object? Interpret(Expression expression)
    {
        var form = InterpretableForm.Of(expression);
        return Expression.Lambda<Func<object?>>(Expression.Convert(form, typeof(object))).Compile(preferInterpretation: true)();
    }
}
