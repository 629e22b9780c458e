using System.Linq.Expressions;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Conditions;

/// <summary><c>true</c> or <c>false</c>, or a captured variable that is.</summary>
internal sealed record Truth(bool Value, bool IsCaptured) : Condition
{
    public override Expression Build(Expression row) => IsCaptured ? Operands.Capture(Value, typeof(bool)) : Expression.Constant(Value);

    public override bool? Evaluate(Specimen row) => Value;

    public override string ToString() => IsCaptured ? $"captured {Value}" : $"{Value}";
}
