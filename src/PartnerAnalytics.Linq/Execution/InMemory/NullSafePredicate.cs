using System.Linq.Expressions;
using PartnerAnalytics.Linq.Translation;

namespace PartnerAnalytics.Linq.Execution.InMemory;

/// <summary>
/// Rewrites a predicate so that it leaves a row out where C# would throw because a method, a member or <c>.Value</c> comes upon a null of
/// the row, or because a date of the row is moved out of the calendar. C# itself decides what is evaluated, and so what a condition before it guards; the first null that is come upon ends the
/// predicate.
/// </summary>
internal sealed class NullSafePredicate : ExpressionVisitor
{
    private readonly HashSet<ParameterExpression> _parameters;
    private readonly LabelTarget _end = Expression.Label(typeof(bool), "end");
    private bool _isGuarded;
    private bool _movesDates;

    private NullSafePredicate(LambdaExpression lambda) => _parameters = [.. lambda.Parameters];

    public static LambdaExpression Rewrite(LambdaExpression lambda)
    {
        var rewriter = new NullSafePredicate(lambda);
        var body = rewriter.Visit(new Inliner().Visit(lambda.Body));
        var guarded = rewriter._isGuarded ? Expression.Label(rewriter._end, body) : body;
        return Expression.Lambda(
            lambda.Type,
            rewriter._movesDates
                ? Expression.TryCatch(guarded, Expression.Catch(typeof(ArgumentOutOfRangeException), Expression.Constant(false)))
                : guarded,
            lambda.Parameters);
    }

    // A lambda inside of the predicate is a method of its own.
    protected override Expression VisitLambda<T>(Expression<T> node) => node;

    protected override Expression VisitMember(MemberExpression node) => node.Expression switch
    {
        null => node,
        { Type.IsValueType: true } target when node.Member.Name != "Value" || !IsNullable(target) => OnVariable(target, node.Update),
        var target => Guarded(target, node.Update),
    };

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        _movesDates |= IsDate(node.Type);
        return node.Object is { Type.IsValueType: false } target
            ? Guarded(target, instance => node.Update(instance, Visit(node.Arguments)))
            : base.VisitMethodCall(node);
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        _movesDates |= IsDate(node.Type);
        return base.VisitBinary(node);
    }

    // Its values have been read when the request was made, so what is out of range now is a date of the row.
    private static bool IsDate(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var plain
        && (plain == typeof(DateTimeOffset) || plain == typeof(DateTime));

    protected override Expression VisitUnary(UnaryExpression node) =>
        node.NodeType is ExpressionType.Convert or ExpressionType.ConvertChecked && IsNullable(node.Operand) && node.Type.IsValueType
            && Nullable.GetUnderlyingType(node.Type) is null && node.Method?.GetParameters()[0].ParameterType != node.Operand.Type
            ? Guarded(node.Operand, node.Update)
            : base.VisitUnary(node);

    private static bool IsNullable(Expression expression) => Nullable.GetUnderlyingType(expression.Type) is not null;

    private Expression Guarded(Expression target, Func<Expression, Expression> use)
    {
        if ((target is ParameterExpression && target.Type != typeof(string) && !IsNullable(target)) || !RowDependency.In(target, _parameters.Contains))
        {
            return use(Visit(target));
        }

        _isGuarded = true;
        var value = Expression.Variable(target.Type);
        var isNull = target.Type.IsValueType
            ? Expression.Equal(value, Expression.Constant(null, value.Type))
            : Expression.ReferenceEqual(value, Expression.Constant(null));
        return Expression.Block(
            [value],
            Expression.Assign(value, Visit(target)),
            Expression.IfThen(isNull, Expression.Return(_end, Expression.Constant(false))),
            use(value));
    }

    // What may end the predicate cannot stand where a member of a struct is read.
    private Expression OnVariable(Expression target, Func<Expression, Expression> use)
    {
        var visited = Visit(target);
        if (visited == target)
        {
            return use(target);
        }

        var value = Expression.Variable(target.Type);
        return Expression.Block([value], Expression.Assign(value, visited), use(value));
    }

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
}
