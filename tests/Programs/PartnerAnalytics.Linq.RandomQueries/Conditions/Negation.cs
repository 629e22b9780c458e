using System.Linq.Expressions;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Conditions;

/// <summary><c>!condition</c></summary>
internal sealed record Negation(Condition Operand) : Condition
{
    public override IReadOnlyList<Condition> Parts => [Operand];

    public override Expression Build(Expression row) => Expression.Not(Operand.Build(row));

    public override bool? Evaluate(Specimen row) => !Operand.Evaluate(row);

    public override IEnumerable<(Leaf Leaf, bool Negated)> Leaves(bool negated) => Operand.Leaves(!negated);

    public override IEnumerable<Condition> Shrink() => [Operand, .. Operand.Shrink().Select(o => new Negation(o))];

    public override string ToString() => $"!({Operand})";
}
