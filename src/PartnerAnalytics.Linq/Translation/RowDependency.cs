using System.Linq.Expressions;

namespace PartnerAnalytics.Linq.Translation;

/// <summary>Tells whether an expression uses the row, the group, or another parameter of the query's lambdas.</summary>
internal sealed class RowDependency(Func<ParameterExpression, bool> isInScope) : ExpressionVisitor
{
    private bool _found;

    public static bool In(Expression expression, Func<ParameterExpression, bool> isInScope)
    {
        // Chains of thousands lean to the left.
        for (; expression is BinaryExpression { Conversion: null } binary; expression = binary.Left)
        {
            if (In(binary.Right, isInScope))
            {
                return true;
            }
        }

        switch (expression)
        {
            case ConstantExpression:
                return false;
            case ParameterExpression parameter:
                return isInScope(parameter);
            case MemberExpression member:
                return member.Expression is not null && In(member.Expression, isInScope);
            case UnaryExpression unary:
                return In(unary.Operand, isInScope);
            default:
                var visitor = new RowDependency(isInScope);
                visitor.Visit(expression);
                return visitor._found;
        }
    }

    public override Expression? Visit(Expression? node) => _found ? node : base.Visit(node);

    protected override Expression VisitParameter(ParameterExpression node)
    {
        _found |= isInScope(node);
        return node;
    }
}
