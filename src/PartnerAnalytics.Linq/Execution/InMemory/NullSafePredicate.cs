using System.Linq.Expressions;
using System.Reflection;
using PartnerAnalytics.Linq.Translation;

namespace PartnerAnalytics.Linq.Execution.InMemory;

/// <summary>
/// Rewrites a predicate so that it leaves a row out where C# would throw because a method, a member or <c>.Value</c> comes upon a null of
/// the row, or because a date of the row is moved out of the calendar. C# itself decides what is evaluated, and so what a condition before it guards; the first null that is come upon ends the
/// predicate.
/// </summary>
internal sealed class NullSafePredicate : ExpressionVisitor
{
    private static readonly MethodInfo ToUniversalTime = typeof(DateTimeOffset).GetMethod(nameof(DateTimeOffset.ToUniversalTime))!;

    private readonly HashSet<ParameterExpression> _parameters;
    private readonly ParameterExpression _isLeftOut = Expression.Variable(typeof(bool), "isLeftOut");
    private Lambda _lambda = new(Result: false, IsInner: false);
    private bool _hasInner;
    private bool _movesDates;
    private bool _mayOverflow;

    private NullSafePredicate(LambdaExpression lambda) => _parameters = [.. lambda.Parameters];

    public static LambdaExpression Rewrite(LambdaExpression lambda)
    {
        var rewriter = new NullSafePredicate(lambda);
        var body = rewriter._lambda.Ended(rewriter.Visit(new Inliner().Visit(lambda.Body)));
        var guarded = rewriter._hasInner
            ? Expression.Block([rewriter._isLeftOut], Expression.Assign(rewriter._isLeftOut, Expression.Constant(false)), body)
            : body;
        CatchBlock[] caught =
        [
            .. rewriter._movesDates ? [LeftOutOn(typeof(ArgumentOutOfRangeException))] : Array.Empty<CatchBlock>(),
            .. rewriter._mayOverflow ? [LeftOutOn(typeof(OverflowException))] : Array.Empty<CatchBlock>(),
        ];
        return Expression.Lambda(lambda.Type, caught.Length > 0 ? Expression.TryCatch(guarded, caught) : guarded, lambda.Parameters);
    }

    private static CatchBlock LeftOutOn(Type exception) => Expression.Catch(exception, Expression.Constant(false));

    // A lambda inside of the predicate is a method of its own.
    protected override Expression VisitLambda<T>(Expression<T> node) => node;

    protected override Expression VisitMember(MemberExpression node) => node.Expression switch
    {
        null => node,
        var target when IsPartOfDate(node) && RowDependency.In(target, _parameters.Contains) =>
            OnVariable(target, date => node.Update(Expression.Call(date, ToUniversalTime))),
        { Type.IsValueType: true } target when node.Member.Name != "Value" || !IsNullable(target) => OnVariable(target, node.Update),
        var target => Guarded(target, node.Update),
    };

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        _movesDates |= IsDate(node.Type);
        _mayOverflow |= node.Method.Name == nameof(Math.Abs);
        if (EndOf(node) is { } end && node.Arguments[^1] is LambdaExpression condition && RowDependency.In(condition, _parameters.Contains))
        {
            return OnElements(node, condition, end);
        }

        if (KeyOf(node) is { } key && NullableTypes.CanBeNull(key.Type))
        {
            return Guarded(key, guarded => node.Update(Visit(node.Object), [.. Visit(node.Arguments).SkipLast(1), guarded]));
        }

