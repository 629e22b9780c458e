using System.Linq.Expressions;
using System.Reflection;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Translation.Values;

/// <summary>
/// Writes what is done with a span as the same with the array or the string that the span is made of: C# makes spans of arrays on its own,
/// and nothing but compiled code can hold one.
/// </summary>
internal static class SpanForms
{
    private static readonly MethodInfo Search = typeof(SpanCalls).GetMethod(nameof(SpanCalls.Search))!;
    private static readonly MethodInfo Slice = typeof(SpanCalls).GetMethod(nameof(SpanCalls.Slice))!;

    /// <summary>Whether a call takes a span or gives one.</summary>
    public static bool IsMadeOfSpans(MethodCallExpression call) =>
        call.Type.IsByRefLike || call.Object?.Type.IsByRefLike == true || call.Arguments.Any(argument => argument.Type.IsByRefLike);

    /// <summary>The array or the string that a span is made of, with the part that is meant; null where that is not known.</summary>
    public static Expression? SourceOf(Expression span)
    {
        switch (span)
        {
            case { Type.IsByRefLike: false }:
                return span.Type.IsArray || span.Type == typeof(string) ? span : null;
            case UnaryExpression { NodeType: ExpressionType.Convert } convert:
                return SourceOf(convert.Operand);
            case MethodCallExpression call when KnownMethods.MakesSpan(call.Method.Name):
                IReadOnlyList<Expression> operands = call.Object is null ? call.Arguments : [call.Object, .. call.Arguments];
                return SourceOf(operands[0]) is { } source && operands.Skip(1).All(operand => operand.Type == typeof(int))
                    ? operands.Count == 1 ? source : Part(source, operands[1], operands.Count == 3 ? operands[2] : Expression.Constant(-1))
                    : null;
            default:
                return null;
        }
    }

    /// <summary>A call that takes spans as one that takes none; null where it is not known.</summary>
    public static Expression? TryRewrite(MethodCallExpression call)
    {
        var name = call.Method.Name;
        if (call.Object is { } span)
        {
            return KnownMethods.CopiesSpan(name) && SourceOf(span) is { } copied && copied.Type == call.Type
                ? Part(copied, Expression.Constant(0), Expression.Constant(-1))
                : null;
        }

        var parameters = call.Method.GetParameters();
        var comparing = Array.FindIndex(parameters, IsComparer);
        var operands = call.Arguments.Where((_, i) => i != comparing).ToList();
        if (call.Method.DeclaringType != typeof(MemoryExtensions) || !KnownMethods.ReadsSpan(name, operands.Count)
            || !operands.TrueForAll(IsReadable))
        {
            return null;
        }

        return Expression.Convert(
            Expression.Call(
                Search,
                Expression.Constant(name),
                Boxed(operands[0]),
                Boxed(operands[1]),
                operands.Count == 3 ? Boxed(operands[2]) : Expression.Constant(null),
                Expression.Constant(operands[1].Type.IsByRefLike ? 0 : operands.Count - 1),
                comparing < 0 ? Expression.Constant(null) : Expression.Convert(call.Arguments[comparing], typeof(object)),
                Expression.Constant(comparing < 0 ? null : parameters[comparing].ParameterType, typeof(Type))),
            call.Type);
    }

    private static bool IsReadable(Expression operand) => !operand.Type.IsByRefLike || SourceOf(operand) is not null;

    private static Expression Boxed(Expression operand) =>
        Expression.Convert(operand.Type.IsByRefLike ? SourceOf(operand)! : operand, typeof(object));

    private static UnaryExpression Part(Expression source, Expression start, Expression length) => Expression.Convert(
        Expression.Call(Slice, Expression.Convert(source, typeof(object)), Expression.Constant(source.Type, typeof(Type)), start, length),
        source.Type);

    private static bool IsComparer(ParameterInfo parameter) =>
        parameter.ParameterType.IsGenericType && parameter.ParameterType.GetGenericTypeDefinition() == typeof(IEqualityComparer<>);
}
