using System.Linq.Expressions;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Conditions;

/// <summary>A condition as the compiler has written it. What it means, C# itself says: it is run.</summary>
internal sealed record Written(Expression<Func<Specimen, bool>> Lambda, WrittenValues Values) : Condition
{
    private readonly Lazy<Func<Specimen, bool>> _run = new(() => Lambda.Compile());

    public override Expression Build(Expression row) => new Replacing(Lambda.Parameters[0], row).Visit(Lambda.Body);

    public override bool? Evaluate(Specimen row)
    {
        try
        {
            // As the service gives it: in UTC.
            return _run.Value(row with { MadeDate = row.MadeDate?.ToUniversalTime(), SoldDate = row.SoldDate?.ToUniversalTime() });
        }
        catch (Exception exception) when (exception is NullReferenceException or InvalidOperationException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    public override IEnumerable<Condition> Shrink() => [];

    public override string ToString() => $"{Lambda.Body} with {Values}";

    private sealed class Replacing(ParameterExpression parameter, Expression row) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node) =>
            node.Expression == parameter ? Expression.Property(row, node.Member.Name) : base.VisitMember(node);
    }
}
