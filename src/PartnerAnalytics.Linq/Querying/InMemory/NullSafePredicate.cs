using System.Linq.Expressions;

namespace PartnerAnalytics.Linq.Querying;

/// <summary>
/// Rewrites a predicate so that a method or <c>.Value</c> on a null makes the comparison that it stands in false, as on the service, where
/// C# would throw.
/// </summary>
internal sealed class NullSafePredicate : ExpressionVisitor
{
    private readonly HashSet<ParameterExpression> _parameters;

    private NullSafePredicate(LambdaExpression lambda) => _parameters = [.. lambda.Parameters];

    public static LambdaExpression Rewrite(LambdaExpression lambda)
    {
        var rewriter = new NullSafePredicate(lambda);
        return Expression.Lambda(lambda.Type, rewriter.Condition(new Inliner().Visit(lambda.Body)), lambda.Parameters);
    }

    private Expression Condition(Expression node)
    {
        switch (node)
        {
            case BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.OrElse or ExpressionType.And or ExpressionType.Or or ExpressionType.ExclusiveOr } logical
                when logical.Type == typeof(bool):
                return logical.Update(Condition(logical.Left), logical.Conversion, Condition(logical.Right));
            case BinaryExpression { NodeType: ExpressionType.Equal or ExpressionType.NotEqual } comparison
                when IsCondition(comparison.Left) || IsCondition(comparison.Right):
                return comparison.Update(Side(comparison.Left), comparison.Conversion, Side(comparison.Right));
            case UnaryExpression { NodeType: ExpressionType.Not } not when not.Type == typeof(bool):
                return not.Update(Condition(not.Operand));
            case ConditionalExpression conditional when conditional.Type == typeof(bool):
                return conditional.Update(Condition(conditional.Test), Condition(conditional.IfTrue), Condition(conditional.IfFalse));
            default:
                return Guarded(node);
        }
    }

    private Expression Side(Expression side) => IsCondition(side)
        ? side is UnaryExpression { NodeType: ExpressionType.Convert } lifted ? lifted.Update(Condition(lifted.Operand)) : Condition(side)
        : side;

    // (x.Text.Contains("a")) == flag compares an answer; x.Flag == flag compares a field.
    private bool IsCondition(Expression node) => node switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert } convert => IsCondition(convert.Operand),
        MethodCallExpression or BinaryExpression { NodeType: not ExpressionType.Coalesce } or UnaryExpression { NodeType: ExpressionType.Not }
            or ConditionalExpression =>
            node.Type == typeof(bool) && UsesRow(node),
        _ => false,
    };

    private Expression Guarded(Expression comparison)
    {
        var guards = new ReceiverCollector(this);
        guards.Visit(comparison);
        var guarded = comparison;
        for (var i = guards.Receivers.Count - 1; i >= 0; i--)
        {
            var receiver = guards.Receivers[i];
            guarded = Expression.AndAlso(Expression.NotEqual(receiver, Expression.Constant(null, receiver.Type)), guarded);
        }

        return guarded;
    }

    private bool UsesRow(Expression node) => RowDependency.In(node, _parameters.Contains);

    /// <summary>Puts the body of an invoked lambda in the place of the invocation, as predicate builders mean it.</summary>
    private sealed class Inliner : ExpressionVisitor
    {
        private readonly Dictionary<ParameterExpression, Expression> _arguments = [];

        protected override Expression VisitInvocation(InvocationExpression node)
        {
            if (node.Expression is not LambdaExpression lambda)
            {
                return base.VisitInvocation(node);
            }

            for (var i = 0; i < lambda.Parameters.Count; i++)
            {
                _arguments[lambda.Parameters[i]] = Visit(node.Arguments[i]);
            }

            return Visit(lambda.Body);
        }

        protected override Expression VisitParameter(ParameterExpression node) => _arguments.GetValueOrDefault(node, node);
    }

    /// <summary>Finds what would throw if it were null, innermost first.</summary>
    private sealed class ReceiverCollector(NullSafePredicate owner) : ExpressionVisitor
    {
        public List<Expression> Receivers { get; } = [];

        protected override Expression VisitLambda<T>(Expression<T> node) => node;

        protected override Expression VisitMember(MemberExpression node)
        {
            base.VisitMember(node);
            if (node.Expression is { } receiver && node.Member.Name == "Value" && Nullable.GetUnderlyingType(receiver.Type) is not null)
            {
                Add(receiver);
            }

            return node;
        }

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            base.VisitMethodCall(node);
            if (node.Object is { Type.IsValueType: false } receiver)
            {
                Add(receiver);
            }

            return node;
        }

        protected override Expression VisitUnary(UnaryExpression node)
        {
            base.VisitUnary(node);
            if (node.NodeType is ExpressionType.Convert or ExpressionType.ConvertChecked
                && Nullable.GetUnderlyingType(node.Operand.Type) == node.Type && node.Type.IsValueType)
            {
                Add(node.Operand);
            }

            return node;
        }

        private void Add(Expression receiver)
        {
            if (owner.UsesRow(receiver))
            {
                Receivers.Add(receiver);
            }
        }
    }
}
