using System.Buffers;
using PartnerAnalytics.Linq.Queries.Compiled;

namespace PartnerAnalytics.Linq;

/// <summary>
/// A query that was translated once and runs any number of times, with one value. Made by
/// <see cref="AnalyticsQueryable"/>'s <c>Compile</c>. It means what the same query means where it is written ad hoc, with the values that
/// each call brings and what captured variables hold then. Keep it, in a static field for example: it may be shared between threads and
/// clients.
/// </summary>
/// <typeparam name="T1">The type of the first value.</typeparam>
/// <typeparam name="TElement">The type of the elements.</typeparam>
public sealed class CompiledAnalyticsQuery<T1, TElement>
{
    private readonly CompiledQuery<TElement> _query;

    internal CompiledAnalyticsQuery(CompiledQuery<TElement> query) => _query = query;

    /// <summary>The absolute address of the first request. Evaluates captured values; sends nothing.</summary>
    /// <param name="client">The client to ask.</param>
    /// <param name="first">The value of the query's first parameter after the client.</param>
    /// <exception cref="AnalyticsQueryException">A value cannot be sent, or the client's cloud does not have the resource.</exception>
    /// <exception cref="InvalidOperationException">With these values the query can have no rows, so no request is made for it.</exception>
    public Uri ToRequestUri(PartnerAnalyticsClient client, T1 first) => new(ToRequestText(client, first), UriKind.Absolute);

    /// <summary>The absolute address of the first request, as text that is percent-encoded already. Sends nothing.</summary>
    /// <param name="client">The client to ask.</param>
    /// <param name="first">The value of the query's first parameter after the client.</param>
    /// <exception cref="AnalyticsQueryException">A value cannot be sent, or the client's cloud does not have the resource.</exception>
    /// <exception cref="InvalidOperationException">With these values the query can have no rows, so no request is made for it.</exception>
    public string ToRequestText(PartnerAnalyticsClient client, T1 first) => _query.ToText(client, CompiledValue.From(first));

    /// <summary>
    /// Writes the absolute address of the first request, as text that is percent-encoded already: what <see cref="ToRequestText"/> gives,
    /// without a string. Sends nothing; writes nothing where it throws.
    /// </summary>
    /// <param name="writer">Takes the text.</param>
    /// <param name="client">The client to ask.</param>
    /// <param name="first">The value of the query's first parameter after the client.</param>
    /// <exception cref="AnalyticsQueryException">A value cannot be sent, or the client's cloud does not have the resource.</exception>
    /// <exception cref="InvalidOperationException">With these values the query can have no rows, so no request is made for it.</exception>
    public void WriteTo(IBufferWriter<char> writer, PartnerAnalyticsClient client, T1 first) =>
        _query.WriteTo(writer, client, CompiledValue.From(first));

    /// <summary>All elements. Each call sends the query anew.</summary>
    /// <param name="client">The client to ask.</param>
    /// <param name="first">The value of the query's first parameter after the client.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="AnalyticsQueryException">A value cannot be sent, or the client's cloud does not have the resource.</exception>
    /// <exception cref="PartnerAnalyticsException">The service, the network or a response failed.</exception>
    public Task<List<TElement>> ToListAsync(PartnerAnalyticsClient client, T1 first, CancellationToken cancellationToken = default) =>
        _query.Bind(client, CompiledValue.From(first)).ToListAsync(cancellationToken);

    /// <summary>The elements as they arrive. Each enumeration sends the query anew, with the values of this call.</summary>
    /// <param name="client">The client to ask.</param>
    /// <param name="first">The value of the query's first parameter after the client.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="AnalyticsQueryException">A value cannot be sent, or the client's cloud does not have the resource.</exception>
    /// <exception cref="PartnerAnalyticsException">The service, the network or a response failed.</exception>
    public IAsyncEnumerable<TElement> AsAsyncEnumerable(PartnerAnalyticsClient client, T1 first, CancellationToken cancellationToken = default) =>
        _query.Bind(client, CompiledValue.From(first)).AsAsyncEnumerable(cancellationToken);

    /// <summary>
    /// The request that the query becomes, readable: values stand as <c>{name}</c>, nothing is encoded, and nothing is evaluated or sent.
    /// </summary>
    public override string ToString() => _query.ToString();
}
