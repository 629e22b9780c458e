using System.Buffers;
using PartnerAnalytics.Linq.Queries.Compiled;

namespace PartnerAnalytics.Linq;

/// <summary>
/// A query that was translated once and runs any number of times, with four values. Made by
/// <see cref="AnalyticsQueryable"/>'s <c>Compile</c>. It means what the same query means where it is written ad hoc, with the values that
/// each call brings and what captured variables hold then. Keep it, in a static field for example: it may be shared between threads and
/// clients.
/// </summary>
/// <typeparam name="T1">The type of the first value.</typeparam>
/// <typeparam name="T2">The type of the second value.</typeparam>
/// <typeparam name="T3">The type of the third value.</typeparam>
/// <typeparam name="T4">The type of the fourth value.</typeparam>
/// <typeparam name="TElement">The type of the elements.</typeparam>
public sealed class CompiledAnalyticsQuery<T1, T2, T3, T4, TElement>
{
    private readonly CompiledQuery<TElement> _query;

    internal CompiledAnalyticsQuery(CompiledQuery<TElement> query) => _query = query;

    /// <summary>The absolute address of the first request. Evaluates captured values; sends nothing.</summary>
    /// <param name="client">The client to ask.</param>
    /// <param name="first">The value of the query's first parameter after the client.</param>
    /// <param name="second">The value of the query's second parameter after the client.</param>
    /// <param name="third">The value of the query's third parameter after the client.</param>
    /// <param name="fourth">The value of the query's fourth parameter after the client.</param>
    /// <exception cref="AnalyticsQueryException">A value cannot be sent, or the client's cloud does not have the resource.</exception>
    /// <exception cref="InvalidOperationException">With these values the query can have no rows, so no request is made for it.</exception>
    public Uri ToRequestUri(PartnerAnalyticsClient client, T1 first, T2 second, T3 third, T4 fourth) => new(ToRequestText(client, first, second, third, fourth), UriKind.Absolute);

    /// <summary>The absolute address of the first request, as text that is percent-encoded already. Sends nothing.</summary>
    /// <param name="client">The client to ask.</param>
    /// <param name="first">The value of the query's first parameter after the client.</param>
    /// <param name="second">The value of the query's second parameter after the client.</param>
    /// <param name="third">The value of the query's third parameter after the client.</param>
    /// <param name="fourth">The value of the query's fourth parameter after the client.</param>
    /// <exception cref="AnalyticsQueryException">A value cannot be sent, or the client's cloud does not have the resource.</exception>
    /// <exception cref="InvalidOperationException">With these values the query can have no rows, so no request is made for it.</exception>
    public string ToRequestText(PartnerAnalyticsClient client, T1 first, T2 second, T3 third, T4 fourth) => _query.ToText(client, CompiledValue.From(first), CompiledValue.From(second), CompiledValue.From(third), CompiledValue.From(fourth));

    /// <summary>
    /// Writes the absolute address of the first request, as text that is percent-encoded already: what <see cref="ToRequestText"/> gives,
    /// without a string. Sends nothing; writes nothing where it throws.
    /// </summary>
    /// <param name="writer">Takes the text.</param>
    /// <param name="client">The client to ask.</param>
    /// <param name="first">The value of the query's first parameter after the client.</param>
    /// <param name="second">The value of the query's second parameter after the client.</param>
    /// <param name="third">The value of the query's third parameter after the client.</param>
    /// <param name="fourth">The value of the query's fourth parameter after the client.</param>
    /// <exception cref="AnalyticsQueryException">A value cannot be sent, or the client's cloud does not have the resource.</exception>
    /// <exception cref="InvalidOperationException">With these values the query can have no rows, so no request is made for it.</exception>
    public void WriteTo(IBufferWriter<char> writer, PartnerAnalyticsClient client, T1 first, T2 second, T3 third, T4 fourth) =>
        _query.WriteTo(writer, client, CompiledValue.From(first), CompiledValue.From(second), CompiledValue.From(third), CompiledValue.From(fourth));

    /// <summary>All elements. Each call sends the query anew.</summary>
    /// <param name="client">The client to ask.</param>
    /// <param name="first">The value of the query's first parameter after the client.</param>
    /// <param name="second">The value of the query's second parameter after the client.</param>
    /// <param name="third">The value of the query's third parameter after the client.</param>
    /// <param name="fourth">The value of the query's fourth parameter after the client.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="AnalyticsQueryException">A value cannot be sent, or the client's cloud does not have the resource.</exception>
    /// <exception cref="PartnerAnalyticsException">The service, the network or a response failed.</exception>
    public Task<List<TElement>> ToListAsync(PartnerAnalyticsClient client, T1 first, T2 second, T3 third, T4 fourth, CancellationToken cancellationToken = default) =>
        _query.Bind(client, CompiledValue.From(first), CompiledValue.From(second), CompiledValue.From(third), CompiledValue.From(fourth)).ToListAsync(cancellationToken);

    /// <summary>The elements as they arrive. Each enumeration sends the query anew, with the values of this call.</summary>
    /// <param name="client">The client to ask.</param>
    /// <param name="first">The value of the query's first parameter after the client.</param>
    /// <param name="second">The value of the query's second parameter after the client.</param>
    /// <param name="third">The value of the query's third parameter after the client.</param>
    /// <param name="fourth">The value of the query's fourth parameter after the client.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="AnalyticsQueryException">A value cannot be sent, or the client's cloud does not have the resource.</exception>
    /// <exception cref="PartnerAnalyticsException">The service, the network or a response failed.</exception>
    public IAsyncEnumerable<TElement> AsAsyncEnumerable(PartnerAnalyticsClient client, T1 first, T2 second, T3 third, T4 fourth, CancellationToken cancellationToken = default) =>
        _query.Bind(client, CompiledValue.From(first), CompiledValue.From(second), CompiledValue.From(third), CompiledValue.From(fourth)).AsAsyncEnumerable(cancellationToken);

    /// <summary>
    /// The request that the query becomes, readable: values stand as <c>{name}</c>, nothing is encoded, and nothing is evaluated or sent.
    /// </summary>
    public override string ToString() => _query.ToString();
}
