using System.Linq.Expressions;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Conditions;

/// <summary><c>condition == true</c> and the like; the other side may be captured, and may then be null.</summary>
internal sealed record Verdict(Condition Operand, bool? Value, bool Equal, bool IsCaptured) : Condition
{
    public override IReadOnlyList<Condition> Parts => [Operand];

    public override Expression Build(Expression row)
    {
        var operand = Operand.Build(row);
        var left = Value is null || IsCaptured ? Expression.Convert(operand, typeof(bool?)) : operand;
        var right = IsCaptured ? Operands.Capture(Value, typeof(bool?)) : Expression.Constant(Value, left.Type);
        return Equal ? Expression.Equal(left, right) : Expression.NotEqual(left, right);
    }

    public override bool? Evaluate(Specimen row) => Operand.Evaluate(row) is { } answer ? (answer == Value) == Equal : null;

    public override IEnumerable<(Leaf Leaf, bool Negated)> Leaves(bool negated) => Value is null
        ? []
        : Operand.Leaves(negated != (Value.Value != Equal));

    public override IEnumerable<Condition> Shrink() => [Operand, .. Operand.Shrink().Select(o => this with { Operand = o })];

    public override string ToString() => $"({Operand} {(Equal ? "==" : "!=")} {(IsCaptured ? "captured " : "")}{Operands.Print(Value)})";
}
