using System.Linq.Expressions;

namespace PartnerAnalytics.Linq.Calls;

/// <summary>An operator that runs on the elements as they arrive.</summary>
/// <param name="Name">The operator.</param>
/// <param name="Apply">What it makes of the elements.</param>
internal record ArrivalCall(string Name, Func<IAsyncEnumerable<object?>, IAsyncEnumerable<object?>> Apply) : QueryCall
{
    public override string Operator => Name;

    /// <summary>What an element becomes; null where the operator itself says so.</summary>
    public LambdaExpression? Projection { get; init; }

    /// <summary>Its arguments, as they stand in an expression tree.</summary>
    public IReadOnlyList<Expression> Given { get; init; } = [];

    /// <summary>How many elements it makes of so many.</summary>
    public Func<long, long> Count { get; init; } = static elements => elements;

    protected override IEnumerable<Expression> Arguments() => Given;
}

/// <summary><c>Join</c> with a list.</summary>
/// <param name="Apply">What it makes of the elements.</param>
internal sealed record JoinCall(Func<IAsyncEnumerable<object?>, IAsyncEnumerable<object?>> Apply)
    : ArrivalCall(nameof(Queryable.Join), Apply)
{
    /// <summary>The key of an element.</summary>
    public required LambdaExpression KeySelector { get; init; }

    /// <summary>The different keys of the list, without null.</summary>
    public required IReadOnlyList<object> Keys { get; init; }
}
