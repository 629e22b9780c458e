using System.Linq.Expressions;
using System.Reflection;

namespace PartnerAnalytics.Linq.Calls;

/// <summary>
/// A call of an operator, with its arguments as they were given. It knows how to write itself as a call of <see cref="Queryable"/> in an
/// expression tree, and nothing else: what it means is for those to say who read it.
/// </summary>
internal abstract record QueryCall
{
    /// <summary>The operator as users write it.</summary>
    public abstract string Operator { get; }

    /// <summary>Whether the request depends on the call. One that only watches the query run is left out when it is translated.</summary>
    public virtual bool ChangesRequest => true;

    /// <summary>The argument as the user wrote it; null where the compiler did not tell.</summary>
    public string? Written { get; init; }

    /// <summary>Finds the method of the call in an expression tree; null for a call that leaves no trace there.</summary>
    public Func<MethodInfo>? Method { get; init; }

    /// <summary>The query as an expression tree.</summary>
    /// <param name="source">The query that the operator was called on.</param>
    public Expression ToExpression(Expression source) => Method is null ? source : Expression.Call(null, Method(), [source, .. Arguments()]);

    /// <summary>The arguments after the source, as the method takes them.</summary>
    protected virtual IEnumerable<Expression> Arguments() => [];
}

/// <summary>A call of an operator with one lambda, or with none where it works on the elements themselves.</summary>
internal abstract record LambdaCall(LambdaExpression? Lambda) : QueryCall
{
    protected override IEnumerable<Expression> Arguments() => Lambda is null ? [] : [Expression.Quote(Lambda)];
}

/// <summary>A call of an operator with one value: a constant where it was called with one, else what stands in an expression tree.</summary>
internal abstract record ValueCall(Expression Value) : QueryCall
{
    protected override IEnumerable<Expression> Arguments() => [Value];
}

/// <summary><c>Where</c>, or the condition of a terminal.</summary>
/// <param name="Predicate">The condition.</param>
/// <param name="Terminal">The terminal whose condition it is, as <c>First</c>; null for <c>Where</c> itself.</param>
internal sealed record WhereCall(LambdaExpression Predicate, string? Terminal = null) : LambdaCall(Predicate)
{
    public override string Operator => Terminal ?? nameof(Queryable.Where);
}

/// <summary><c>Sum</c>.</summary>
/// <param name="Selector">What is summed; null for the elements themselves.</param>
/// <param name="Name">The operator.</param>
internal sealed record SumCall(LambdaExpression? Selector, string Name) : LambdaCall(Selector)
{
    public override string Operator => Name;
}

internal sealed record SelectCall(LambdaExpression Selector) : LambdaCall(Selector)
{
    public override string Operator => nameof(Queryable.Select);
}

/// <summary><c>OrderBy</c> and its kin, or <c>Min</c> and its kin, which take the first element of an order.</summary>
/// <param name="KeySelector">What the elements are ordered by; null for themselves.</param>
/// <param name="Name">The operator.</param>
internal sealed record OrderByCall(LambdaExpression? KeySelector, string Name) : LambdaCall(KeySelector)
{
    public override string Operator => Name;
}

/// <summary><c>Reverse</c>, or what else counts from the end.</summary>
/// <param name="Name">The operator.</param>
internal sealed record ReverseCall(string Name = nameof(Queryable.Reverse)) : QueryCall
{
    public override string Operator => Name;
}

/// <summary>Any <c>GroupBy</c>.</summary>
/// <param name="KeySelector">What rows are grouped by.</param>
/// <param name="ElementSelector">What the elements of a group are; null for the rows.</param>
/// <param name="ResultSelector">What a group becomes, from its key and its elements; null for the group itself.</param>
/// <param name="HasComparer">True where the keys would be compared by rules of the caller's.</param>
internal sealed record GroupByCall(
    LambdaExpression KeySelector, LambdaExpression? ElementSelector = null, LambdaExpression? ResultSelector = null, bool HasComparer = false) : QueryCall
{
    public override string Operator => nameof(Queryable.GroupBy);

    // Without the comparer: one that is not the default is refused.
    protected override IEnumerable<Expression> Arguments() =>
        new[] { KeySelector, ElementSelector, ResultSelector }.OfType<LambdaExpression>().Select(Expression.Quote);
}

internal sealed record GroupByFieldsCall(FieldGrouping Grouping) : QueryCall
{
    public override string Operator => "GroupByFields";

    protected override IEnumerable<Expression> Arguments() => [Expression.Constant(Grouping, typeof(FieldGrouping))];
}

/// <summary><c>CountBy</c> or <c>DistinctBy</c>.</summary>
internal abstract record KeyedCall(LambdaExpression KeySelector, bool HasComparer) : LambdaCall(KeySelector)
{
    // Without the comparer: one that is not the default is refused.
    protected override IEnumerable<Expression> Arguments() =>
        [.. base.Arguments(), Expression.Constant(null, Method!().GetParameters()[^1].ParameterType)];
}

