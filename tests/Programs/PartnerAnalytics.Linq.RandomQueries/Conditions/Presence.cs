using System.Linq.Expressions;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Conditions;

/// <summary><c>x.F.HasValue</c>, or for a text <c>string.IsNullOrEmpty(x.F)</c>.</summary>
internal sealed record Presence(AnalyticsFieldInfo Field) : Leaf(Field)
{
    public override string Operator => Field.Type == AnalyticsFieldType.String ? "IsNullOrEmpty" : "HasValue";

    public override bool WithNull => true;

    public override Expression Build(Expression row) => Field.Type == AnalyticsFieldType.String
        ? Expression.Call(typeof(string).GetMethod(nameof(string.IsNullOrEmpty))!, Member(row))
        : Expression.Property(Member(row), "HasValue");

    public override bool? Evaluate(Specimen row) => Field.Type == AnalyticsFieldType.String
        ? Field.ValueOf(row) is null or ""
        : Field.ValueOf(row) is not null;

    public override string ToString() => $"{Operator} {Field.Name}";
}
