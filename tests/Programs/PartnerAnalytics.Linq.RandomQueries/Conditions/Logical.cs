using System.Linq.Expressions;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Conditions;

/// <summary>Two conditions joined by <c>&amp;&amp;</c>, <c>||</c>, <c>&amp;</c>, <c>|</c> or <c>^</c>.</summary>
internal sealed record Logical(ExpressionType Sign, Condition Left, Condition Right) : Condition
{
    public override IReadOnlyList<Condition> Parts => [Left, Right];

    public override Expression Build(Expression row) => Expression.MakeBinary(Sign, Left.Build(row), Right.Build(row));

    public override bool? Evaluate(Specimen row)
    {
        var left = Left.Evaluate(row);
        if (left is null || (Sign == ExpressionType.AndAlso && left == false) || (Sign == ExpressionType.OrElse && left == true))
        {
            return left;
        }

        var right = Right.Evaluate(row);
        return right is null ? null : Sign switch
        {
            ExpressionType.AndAlso or ExpressionType.And => left.Value && right.Value,
            ExpressionType.OrElse or ExpressionType.Or => left.Value || right.Value,
            _ => left != right,
        };
    }

    public override IEnumerable<(Leaf Leaf, bool Negated)> Leaves(bool negated) => Sign == ExpressionType.ExclusiveOr
        ? base.Leaves(false).Concat(base.Leaves(true))
        : base.Leaves(negated);

    public override IEnumerable<Condition> Shrink() =>
        [Left, Right, .. Left.Shrink().Select(l => this with { Left = l }), .. Right.Shrink().Select(r => this with { Right = r })];

    public override string ToString() => $"({Left} {Sign} {Right})";
}