        return node.Object is { Type.IsValueType: false } target
            ? Guarded(target, instance => node.Update(instance, Visit(node.Arguments)))
            : base.VisitMethodCall(node);
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        _movesDates |= IsDate(node.Type);
        _mayOverflow |= node.NodeType is ExpressionType.AddChecked or ExpressionType.SubtractChecked;
        return base.VisitBinary(node);
    }

    // A dictionary throws where it is asked for a key that is null.
    private static Expression? KeyOf(MethodCallExpression call) => call switch
    {
        { Method.Name: "ContainsKey", Arguments: [var key] } => key,
        { Method.Name: "Contains", Object: { } keys, Arguments: [var key] } when DictionaryMembers.KeysOf(keys) is not null => key,
        { Method.Name: "Contains", Object: null, Arguments: [var keys, var key] } when DictionaryMembers.KeysOf(keys) is not null => key,
        _ => null,
    };

    // What a condition on an element gives so that no other element is asked.
    private static bool? EndOf(MethodCallExpression call) => call.Method.Name switch
    {
        _ when call.Type != typeof(bool) => null,
        nameof(Enumerable.Any) or nameof(Array.Exists) => true,
        nameof(Enumerable.All) or nameof(Array.TrueForAll) => false,
        _ => null,
    };

    // A condition on an element cannot end the predicate, so it says that it would and ends the search.
    private BlockExpression OnElements(MethodCallExpression call, LambdaExpression condition, bool end)
    {
        var outer = _lambda;
        _lambda = new Lambda(end, IsInner: true);
        var guarded = Expression.Lambda(condition.Type, _lambda.Ended(Visit(condition.Body)), condition.Parameters);
        _lambda = outer;
        _hasInner = true;
        var found = Expression.Variable(typeof(bool));
        return Expression.Block(
            [found],
            Expression.Assign(found, call.Update(Visit(call.Object), [.. Visit(call.Arguments).SkipLast(1), guarded])),
            Expression.IfThen(_isLeftOut, LeaveOut()),
            found);
    }

    private Expression LeaveOut() => _lambda.IsInner
        ? Expression.Block(Expression.Assign(_isLeftOut, Expression.Constant(true)), _lambda.End())
        : _lambda.End();

    // The service knows dates in UTC, whatever offset a row in memory has.
    private static bool IsPartOfDate(MemberExpression member) => member.Member.DeclaringType == typeof(DateTimeOffset)
        && member.Member.Name is "Date" or "DateTime" or "Year" or "Month" or "Day" or "Ticks";

    // Its values have been read when the request was made, so what is out of range now is a date of the row.
    private static bool IsDate(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var plain
        && (plain == typeof(DateTimeOffset) || plain == typeof(DateTime));

    protected override Expression VisitUnary(UnaryExpression node)
    {
        _mayOverflow |= node.NodeType == ExpressionType.NegateChecked;
        return node.NodeType is ExpressionType.Convert or ExpressionType.ConvertChecked && IsNullable(node.Operand) && node.Type.IsValueType
            && !IsNullable(node) && node.Method?.GetParameters()[0].ParameterType != node.Operand.Type
            ? Guarded(node.Operand, node.Update)
            : base.VisitUnary(node);
    }

    private static bool IsNullable(Expression expression) => NullableTypes.IsNullable(expression.Type);

    private Expression Guarded(Expression target, Func<Expression, Expression> use)
    {
        if ((target is ParameterExpression && target.Type != typeof(string) && !IsNullable(target)) || !RowDependency.In(target, _parameters.Contains))
        {
            return use(Visit(target));
        }

        var value = Expression.Variable(target.Type);
        var isNull = target.Type.IsValueType
            ? Expression.Equal(value, Expression.Constant(null, value.Type))
            : Expression.ReferenceEqual(value, Expression.Constant(null));
        return Expression.Block(
            [value],
            Expression.Assign(value, Visit(target)),
            Expression.IfThen(isNull, LeaveOut()),
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

    /// <summary>The predicate, or a condition on an element within it.</summary>
    /// <param name="Result">What it gives where the row is left out.</param>
    /// <param name="IsInner">Whether it is a condition on an element.</param>
    private sealed record Lambda(bool Result, bool IsInner)
    {
        private LabelTarget? _end;

        public Expression End() => Expression.Return(_end ??= Expression.Label(typeof(bool), "end"), Expression.Constant(Result));

        public Expression Ended(Expression body) => _end is null ? body : Expression.Label(_end, body);
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
