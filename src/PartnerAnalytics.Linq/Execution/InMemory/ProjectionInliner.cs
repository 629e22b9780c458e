using System.Linq.Expressions;
using System.Reflection;
using PartnerAnalytics.Linq.Shared.Schema;
using PartnerAnalytics.Linq.Translation;

namespace PartnerAnalytics.Linq.Execution.InMemory;

/// <summary>
/// Puts a projection in the place of a lambda's parameter. A member of an object that the projection makes becomes what the member is made
/// of, so that no other member is computed for it.
/// </summary>
internal sealed class ProjectionInliner(ParameterExpression element, Expression projection) : ExpressionVisitor
{
    /// <summary>A lambda on elements as one on what the elements are made of.</summary>
    /// <param name="lambda">The lambda on elements.</param>
    /// <param name="selector">The projection.</param>
    /// <returns>The new body; its parameter is that of the projection.</returns>
    public static Expression Inline(LambdaExpression lambda, LambdaExpression selector) =>
        new ProjectionInliner(lambda.Parameters[0], selector.Body).Visit(lambda.Body);

    /// <summary>What a member of an object is made of; null where the object is not made on the spot.</summary>
    public static Expression? FindMember(Expression? target, MemberInfo member) => target switch
    {
        MemberInitExpression initialised => FindBinding(initialised, member) ?? FindArgument(initialised.NewExpression, member),
        NewExpression created => FindArgument(created, member),
        MethodCallExpression call when ConstructorArguments.IsTupleCreation(call) =>
            Find(call.Arguments, RecordShapes.TupleItems(Math.Min(call.Arguments.Count, 7)), member.Name),
        _ => null,
    };

    protected override Expression VisitParameter(ParameterExpression node) => node == element ? projection : node;

    protected override Expression VisitMember(MemberExpression node)
    {
        var target = Visit(node.Expression);
        return FindMember(target, node.Member) ?? node.Update(target);
    }

    private static Expression? FindBinding(MemberInitExpression initialised, MemberInfo member) => initialised.Bindings
        .OfType<MemberAssignment>()
        .FirstOrDefault(b => b.Member.Name == member.Name && b.Member.DeclaringType == member.DeclaringType)?.Expression;

    private static Expression? FindArgument(NewExpression created, MemberInfo member) =>
        member.DeclaringType == created.Type && ConstructorArguments.MembersOf(created) is { } names ? Find(created.Arguments, names, member.Name) : null;

    private static Expression? Find(IReadOnlyList<Expression> arguments, string[] names, string member) =>
        Array.IndexOf(names, member) is >= 0 and var position ? arguments[position] : null;
}
