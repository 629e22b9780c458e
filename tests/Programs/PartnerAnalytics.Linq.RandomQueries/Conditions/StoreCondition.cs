using System.Linq.Expressions;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Conditions;

/// <summary>A condition that is a parameter of the Store: on the application or on the day.</summary>
/// <param name="Member">The property.</param>
/// <param name="Sign">How it is compared.</param>
/// <param name="Value">With what.</param>
/// <param name="IsFlipped">Whether the value stands first.</param>
/// <param name="IsCaptured">Whether the value is a variable.</param>
/// <param name="Place">Where it stands among the other conditions.</param>
/// <param name="Join">How it is joined with the one that stands there.</param>
internal sealed record StoreCondition(
    string Member, ExpressionType Sign, object Value, bool IsFlipped, bool IsCaptured, int Place, StoreJoin Join)
{
    /// <summary>Whether the condition is on the application.</summary>
    public bool IsOfApp => Member == nameof(StoreRow.App);

    /// <summary>Whether a condition on the day says which is the first one.</summary>
    public bool HasFirstDay => !IsOfApp && Sign is ExpressionType.GreaterThan or ExpressionType.GreaterThanOrEqual or ExpressionType.Equal;

    /// <summary>Whether a condition on the day says which is the last one.</summary>
    public bool HasLastDay => !IsOfApp && Sign is ExpressionType.LessThan or ExpressionType.LessThanOrEqual or ExpressionType.Equal;

    /// <summary>Puts the condition among others, each of which is a <c>Where</c>.</summary>
    public void AddTo<TRow>(List<Expression<Func<TRow, bool>>> conditions)
    {
        var row = Expression.Parameter(typeof(TRow), "x");
        var own = Build(row);
        if (Join == StoreJoin.Alone || (conditions.Count == 0 && Join != StoreJoin.Or))
        {
            conditions.Insert(Place % (conditions.Count + 1), Expression.Lambda<Func<TRow, bool>>(own, row));
            return;
        }

        var i = conditions.Count == 0 ? -1 : Place % conditions.Count;
        var other = i < 0
            ? Expression.Equal(Expression.Property(row, nameof(Specimen.Active)), Expression.Constant(true, typeof(bool?)))
            : new Replacement(conditions[i].Parameters[0], row).Visit(conditions[i].Body);
        var joined = Expression.Lambda<Func<TRow, bool>>(
            Join switch
            {
                StoreJoin.Before => Expression.AndAlso(own, other),
                StoreJoin.After => Expression.AndAlso(other, own),
                _ => Expression.OrElse(own, other),
            },
            row);
        if (i < 0)
        {
            conditions.Add(joined);
        }
        else
        {
            conditions[i] = joined;
        }
    }

    /// <summary>Whether it holds for a row.</summary>
    public bool Holds(StoreRow row)
    {
        var order = IsOfApp ? string.CompareOrdinal(row.App, (string)Value) : row.Day.CompareTo((DateTimeOffset)Value);
        return Sign switch
        {
            ExpressionType.Equal => order == 0,
            ExpressionType.NotEqual => order != 0,
            ExpressionType.GreaterThan => order > 0,
            ExpressionType.GreaterThanOrEqual => order >= 0,
            ExpressionType.LessThan => order < 0,
            _ => order <= 0,
        };
    }

    /// <summary>Conditions that are simpler.</summary>
    public IEnumerable<StoreCondition> Shrink()
    {
        if (Join is StoreJoin.Before or StoreJoin.After)
        {
            yield return this with { Join = StoreJoin.Alone };
        }

        if (IsFlipped)
        {
            yield return this with { IsFlipped = false };
        }

        if (IsCaptured)
        {
            yield return this with { IsCaptured = false };
        }

        if (Place > 0)
        {
            yield return this with { Place = 0 };
        }
    }

    public override string ToString() =>
        $"{Member} {Comparison.WordOf(Sign)} {Operands.Print(Value)}{(IsFlipped ? " flipped" : "")}{(IsCaptured ? " captured" : "")} {Join} at {Place}";

    private BinaryExpression Build(Expression row)
    {
        var member = Expression.Property(row, Member);
        var type = member.Type;
        var value = IsCaptured ? Operands.Capture(Value, type) : Operands.Lift(Expression.Constant(Value), type);
        return IsFlipped ? Expression.MakeBinary(Comparison.Flip(Sign), value, member) : Expression.MakeBinary(Sign, member, value);
    }

    private sealed class Replacement(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}

/// <summary>How a condition that is a parameter stands beside others.</summary>
internal enum StoreJoin
{
    /// <summary>In a <c>Where</c> of its own.</summary>
    Alone,

    /// <summary><c>own &amp;&amp; other</c></summary>
    Before,

    /// <summary><c>other &amp;&amp; own</c></summary>
    After,

    /// <summary><c>own || other</c>, which no parameter says.</summary>
    Or,
}
