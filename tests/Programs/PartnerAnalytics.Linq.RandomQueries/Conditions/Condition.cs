using System.Linq.Expressions;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Conditions;

/// <summary>A condition on a specimen: how C# writes it, and, without any help of the library, what it means.</summary>
internal abstract record Condition
{
    /// <summary>The conditions that this one is made of.</summary>
    public virtual IReadOnlyList<Condition> Parts => [];

    /// <summary>What the compiler would make of it.</summary>
    public abstract Expression Build(Expression row);

    /// <summary>What C# makes of it on a row; null where it throws, because a method or <c>.Value</c> comes upon a null of the row.</summary>
    public abstract bool? Evaluate(Specimen row);

    /// <summary>Whether it holds for a row, by the documented meaning: a row on which it throws is left out.</summary>
    public bool Holds(Specimen row) => Evaluate(row) == true;

    /// <summary>Conditions that are simpler, to find the simplest that still fails.</summary>
    public virtual IEnumerable<Condition> Shrink() => Parts;

    /// <summary>The comparisons in it, and whether each is negated or stands as it is; some do both.</summary>
    public virtual IEnumerable<(Leaf Leaf, bool Negated)> Leaves(bool negated) => Parts.SelectMany(p => p.Leaves(negated));

    public Expression<Func<Specimen, bool>> ToLambda() => ToLambda<Specimen>();

    /// <summary>The same of another record that has the properties of a specimen.</summary>
    public Expression<Func<TRow, bool>> ToLambda<TRow>()
    {
        var row = Expression.Parameter(typeof(TRow), "x");
        return Expression.Lambda<Func<TRow, bool>>(Build(row), row);
    }
}
