using System.Linq.Expressions;

namespace PartnerAnalytics.Linq.RandomQueries.Conditions;

/// <summary>A condition on one field.</summary>
internal abstract record Leaf(AnalyticsFieldInfo Field) : Condition
{
    /// <summary>What it is called in the table of what was sent.</summary>
    public abstract string Operator { get; }

    /// <summary>Whether it has to do with null.</summary>
    public abstract bool WithNull { get; }

    public override IEnumerable<(Leaf Leaf, bool Negated)> Leaves(bool negated) => [(this, negated)];

    public override IEnumerable<Condition> Shrink() => [];

    protected Expression Member(Expression row) => Expression.Property(row, Field.Name);
}
