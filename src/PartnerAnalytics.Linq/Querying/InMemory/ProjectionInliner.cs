using System.Globalization;
using System.Linq.Expressions;

namespace PartnerAnalytics.Linq.Querying;

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
        return target switch
        {
            MemberInitExpression initialised => FindBinding(initialised, node.Member.Name) ?? FindArgument(initialised.NewExpression, node.Member.Name),
            NewExpression created => FindArgument(created, node.Member.Name),
            _ => null,
        } ?? node.Update(target);
    }

    private static Expression? FindBinding(MemberInitExpression initialised, string member) =>
        initialised.Bindings.OfType<MemberAssignment>().FirstOrDefault(b => b.Member.Name == member)?.Expression;

    // As the reader of queries finds it: by the members of an anonymous type, the items of a tuple, the parameters of a positional record.
    private static Expression? FindArgument(NewExpression created, string member)
    {
        for (var i = 0; i < created.Arguments.Count; i++)
        {
            if (NameOf(created, i) == member)
            {
                return created.Arguments[i];
            }
        }

        return null;
    }

    private static string? NameOf(NewExpression created, int i) =>
        created.Members is { } members ? members[i].Name
        : created.Type.Name.StartsWith("Tuple`", StringComparison.Ordinal) || created.Type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"Item{i + 1}")
        : created.Constructor!.GetParameters()[i].Name;
}
