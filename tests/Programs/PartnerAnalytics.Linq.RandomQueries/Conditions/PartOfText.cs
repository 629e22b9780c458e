using System.Linq.Expressions;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Conditions;

/// <summary><c>x.F.Contains(part)</c>, perhaps after <c>x.F != null &amp;&amp;</c>; or <c>(x.F ?? instead).Contains(part)</c>.</summary>
internal sealed record PartOfText(AnalyticsFieldInfo Field, string? Part, Spelling Spelling, bool Guarded, string? Instead = null) : Leaf(Field)
{
    public override string Operator => "contains";

    public override bool WithNull => Part is null;

    public override Expression Build(Expression row)
    {
        var text = Instead is null ? Member(row) : Expression.Coalesce(Member(row), Operands.Write(Instead, Field, Spelling, plain: false));
        var call = Expression.Call(
            text, typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!, Operands.Write(Part, Field, Spelling, plain: false));
        return Guarded ? Expression.AndAlso(Expression.NotEqual(Member(row), Expression.Constant(null, typeof(string))), call) : call;
    }

    public override bool? Evaluate(Specimen row) =>
        ((string?)Field.ValueOf(row) ?? (Guarded ? null : Instead)) is { } text ? Part is not null && text.Contains(Part, StringComparison.Ordinal)
        : Guarded ? false : null;

    public override IEnumerable<Condition> Shrink()
    {
        if (Guarded)
        {
            yield return this with { Guarded = false };
        }

        if (Instead is not null)
        {
            yield return this with { Instead = null };
        }

        if (Part is { Length: > 1 })
        {
            yield return this with { Part = Part[..(Part.Length / 2)] };
            yield return this with { Part = Part[(Part.Length / 2)..] };
        }
    }

    public override string ToString() => $"{Field.Name}{(Instead is null ? "" : $" ?? {Operands.Print(Instead)}")} contains {Operands.Print(Part)} {Spelling}";
}
