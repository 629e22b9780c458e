using System.Linq.Expressions;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Conditions;

/// <summary>A field of truth values that is a condition by itself: <c>x.F.Value</c>, or <c>x.F ?? fallback</c>.</summary>
internal sealed record Flag(AnalyticsFieldInfo Field, bool? Fallback, Spelling Spelling) : Leaf(Field)
{
    public override string Operator => Fallback is null ? "Value" : "??";

    public override bool WithNull => false;

    public override Expression Build(Expression row) => Fallback is null
        ? Spelling == Spelling.Constant ? Expression.Property(Member(row), "Value") : Expression.Convert(Member(row), typeof(bool))
        : Expression.Coalesce(Member(row), Operands.Write(Fallback, Field, Spelling, plain: true));

    public override bool Holds(Specimen row) => (bool?)Field.ValueOf(row) ?? Fallback ?? false;

    public override string ToString() => Fallback is null ? $"{Field.Name}.Value" : $"({Field.Name} ?? {Fallback})";
}
