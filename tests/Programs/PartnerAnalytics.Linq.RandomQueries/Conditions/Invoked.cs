using System.Linq.Expressions;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Conditions;

/// <summary>A lambda that is invoked with the row, as predicate builders do it.</summary>
internal sealed record Invoked(Condition Operand) : Condition
{
    public override IReadOnlyList<Condition> Parts => [Operand];

    public override Expression Build(Expression row)
    {
        var inner = Expression.Parameter(row.Type, "y");
        return Expression.Invoke(Expression.Lambda(Operand.Build(inner), inner), row);
    }

    public override bool? Evaluate(Specimen row) => Operand.Evaluate(row);

    public override IEnumerable<Condition> Shrink() => [Operand, .. Operand.Shrink().Select(o => new Invoked(o))];

    public override string ToString() => $"(y => {Operand})(x)";
}
