using System.Linq.Expressions;
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

    protected override Expression VisitParameter(ParameterExpression node) => node == element ? projection : node;

    protected override Expression VisitMember(MemberExpression node)
    {
        var target = Visit(node.Expression);
        return ConstructorArguments.FindMember(target, node.Member) ?? node.Update(target);
    }
}