/// <summary><c>CountBy</c>.</summary>
/// <param name="KeySelector">What is counted.</param>
/// <param name="Pair">The method that makes an element of a key and a count; null where none can be made.</param>
/// <param name="HasComparer">True where the keys would be compared by rules of the caller's.</param>
internal sealed record CountByCall(LambdaExpression KeySelector, MethodInfo? Pair, bool HasComparer) : KeyedCall(KeySelector, HasComparer)
{
    public override string Operator => nameof(Queryable.CountBy);
}

/// <summary><c>DistinctBy</c>.</summary>
internal sealed record DistinctByCall(LambdaExpression KeySelector, bool HasComparer) : KeyedCall(KeySelector, HasComparer)
{
    public override string Operator => nameof(Queryable.DistinctBy);
}

internal sealed record DistinctCall : QueryCall
{
    public override string Operator => nameof(Queryable.Distinct);
}

/// <summary><c>Take</c>, or the elements that a terminal needs.</summary>
/// <param name="Count">The most elements.</param>
/// <param name="Terminal">The terminal, as <c>First</c>; null for <c>Take</c> itself.</param>
internal sealed record TakeCall(Expression Count, string? Terminal = null) : ValueCall(Count)
{
    public override string Operator => Terminal ?? nameof(Queryable.Take);
}

internal sealed record TakeLastCall(Expression Count) : ValueCall(Count)
{
    public override string Operator => nameof(Queryable.TakeLast);
}

/// <summary><c>Take</c> with a range whose ends are both counted from the same side.</summary>
internal sealed record TakeRangeCall(Range Range) : QueryCall
{
    public override string Operator => nameof(Queryable.Take);

    protected override IEnumerable<Expression> Arguments() => [Expression.Constant(Range)];
}

internal sealed record SkipCall(Expression Count) : ValueCall(Count)
{
    public override string Operator => nameof(Queryable.Skip);
}

/// <summary>The element at a place, of <c>ElementAt</c> and its kin.</summary>
/// <param name="Place">How many elements from the start or from the end.</param>
/// <param name="IsFromEnd">Whether it is counted from the end.</param>
/// <param name="Name">The terminal.</param>
internal sealed record ElementCall(int Place, bool IsFromEnd, string Name) : QueryCall
{
    public override string Operator => Name;
}

/// <summary><c>Intersect</c>, <c>Except</c>, <c>IntersectBy</c> or <c>ExceptBy</c> with a list of values.</summary>
/// <param name="Values">The values, as they were at the call.</param>
/// <param name="Name">The operator.</param>
/// <param name="KeySelector">What of an element is looked for among them; null for itself.</param>
internal sealed record ValueSetCall(Array Values, string Name, LambdaExpression? KeySelector = null) : LambdaCall(KeySelector)
{
    public override string Operator => Name;

    protected override IEnumerable<Expression> Arguments() => [Expression.Constant(Values), .. base.Arguments()];
}

/// <summary>Keeps the elements that equal a value, of which <c>Contains</c> looks for one.</summary>
internal sealed record ContainsCall(Expression Value, string Name) : ValueCall(Value)
{
    public override string Operator => Name;
}

internal sealed record PageSizeCall(Expression Rows) : ValueCall(Rows)
{
    public override string Operator => "WithPageSize";
}

/// <summary><c>InChunks</c>: the query may be as many requests as its longest list of values needs.</summary>
internal sealed record ChunkCall : QueryCall
{
    public override string Operator => "InChunks";
}

internal sealed record ProcessedDateCall(Expression Date) : ValueCall(Date)
{
    public override string Operator => "WithProcessedDate";
}

internal sealed record RawFilterCall(string Filter) : QueryCall
{
    public override string Operator => "WhereRaw";

    protected override IEnumerable<Expression> Arguments() => [Expression.Constant(Filter)];
}

internal sealed record ParameterCall(string Name, string Value) : QueryCall
{
    public override string Operator => "WithParameter";

    protected override IEnumerable<Expression> Arguments() => [Expression.Constant(Name), Expression.Constant(Value)];
}

internal sealed record ProgressCall(IProgress<AnalyticsProgress> Progress) : QueryCall
{
    public override string Operator => "WithProgress";

    public override bool ChangesRequest => false;

    protected override IEnumerable<Expression> Arguments() => [Expression.Constant(Progress, typeof(IProgress<AnalyticsProgress>))];
}

/// <summary><c>PartitionBy</c>. Says how rows are read, and not which: an expression tree does not show it.</summary>
internal sealed record PartitionCall(LambdaExpression Window) : LambdaCall(Window)
{
    public override string Operator => "PartitionBy";
}

/// <summary><c>Cast</c> or <c>OfType</c>.</summary>
/// <param name="From">The type that the elements have.</param>
/// <param name="To">The type that they get.</param>
/// <param name="Name">The operator.</param>
internal sealed record TypeCall(Type From, Type To, string Name) : QueryCall
{
    public override string Operator => Name;
}

/// <summary>An operator of <see cref="Queryable"/> that is refused when the query runs.</summary>
/// <param name="Name">The operator, as the refusal names it.</param>
/// <param name="Remedy">What to write instead, as a sentence; null for the general advice.</param>
internal sealed record UnsupportedCall(string Name, string? Remedy) : QueryCall
{
    public override string Operator => Name;
}
