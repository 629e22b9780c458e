using System.Collections;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using PartnerAnalytics.Linq.Queries;

namespace PartnerAnalytics.Linq;

/// <summary>
/// A query on a resource of Partner Center analytics. Operators only describe the query; the request is sent when rows are asked for,
/// each time anew. A query that the service cannot answer is refused with an <see cref="AnalyticsQueryException"/> before anything is
/// sent. Queries are immutable and may be shared between threads.
/// </summary>
/// <remarks>
/// Captured variables are read when the query runs; the arguments of <c>Take</c> and <c>Skip</c> when they are called. A query means what
/// it would mean over a list of the rows, with two exceptions: strings are compared by the service, ordinally; and a row on which a
/// condition would throw, because of a method or <c>.Value</c> on a field that is null, is left out.
/// </remarks>
/// <typeparam name="T">The type of the elements.</typeparam>
public partial class AnalyticsQueryable<T> : AnalyticsQueryable, IQueryable<T>
{
    private readonly Func<AnalyticsQueryable<T>, Expression> _buildExpression;

    internal AnalyticsQueryable(AnalyticsRoot root)
        : this(root, null, QueryOperator.Root, null, null, static query => Expression.Constant(query))
    {
    }

    internal AnalyticsQueryable(
        AnalyticsRoot root,
        AnalyticsQueryable? previous,
        QueryOperator @operator,
        object? argument,
        string? source,
        Func<AnalyticsQueryable<T>, Expression> buildExpression)
        : base(root, previous, @operator, argument, source)
    {
        _buildExpression = buildExpression;
    }

    /// <summary>The type of the elements.</summary>
    public Type ElementType => typeof(T);

    /// <summary>The query as an expression tree of <see cref="Queryable"/>'s operators.</summary>
    public Expression Expression => QueryExpression;

    /// <summary>The provider, which turns <see cref="Queryable"/>'s operators into those of this type.</summary>
    public IQueryProvider Provider => AnalyticsQueryProvider.Instance;

    /// <summary>
    /// Sends the query and reads its rows, blocking the thread. Prefer <see cref="AsAsyncEnumerable"/> or <see cref="ToListAsync"/>.
    /// </summary>
    /// <exception cref="AnalyticsQueryException">The query cannot be translated.</exception>
    /// <exception cref="PartnerAnalyticsException">The service, the network or a response failed.</exception>
    /// <exception cref="InvalidOperationException">The client sends through a caller's <see cref="HttpClient"/>.</exception>
    public IEnumerator<T> GetEnumerator() => Root.Enumerate<T>(this).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>
    /// The request that the query becomes, readable: captured values stand as <c>{name}</c>, nothing is encoded, and nothing is evaluated
    /// or sent. For a query that is refused, the refusal. Never throws.
    /// </summary>
    public override string ToString() => Root.Describe(this);

    private protected override Expression BuildExpression() => _buildExpression(this);

    /// <summary>The elements that satisfy the condition of a terminal, or of <c>Where</c>.</summary>
    private AnalyticsQueryable<T> Matching(Expression<Func<T, bool>> predicate, string? source, [CallerMemberName] string? terminal = null)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return new AnalyticsQueryable<T>(Root, this, QueryOperator.Where, predicate, source, static query => QueryableCalls.Call(
            new Func<IQueryable<T>, Expression<Func<T, bool>>, IQueryable<T>>(Queryable.Where).Method, query))
        {
            Terminal = terminal,
        };
    }

    private AnalyticsQueryable<TResult> Then<TResult>(
        QueryOperator @operator, object? argument, string? source, Func<AnalyticsQueryable<TResult>, Expression> buildExpression) =>
        new(Root, this, @operator, argument, source, buildExpression);
}
