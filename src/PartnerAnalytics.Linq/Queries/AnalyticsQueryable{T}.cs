using System.Collections;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using PartnerAnalytics.Linq.Calls;
using PartnerAnalytics.Linq.Execution;
using PartnerAnalytics.Linq.Queries;

namespace PartnerAnalytics.Linq;

/// <summary>
/// A query on a resource of Partner Center analytics. Operators only describe the query; the request is sent when rows are read,
/// each time again. A query that the service cannot answer is refused with an <see cref="AnalyticsQueryException"/> before anything is
/// sent. Queries are immutable and may be shared between threads.
/// </summary>
/// <remarks>
/// Captured variables are read when the query runs; the arguments of <c>Take</c>, <c>Skip</c> and their kin when they are called. A query
/// means what it would mean over a list of the rows, with three exceptions: strings are compared by the service, ordinally; a row on which
/// a condition would throw, because of a method or <c>.Value</c> on a field that is null, is left out; and where rows are counted from the
/// end, those with equal keys stay in the service's order.
/// </remarks>
/// <typeparam name="T">The type of the elements.</typeparam>
public partial class AnalyticsQueryable<T> : IQueryable<T>, IChainedQuery
{
    internal AnalyticsQueryable(RowSource source) => Chain = new QueryChain(source, Expression.Constant(this));

    internal AnalyticsQueryable(QueryChain chain) => Chain = chain;

    /// <summary>Where the rows come from, and the calls that were made on them.</summary>
    internal QueryChain Chain { get; }

    QueryChain IChainedQuery.Chain => Chain;

    /// <summary>The type of the elements.</summary>
    public Type ElementType => typeof(T);

    /// <summary>The query as an expression tree of <see cref="Queryable"/>'s operators.</summary>
    public Expression Expression => Chain.Expression;

    /// <summary>The provider, which turns <see cref="Queryable"/>'s operators into those of this type.</summary>
    public IQueryProvider Provider => AnalyticsQueryProvider.Instance;

    /// <summary>
    /// Sends the query and reads its rows, blocking the thread. Prefer <see cref="AsAsyncEnumerable"/> or <see cref="ToListAsync"/>.
    /// </summary>
    /// <exception cref="AnalyticsQueryException">The query cannot be translated.</exception>
    /// <exception cref="PartnerAnalyticsException">The service, the network or a response failed.</exception>
    /// <exception cref="InvalidOperationException">The client sends through a caller's <see cref="HttpClient"/>.</exception>
    public IEnumerator<T> GetEnumerator() => Chain.Source.Enumerate<T>(Chain).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>
    /// The request that the query becomes, readable: captured values stand as <c>{name}</c>, nothing is encoded, and nothing is evaluated
    /// or sent. For a query that is refused, the refusal. Never throws.
    /// </summary>
    public override string ToString() => Chain.Source.Describe(Chain);

    IChainedQuery IChainedQuery.With(QueryChain chain) => new AnalyticsQueryable<T>(chain);

    /// <summary>The elements that satisfy the condition of a terminal.</summary>
    private AnalyticsQueryable<T> Matching(
        Expression<Func<T, bool>> predicate, string? expression, [CallerMemberName] string terminal = "")
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return Then<T>(Filter(predicate, expression) with { Terminal = terminal });
    }

    private static WhereCall Filter(Expression<Func<T, bool>> predicate, string? expression) => new(predicate)
    {
        Written = expression,
        Method = static () => new Func<IQueryable<T>, Expression<Func<T, bool>>, IQueryable<T>>(Queryable.Where).Method,
    };

    private AnalyticsQueryable<TResult> Then<TResult>(QueryCall call) => new(Chain.Then(call));
}
