using System.Linq.Expressions;
using PartnerAnalytics.Linq.Shared;

namespace PartnerAnalytics.Linq.Querying;

/// <summary>The values of a query that are read each time it runs, as the expressions to read them from.</summary>
internal sealed class HoleTable
{
    private readonly List<Expression> _expressions = [];

    public int Count => _expressions.Count;

    public Expression this[int ordinal] => _expressions[ordinal];

    /// <summary>The hole for an expression. The same variable or property is one hole, and so is read once each time the query runs.</summary>
    public HoleNode Add(Expression expression)
    {
        for (var i = 0; i < _expressions.Count; i++)
        {
            if (AreSameVariable(_expressions[i], expression))
            {
                return new HoleNode(i) { Name = ExpressionPrinter.Print(expression) };
            }
        }

        _expressions.Add(expression);
        return new HoleNode(_expressions.Count - 1) { Name = ExpressionPrinter.Print(expression) };
    }

    private static bool AreSameVariable(Expression? left, Expression? right) => (left, right) switch
    {
        (null, null) => true,
        (MemberExpression a, MemberExpression b) => a.Member == b.Member && AreSameVariable(a.Expression, b.Expression),
        (ConstantExpression a, ConstantExpression b) => ReferenceEquals(a.Value, b.Value),
        (UnaryExpression a, UnaryExpression b) =>
            a.NodeType == b.NodeType && a.Type == b.Type && a.Method == b.Method && AreSameVariable(a.Operand, b.Operand),
        _ => false,
    };
}
