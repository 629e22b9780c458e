using System.Linq.Expressions;
using System.Reflection;

namespace PartnerAnalytics.Linq.Translation;

/// <summary>
/// Whether two expressions are the same, as written: of what it does not know, it says that they are not. Constants are one and the same to
/// the last bit: 1.0 and 1.00 are equal and not the same, and so are the zeros with and without a sign.
/// </summary>
internal sealed class ExpressionEquality
{
    private readonly Func<ParameterExpression, ParameterExpression, bool> _areSameParameter;
    private readonly Func<object?, object?, bool> _areSameConstant;

    private ExpressionEquality(Func<ParameterExpression, ParameterExpression, bool> areSameParameter, Func<object?, object?, bool> areSameConstant) =>
        (_areSameParameter, _areSameConstant) = (areSameParameter, areSameConstant);

    // Captured variables are those of one object.
    private static ExpressionEquality OfVariables { get; } = new((x, y) => x == y, ReferenceEquals);

    /// <summary>
    /// Whether two bodies are the same code, each over its own parameter, and hold no object that was captured. A body that is the same as
    /// itself may be kept, to be found again.
    /// </summary>
    public static bool AreSameCode(Expression left, ParameterExpression leftRow, Expression right, ParameterExpression rightRow) =>
        new ExpressionEquality((x, y) => x == leftRow && y == rightRow, AreSameConstants).Are(left, right);

    /// <summary>Whether two expressions read one variable or property; what is computed is another value each time.</summary>
    public static bool AreSameVariable(Expression left, Expression right) => IsVariable(left) && OfVariables.Are(left, right);

    private static bool IsVariable(Expression? expression) => expression switch
    {
        null or ParameterExpression or ConstantExpression => true,
        MemberExpression member => IsVariable(member.Expression),
        UnaryExpression unary => IsVariable(unary.Operand),
        _ => false,
    };

    private bool Are(Expression? left, Expression? right) => left is null || right is null ? left == right
        : left.NodeType == right.NodeType && left.Type == right.Type && (left, right) switch
        {
            (ParameterExpression x, ParameterExpression y) => _areSameParameter(x, y),
            (ConstantExpression x, ConstantExpression y) => _areSameConstant(x.Value, y.Value),
            (MemberExpression x, MemberExpression y) => x.Member == y.Member && Are(x.Expression, y.Expression),
            (UnaryExpression x, UnaryExpression y) => x.Method == y.Method && Are(x.Operand, y.Operand),
            (BinaryExpression x, BinaryExpression y) =>
                x.Method == y.Method && x.Conversion is null && y.Conversion is null && Are(x.Left, y.Left) && Are(x.Right, y.Right),
            (ConditionalExpression x, ConditionalExpression y) => Are(x.Test, y.Test) && Are(x.IfTrue, y.IfTrue) && Are(x.IfFalse, y.IfFalse),
            (MethodCallExpression x, MethodCallExpression y) => x.Method == y.Method && Are(x.Object, y.Object) && AreAll(x.Arguments, y.Arguments, Are),
            (NewExpression x, NewExpression y) => x.Constructor == y.Constructor && AreAll(x.Arguments, y.Arguments, Are),
            (NewArrayExpression x, NewArrayExpression y) => AreAll(x.Expressions, y.Expressions, Are),
            (MemberInitExpression x, MemberInitExpression y) => Are(x.NewExpression, y.NewExpression) && AreAll(x.Bindings, y.Bindings, AreBound),
            _ => false,
        };

    private bool AreBound(MemberBinding left, MemberBinding right) =>
        left.Member == right.Member && left is MemberAssignment x && right is MemberAssignment y && Are(x.Expression, y.Expression);

    private static bool AreAll<T>(IReadOnlyList<T> left, IReadOnlyList<T> right, Func<T, T, bool> are)
    {
        for (var i = 0; i < left.Count && left.Count == right.Count; i++)
        {
            if (!are(left[i], right[i]))
            {
                return false;
            }
        }

        return left.Count == right.Count;
    }

    private static bool AreSameConstants(object? left, object? right) => (left, right) switch
    {
        (null, null) => true,
        (string x, string y) => string.Equals(x, y, StringComparison.Ordinal),
        (decimal x, decimal y) => decimal.GetBits(x).AsSpan().SequenceEqual(decimal.GetBits(y)),
        (double x, double y) => BitConverter.DoubleToInt64Bits(x) == BitConverter.DoubleToInt64Bits(y),
        (float x, float y) => BitConverter.SingleToInt32Bits(x) == BitConverter.SingleToInt32Bits(y),
        (DateTimeOffset x, DateTimeOffset y) => x.EqualsExact(y),
        (MemberInfo x, MemberInfo y) => x.Equals(y),
        _ => CanTell(left) && Equals(left, right),
    };

    private static bool CanTell(object? value) => value is null or string or bool or char or sbyte or byte or short or ushort or int or uint
        or long or ulong or float or double or decimal or DateTimeOffset or Enum or MemberInfo;
}
