using System.Linq.Expressions;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Conditions;

/// <summary><c>x.F ?? condition</c>, or, if it calls, <c>x.F.GetValueOrDefault(condition)</c>, which evaluates the condition in any case.</summary>
internal sealed record Otherwise(AnalyticsFieldInfo Field, Condition Condition, bool Calls) : Condition
{
    public override IReadOnlyList<Condition> Parts => [Condition];

    public override Expression Build(Expression row)
    {
        var (member, condition) = (Expression.Property(row, Field.Name), Condition.Build(row));
        return Calls
            ? Expression.Call(member, nameof(Nullable<bool>.GetValueOrDefault), [], condition)
            : Expression.Coalesce(member, condition);
    }

    public override bool? Evaluate(Specimen row)
    {
        var own = (bool?)Field.ValueOf(row);
        if (own is not null && !Calls)
        {
            return own;
        }

        var condition = Condition.Evaluate(row);
        return condition is null ? null : own ?? condition;
    }

    public override IEnumerable<Condition> Shrink() =>
    [
        Condition,
        .. Calls ? [this with { Calls = false }] : Array.Empty<Condition>(),
        .. Condition.Shrink().Select(c => this with { Condition = c }),
    ];

    public override string ToString() => $"({Field.Name} {(Calls ? "or default" : "??")} {Condition})";
}
