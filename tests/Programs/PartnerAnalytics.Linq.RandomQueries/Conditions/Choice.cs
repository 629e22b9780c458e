using System.Linq.Expressions;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Conditions;

/// <summary><c>test ? then : otherwise</c></summary>
internal sealed record Choice(Condition Test, Condition Then, Condition Otherwise) : Condition
{
    public override IReadOnlyList<Condition> Parts => [Test, Then, Otherwise];

    public override Expression Build(Expression row) => Expression.Condition(Test.Build(row), Then.Build(row), Otherwise.Build(row));

    public override bool? Evaluate(Specimen row) => Test.Evaluate(row) switch
    {
        true => Then.Evaluate(row),
        false => Otherwise.Evaluate(row),
        null => null,
    };

    public override IEnumerable<(Leaf Leaf, bool Negated)> Leaves(bool negated) =>
        [.. Test.Leaves(false), .. Test.Leaves(true), .. Then.Leaves(negated), .. Otherwise.Leaves(negated)];

    public override IEnumerable<Condition> Shrink() =>
    [
        .. Parts,
        .. Test.Shrink().Select(t => this with { Test = t }),
        .. Then.Shrink().Select(t => this with { Then = t }),
        .. Otherwise.Shrink().Select(o => this with { Otherwise = o }),
    ];

    public override string ToString() => $"({Test} ? {Then} : {Otherwise})";
}
