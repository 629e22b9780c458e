using System.Linq.Expressions;
using PartnerAnalytics.Linq.Queries.Compiled;

namespace PartnerAnalytics.Linq;

/// <content>Queries that are translated once.</content>
public abstract partial class AnalyticsQueryable
{
    /// <summary>
    /// Translates a query once, for all of its calls: what the service cannot answer is refused now. Captured variables are read by each call.
    /// </summary>
    /// <typeparam name="TElement">The type of the elements.</typeparam>
    /// <param name="query">The query on a resource of the client, by its operators or those of <see cref="Queryable"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="AnalyticsQueryException">The service cannot answer the query, whatever its values are.</exception>
    public static CompiledAnalyticsQuery<TElement> Compile<TElement>(
        Expression<Func<PartnerAnalyticsClient, IQueryable<TElement>>> query) =>
        new(CompiledQuery<TElement>.Create(query));

    /// <summary>
    /// Translates a query once, for all of its calls: what the service cannot answer is refused now. The parameters of the lambda after the
    /// client are values that each call brings; they may stand wherever captured variables may, <c>Take</c> and <c>Skip</c> included.
    /// </summary>
    /// <typeparam name="T1">The type of the first value.</typeparam>
    /// <typeparam name="TElement">The type of the elements.</typeparam>
    /// <param name="query">The query on a resource of the client, by its operators or those of <see cref="Queryable"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="AnalyticsQueryException">The service cannot answer the query, whatever its values are.</exception>
    public static CompiledAnalyticsQuery<T1, TElement> Compile<T1, TElement>(
        Expression<Func<PartnerAnalyticsClient, T1, IQueryable<TElement>>> query) =>
        new(CompiledQuery<TElement>.Create(query));

    /// <summary>
    /// Translates a query once, for all of its calls: what the service cannot answer is refused now. The parameters of the lambda after the
    /// client are values that each call brings; they may stand wherever captured variables may, <c>Take</c> and <c>Skip</c> included.
    /// </summary>
    /// <typeparam name="T1">The type of the first value.</typeparam>
    /// <typeparam name="T2">The type of the second value.</typeparam>
    /// <typeparam name="TElement">The type of the elements.</typeparam>
    /// <param name="query">The query on a resource of the client, by its operators or those of <see cref="Queryable"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="AnalyticsQueryException">The service cannot answer the query, whatever its values are.</exception>
    public static CompiledAnalyticsQuery<T1, T2, TElement> Compile<T1, T2, TElement>(
        Expression<Func<PartnerAnalyticsClient, T1, T2, IQueryable<TElement>>> query) =>
        new(CompiledQuery<TElement>.Create(query));

    /// <summary>
    /// Translates a query once, for all of its calls: what the service cannot answer is refused now. The parameters of the lambda after the
    /// client are values that each call brings; they may stand wherever captured variables may, <c>Take</c> and <c>Skip</c> included.
    /// </summary>
    /// <typeparam name="T1">The type of the first value.</typeparam>
    /// <typeparam name="T2">The type of the second value.</typeparam>
    /// <typeparam name="T3">The type of the third value.</typeparam>
    /// <typeparam name="TElement">The type of the elements.</typeparam>
    /// <param name="query">The query on a resource of the client, by its operators or those of <see cref="Queryable"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="AnalyticsQueryException">The service cannot answer the query, whatever its values are.</exception>
    public static CompiledAnalyticsQuery<T1, T2, T3, TElement> Compile<T1, T2, T3, TElement>(
        Expression<Func<PartnerAnalyticsClient, T1, T2, T3, IQueryable<TElement>>> query) =>
        new(CompiledQuery<TElement>.Create(query));

    /// <summary>
    /// Translates a query once, for all of its calls: what the service cannot answer is refused now. The parameters of the lambda after the
    /// client are values that each call brings; they may stand wherever captured variables may, <c>Take</c> and <c>Skip</c> included.
    /// </summary>
    /// <typeparam name="T1">The type of the first value.</typeparam>
    /// <typeparam name="T2">The type of the second value.</typeparam>
    /// <typeparam name="T3">The type of the third value.</typeparam>
    /// <typeparam name="T4">The type of the fourth value.</typeparam>
    /// <typeparam name="TElement">The type of the elements.</typeparam>
    /// <param name="query">The query on a resource of the client, by its operators or those of <see cref="Queryable"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="AnalyticsQueryException">The service cannot answer the query, whatever its values are.</exception>
    public static CompiledAnalyticsQuery<T1, T2, T3, T4, TElement> Compile<T1, T2, T3, T4, TElement>(
        Expression<Func<PartnerAnalyticsClient, T1, T2, T3, T4, IQueryable<TElement>>> query) =>
        new(CompiledQuery<TElement>.Create(query));

