using System.Linq.Expressions;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Conditions;

/// <summary><c>x.F.Contains(part)</c>, perhaps after <c>x.F != null &amp;&amp;</c>.</summary>
internal sealed record PartOfText(AnalyticsFieldInfo Field, string? Part, Spelling Spelling, bool Guarded) : Leaf(Field)
{
    public override string Operator => "contains";

    public override bool WithNull => Part is null;

    public override Expression Build(Expression row)
    {
        var call = Expression.Call(
            Member(row), typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!, Operands.Write(Part, Field, Spelling, plain: false));
        return Guarded ? Expression.AndAlso(Expression.NotEqual(Member(row), Expression.Constant(null, typeof(string))), call) : call;
    }

    public override bool Holds(Specimen row) =>
        Field.ValueOf(row) is string text && Part is not null && text.Contains(Part, StringComparison.Ordinal);

    public override IEnumerable<Condition> Shrink()
    {
        if (Guarded)
        {
            yield return this with { Guarded = false };
        }

        if (Part is { Length: > 1 })
        {
            yield return this with { Part = Part[..(Part.Length / 2)] };
            yield return this with { Part = Part[(Part.Length / 2)..] };
        }
    }

    public override string ToString() => $"{Field.Name} contains {Operands.Print(Part)} {Spelling}";
}
