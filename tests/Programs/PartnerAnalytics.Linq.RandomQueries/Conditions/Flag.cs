using System.Linq.Expressions;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Conditions;

/// <summary>
/// A field of truth values that is a condition by itself: <c>x.F.Value</c>, or <c>x.F ?? fallback</c>, or, if it calls,
/// <c>x.F.GetValueOrDefault(fallback)</c>, without an argument where that is false.
/// </summary>
internal sealed record Flag(AnalyticsFieldInfo Field, bool? Fallback, Spelling Spelling, bool Calls) : Leaf(Field)
{
    public override string Operator => Fallback is null ? "Value" : "??";

    public override bool WithNull => false;

    public override Expression Build(Expression row) => (Fallback, Calls) switch
    {
        (null, _) when Spelling == Spelling.Constant => Expression.Property(Member(row), "Value"),
        (null, _) => Expression.Convert(Member(row), typeof(bool)),
        (false, true) => Expression.Call(Member(row), nameof(Nullable<bool>.GetValueOrDefault), []),
        (_, true) => Expression.Call(
            Member(row), nameof(Nullable<bool>.GetValueOrDefault), [], Operands.Write(Fallback, Field, Spelling, plain: true)),
        _ => Expression.Coalesce(Member(row), Operands.Write(Fallback, Field, Spelling, plain: true)),
    };

    public override bool? Evaluate(Specimen row) => (bool?)Field.ValueOf(row) ?? Fallback;

    public override string ToString() => Fallback is null ? $"{Field.Name}.Value" : $"({Field.Name} {(Calls ? "or default" : "??")} {Fallback})";
}