    /// <summary>
    /// Translates a query once, for all of its calls: what the service cannot answer is refused now. The parameters of the lambda after the
    /// client are values that each call brings; they may stand wherever captured variables may, <c>Take</c> and <c>Skip</c> included.
    /// </summary>
    /// <typeparam name="T1">The type of the first value.</typeparam>
    /// <typeparam name="T2">The type of the second value.</typeparam>
    /// <typeparam name="T3">The type of the third value.</typeparam>
    /// <typeparam name="T4">The type of the fourth value.</typeparam>
    /// <typeparam name="T5">The type of the fifth value.</typeparam>
    /// <typeparam name="TElement">The type of the elements.</typeparam>
    /// <param name="query">The query on a resource of the client, by its operators or those of <see cref="Queryable"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="AnalyticsQueryException">The service cannot answer the query, whatever its values are.</exception>
    public static CompiledAnalyticsQuery<T1, T2, T3, T4, T5, TElement> Compile<T1, T2, T3, T4, T5, TElement>(
        Expression<Func<PartnerAnalyticsClient, T1, T2, T3, T4, T5, IQueryable<TElement>>> query) =>
        new(CompiledQuery<TElement>.Create(query));

    /// <summary>
    /// Translates a query once, for all of its calls: what the service cannot answer is refused now. The parameters of the lambda after the
    /// client are values that each call brings; they may stand wherever captured variables may, <c>Take</c> and <c>Skip</c> included.
    /// </summary>
    /// <typeparam name="T1">The type of the first value.</typeparam>
    /// <typeparam name="T2">The type of the second value.</typeparam>
    /// <typeparam name="T3">The type of the third value.</typeparam>
    /// <typeparam name="T4">The type of the fourth value.</typeparam>
    /// <typeparam name="T5">The type of the fifth value.</typeparam>
    /// <typeparam name="T6">The type of the sixth value.</typeparam>
    /// <typeparam name="TElement">The type of the elements.</typeparam>
    /// <param name="query">The query on a resource of the client, by its operators or those of <see cref="Queryable"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="AnalyticsQueryException">The service cannot answer the query, whatever its values are.</exception>
    public static CompiledAnalyticsQuery<T1, T2, T3, T4, T5, T6, TElement> Compile<T1, T2, T3, T4, T5, T6, TElement>(
        Expression<Func<PartnerAnalyticsClient, T1, T2, T3, T4, T5, T6, IQueryable<TElement>>> query) =>
        new(CompiledQuery<TElement>.Create(query));

    /// <summary>
    /// Translates a query once, for all of its calls: what the service cannot answer is refused now. The parameters of the lambda after the
    /// client are values that each call brings; they may stand wherever captured variables may, <c>Take</c> and <c>Skip</c> included.
    /// </summary>
    /// <typeparam name="T1">The type of the first value.</typeparam>
    /// <typeparam name="T2">The type of the second value.</typeparam>
    /// <typeparam name="T3">The type of the third value.</typeparam>
    /// <typeparam name="T4">The type of the fourth value.</typeparam>
    /// <typeparam name="T5">The type of the fifth value.</typeparam>
    /// <typeparam name="T6">The type of the sixth value.</typeparam>
    /// <typeparam name="T7">The type of the seventh value.</typeparam>
    /// <typeparam name="TElement">The type of the elements.</typeparam>
    /// <param name="query">The query on a resource of the client, by its operators or those of <see cref="Queryable"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="AnalyticsQueryException">The service cannot answer the query, whatever its values are.</exception>
    public static CompiledAnalyticsQuery<T1, T2, T3, T4, T5, T6, T7, TElement> Compile<T1, T2, T3, T4, T5, T6, T7, TElement>(
        Expression<Func<PartnerAnalyticsClient, T1, T2, T3, T4, T5, T6, T7, IQueryable<TElement>>> query) =>
        new(CompiledQuery<TElement>.Create(query));

    /// <summary>
    /// Translates a query once, for all of its calls: what the service cannot answer is refused now. The parameters of the lambda after the
    /// client are values that each call brings; they may stand wherever captured variables may, <c>Take</c> and <c>Skip</c> included.
    /// </summary>
    /// <typeparam name="T1">The type of the first value.</typeparam>
    /// <typeparam name="T2">The type of the second value.</typeparam>
    /// <typeparam name="T3">The type of the third value.</typeparam>
    /// <typeparam name="T4">The type of the fourth value.</typeparam>
    /// <typeparam name="T5">The type of the fifth value.</typeparam>
    /// <typeparam name="T6">The type of the sixth value.</typeparam>
    /// <typeparam name="T7">The type of the seventh value.</typeparam>
    /// <typeparam name="T8">The type of the eighth value.</typeparam>
    /// <typeparam name="TElement">The type of the elements.</typeparam>
    /// <param name="query">The query on a resource of the client, by its operators or those of <see cref="Queryable"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="AnalyticsQueryException">The service cannot answer the query, whatever its values are.</exception>
    public static CompiledAnalyticsQuery<T1, T2, T3, T4, T5, T6, T7, T8, TElement> Compile<T1, T2, T3, T4, T5, T6, T7, T8, TElement>(
        Expression<Func<PartnerAnalyticsClient, T1, T2, T3, T4, T5, T6, T7, T8, IQueryable<TElement>>> query) =>
        new(CompiledQuery<TElement>.Create(query));
}
