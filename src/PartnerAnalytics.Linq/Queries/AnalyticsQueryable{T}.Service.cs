using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using PartnerAnalytics.Linq.Calls;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq;

/// <content>What LINQ has no operator for: parameters of the service, and ways around its documentation.</content>
public partial class AnalyticsQueryable<T>
{
    /// <summary>
    /// Requests the data as it was processed on a date, on the license resources; they return the newest data otherwise. Becomes
    /// <c>processedDateTime</c>. Over rows in memory it changes nothing.
    /// </summary>
    /// <param name="date">The date from which the data was processed.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    public AnalyticsQueryable<T> WithProcessedDate(DateOnly date, [CallerArgumentExpression(nameof(date))] string? expression = null) =>
        Then<T>(new ProcessedDateCall(Expression.Constant(date))
        {
            Written = expression,
            Method = static () => new Func<IQueryable<T>, DateOnly, IQueryable<T>>(QueryableCalls.WithProcessedDate).Method,
        });

    /// <summary>
    /// Reads the query in as many requests as its longest list of values needs: <c>Where(x => ids.Contains(x.Id))</c> with thousands of ids
    /// is longer than an address may be. Every row comes once, in order of the requests, and in the service's order within each. A query
    /// that is short enough stays one request. Over rows in memory it changes nothing.
    /// </summary>
    /// <remarks>
    /// The list is one that all rows have to be in: a <c>Contains</c>, or an <c>Any</c> that compares with <c>==</c>, on the top level
    /// of the conditions. Of several, the longest is split. Texts that differ in case only stay in one request, since the service may
    /// not tell them apart. Not with <c>Skip</c>, <c>OrderBy</c>, <c>GroupBy</c>, <c>Distinct</c> or <c>PartitionBy</c>, which need all
    /// rows at once (PAL1006). <see cref="ToRequestUri"/> gives the first of the requests.
    /// </remarks>
    public AnalyticsQueryable<T> InChunks() => Then<T>(new ChunkCall
    {
        Method = static () => new Func<IQueryable<T>, IQueryable<T>>(QueryableCalls.InChunks).Method,
    });

    /// <summary>
    /// Tells how far the reading has come, after each page: rows, pages, and the total where the service says it. Changes no request; every
    /// member that sends the query reports, each time from the start. Of several, each is told.
    /// </summary>
    /// <remarks>
    /// A query that is left before the end of a page, as <see cref="FirstAsync(CancellationToken)"/> does, reports the rows that were handed
    /// out. Over rows in memory, a page is what <see cref="WithPageSize"/> says, else all rows.
    /// </remarks>
    /// <param name="progress">Is told. What it throws ends the reading.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <exception cref="ArgumentNullException"><paramref name="progress"/> is null.</exception>
    public AnalyticsQueryable<T> WithProgress(
        IProgress<AnalyticsProgress> progress, [CallerArgumentExpression(nameof(progress))] string? expression = null)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return Then<T>(new ProgressCall(progress)
        {
            Written = expression,
            Method = static () => new Func<IQueryable<T>, IProgress<AnalyticsProgress>, IQueryable<T>>(QueryableCalls.WithProgress).Method,
        });
    }

    /// <summary>
    /// Adds a condition in the service's own words, for what its documentation leaves out or gets wrong. It is encoded but not read: no
    /// rule checks it, and values inside it are the caller's to quote. Over rows in memory it is refused.
    /// </summary>
    /// <param name="filter">The condition, such as <c>churnRisk eq 'High'</c>.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <exception cref="ArgumentException"><paramref name="filter"/> is null or blank.</exception>
    public AnalyticsQueryable<T> WhereRaw(string filter, [CallerArgumentExpression(nameof(filter))] string? expression = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(filter);
        return Then<T>(new RawFilterCall(filter)
        {
            Written = expression,
            Method = static () => new Func<IQueryable<T>, string, IQueryable<T>>(QueryableCalls.WhereRaw).Method,
        });
    }

    /// <summary>
    /// Adds a parameter to the request, after those of the query; a later one of the same name replaces it. It is encoded but not read.
    /// Over rows in memory it is refused.
    /// </summary>
    /// <param name="name">The name: letters, digits, <c>-</c>, <c>_</c>, <c>.</c> and <c>$</c>; none of those that the query writes.</param>
    /// <param name="value">The value.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is not such a name.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public AnalyticsQueryable<T> WithParameter(string name, string value, [CallerArgumentExpression(nameof(name))] string? expression = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(value);
        if (!name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '$'))
        {
            throw new ArgumentException($"'{name}' is not the name of a parameter.", nameof(name));
        }

        if (RequestGrammar.Parameters.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"'{name}' is written by the query itself. Use the operator for it, or WhereRaw for a filter.", nameof(name));
        }

        return Then<T>(new ParameterCall(name, value)
        {
            Written = expression,
            Method = static () => new Func<IQueryable<T>, string, string, IQueryable<T>>(QueryableCalls.WithParameter).Method,
        });
    }
}
