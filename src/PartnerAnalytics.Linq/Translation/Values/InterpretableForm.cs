using System.Linq.Expressions;
using System.Reflection;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Translation.Values;

/// <summary>
/// Writes in other words what the platform's interpreter cannot run, or runs to another end than C#: spans, as what is done with the arrays
/// and strings that they are made of, <c>??</c> with a conversion, structs that are filled in their place, members of delegates, and the
/// type of a nullable value. What a value hands to LINQ's operators is looked at before they run it.
/// </summary>
internal sealed class InterpretableForm : ExpressionVisitor
{
    private static readonly MethodInfo NotAQuery = typeof(InnerQueries).GetMethod(nameof(InnerQueries.Refuse))!;

    private readonly bool _isValue;

    private InterpretableForm(bool isValue) => _isValue = isValue;

    /// <summary>The same value in nodes that can be interpreted.</summary>
    /// <exception cref="UnreadableExpressionException">There are none.</exception>
    public static Expression Of(Expression expression)
    {
        var form = new InterpretableForm(isValue: true);
        return expression.Type.IsByRefLike ? form.SourceOf(expression) : form.Visit(expression);
    }

    /// <summary>The same lambda over rows in nodes that can be interpreted.</summary>
    /// <exception cref="UnreadableExpressionException">There are none.</exception>
    public static Expression<TDelegate> OfRows<TDelegate>(Expression<TDelegate> lambda)
        where TDelegate : Delegate => (Expression<TDelegate>)new InterpretableForm(isValue: false).Visit(lambda);

    // The lambdas of a query are its own; they are not run here.
    protected override Expression VisitUnary(UnaryExpression node) => node.NodeType == ExpressionType.Quote ? node : base.VisitUnary(node);

    // The interpreter does not unwrap the nullable value that the conversion of "nullable ?? other" takes.
    protected override Expression VisitBinary(BinaryExpression node)
    {
        if (node is not { NodeType: ExpressionType.Coalesce, Conversion: { } conversion })
        {
            return base.VisitBinary(node);
        }

        var left = Expression.Variable(node.Left.Type);
        var argument = conversion.Parameters[0].Type == left.Type ? (Expression)left : Expression.Convert(left, conversion.Parameters[0].Type);
        return Expression.Block(
            [left],
            Expression.Assign(left, Visit(node.Left)),
            Expression.Condition(
                Expression.NotEqual(left, Expression.Constant(null, left.Type)),
                Expression.Invoke(Visit(conversion), argument),
                Visit(node.Right),
                node.Type));
    }

    protected override Expression VisitMemberInit(MemberInitExpression node) =>
        base.VisitMemberInit(node) is var visited && visited is MemberInitExpression made && StructMembers.AreFilledBy(made)
            ? StructMembers.Rewrite(made)
            : visited;

    protected override Expression VisitMember(MemberExpression node) =>
        node.Member is PropertyInfo { GetMethod: { } getter } && DelegateCalls.MayBe(node.Expression, getter)
            ? DelegateCalls.Rewrite(Visit(node.Expression)!, getter)
            : base.VisitMember(node);

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (SpanForms.IsMadeOfSpans(node))
        {
            return SpanForms.TryRewrite(node) is { } rewritten
                ? Visit(rewritten)
                : throw new UnreadableExpressionException(UnsupportedKind.Value, node);
        }

        if (node is { Object: { } value, Method.Name: nameof(GetType) } && NullableTypes.IsNullable(value.Type))
        {
            return Expression.Call(Expression.Convert(Visit(value), typeof(object)), node.Method);
        }

        if (DelegateCalls.MayBe(node.Object, node.Method))
        {
            return DelegateCalls.Rewrite(Visit(node.Object)!, node.Method, [.. Visit(node.Arguments)]);
        }

        return _isValue && InnerQueries.MayRun(node.Method)
            ? node.Update(Visit(node.Object), [.. node.Arguments.Select(Looked)])
            : base.VisitMethodCall(node);
    }

    private Expression SourceOf(Expression span) =>
        SpanForms.SourceOf(span) is { } source ? Visit(source) : throw new UnreadableExpressionException(UnsupportedKind.Value, span);

    private Expression Looked(Expression argument) => argument.Type.IsInterface && argument is not ConstantExpression
        ? Expression.Convert(
            Expression.Call(NotAQuery, Expression.Convert(Visit(argument), typeof(object)), Expression.Constant(argument, typeof(Expression))), argument.Type)
        : Visit(argument);
}
