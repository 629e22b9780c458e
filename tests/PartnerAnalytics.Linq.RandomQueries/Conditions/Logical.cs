using System.Linq.Expressions;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Conditions;

/// <summary>Two conditions joined by <c>&amp;&amp;</c>, <c>||</c>, <c>&amp;</c>, <c>|</c> or <c>^</c>.</summary>
internal sealed record Logical(ExpressionType Sign, Condition Left, Condition Right) : Condition
{
    public override IReadOnlyList<Condition> Parts => [Left, Right];

    public override Expression Build(Expression row) => Expression.MakeBinary(Sign, Left.Build(row), Right.Build(row));

    public override bool Holds(Specimen row) => Sign switch
    {
        ExpressionType.AndAlso or ExpressionType.And => Left.Holds(row) && Right.Holds(row),
        ExpressionType.OrElse or ExpressionType.Or => Left.Holds(row) || Right.Holds(row),
        _ => Left.Holds(row) != Right.Holds(row),
    };

    public override IEnumerable<(Leaf Leaf, bool Negated)> Leaves(bool negated) => Sign == ExpressionType.ExclusiveOr
        ? base.Leaves(false).Concat(base.Leaves(true))
        : base.Leaves(negated);

    public override IEnumerable<Condition> Shrink() =>
        [Left, Right, .. Left.Shrink().Select(l => this with { Left = l }), .. Right.Shrink().Select(r => this with { Right = r })];

    public override string ToString() => $"({Left} {Sign} {Right})";
}
