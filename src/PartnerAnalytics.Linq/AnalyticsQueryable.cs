using System.Linq.Expressions;

namespace PartnerAnalytics.Linq;

/// <summary>Queries that are read and checked once, for any number of calls. Queries themselves are <see cref="AnalyticsQueryable{T}"/>.</summary>
public static partial class AnalyticsQueryable
{
    /// <summary>
    /// Reads and checks a query once: what the service cannot answer, whatever the values are, is refused now. Each call of the delegate gives
    /// the query on a client, to which further operators and every terminal apply. Captured variables are read when that query runs, those
    /// in the arguments of <c>Take</c>, <c>Skip</c> and their kin when the delegate is called: then these are called, too.
    /// </summary>
    /// <typeparam name="TElement">The type of the elements.</typeparam>
    /// <param name="query">The query on a resource of the client, by its operators or those of <see cref="Queryable"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="AnalyticsQueryException">The service cannot answer the query, whatever its values are.</exception>
    public static Func<PartnerAnalyticsClient, AnalyticsQueryable<TElement>> Compile<TElement>(
        Expression<Func<PartnerAnalyticsClient, IQueryable<TElement>>> query)
    {
        var compiled = CompiledQuery<PartnerAnalyticsClient, TElement>.Create(query);
        return (client) => compiled.Bind(client);
    }

    /// <summary>
    /// Reads and checks a query once: what the service cannot answer, whatever the values are, is refused now. Each call of the delegate gives
    /// the query on a client and with values, to which further operators and every terminal apply. The parameters of the lambda after the
    /// client may stand wherever captured variables may, <c>Take</c> and <c>Skip</c> included. Captured variables are read when that query
    /// runs, those in the arguments of <c>Take</c>, <c>Skip</c> and their kin when the delegate is called: then these are called, too.
    /// </summary>
    /// <typeparam name="T1">The type of the first value.</typeparam>
    /// <typeparam name="TElement">The type of the elements.</typeparam>
    /// <param name="query">The query on a resource of the client, by its operators or those of <see cref="Queryable"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="AnalyticsQueryException">The service cannot answer the query, whatever its values are.</exception>
    public static Func<PartnerAnalyticsClient, T1, AnalyticsQueryable<TElement>> Compile<T1, TElement>(
        Expression<Func<PartnerAnalyticsClient, T1, IQueryable<TElement>>> query)
    {
        var compiled = CompiledQuery<PartnerAnalyticsClient, TElement>.Create(query);
        return (client, first) => compiled.Bind(client, first);
    }

    /// <inheritdoc cref="Compile{T1, TElement}(Expression{Func{PartnerAnalyticsClient, T1, IQueryable{TElement}}})"/>
    public static Func<PartnerAnalyticsClient, T1, T2, AnalyticsQueryable<TElement>> Compile<T1, T2, TElement>(
        Expression<Func<PartnerAnalyticsClient, T1, T2, IQueryable<TElement>>> query)
    {
        var compiled = CompiledQuery<PartnerAnalyticsClient, TElement>.Create(query);
        return (client, first, second) => compiled.Bind(client, first, second);
    }

    /// <inheritdoc cref="Compile{T1, TElement}(Expression{Func{PartnerAnalyticsClient, T1, IQueryable{TElement}}})"/>
    public static Func<PartnerAnalyticsClient, T1, T2, T3, AnalyticsQueryable<TElement>> Compile<T1, T2, T3, TElement>(
        Expression<Func<PartnerAnalyticsClient, T1, T2, T3, IQueryable<TElement>>> query)
    {
        var compiled = CompiledQuery<PartnerAnalyticsClient, TElement>.Create(query);
        return (client, first, second, third) => compiled.Bind(client, first, second, third);
    }

    /// <inheritdoc cref="Compile{T1, TElement}(Expression{Func{PartnerAnalyticsClient, T1, IQueryable{TElement}}})"/>
    public static Func<PartnerAnalyticsClient, T1, T2, T3, T4, AnalyticsQueryable<TElement>> Compile<T1, T2, T3, T4, TElement>(
        Expression<Func<PartnerAnalyticsClient, T1, T2, T3, T4, IQueryable<TElement>>> query)
    {
        var compiled = CompiledQuery<PartnerAnalyticsClient, TElement>.Create(query);
        return (client, first, second, third, fourth) => compiled.Bind(client, first, second, third, fourth);
    }

    /// <inheritdoc cref="Compile{T1, TElement}(Expression{Func{PartnerAnalyticsClient, T1, IQueryable{TElement}}})"/>
    public static Func<PartnerAnalyticsClient, T1, T2, T3, T4, T5, AnalyticsQueryable<TElement>> Compile<T1, T2, T3, T4, T5, TElement>(
        Expression<Func<PartnerAnalyticsClient, T1, T2, T3, T4, T5, IQueryable<TElement>>> query)
    {
        var compiled = CompiledQuery<PartnerAnalyticsClient, TElement>.Create(query);
        return (client, first, second, third, fourth, fifth) => compiled.Bind(client, first, second, third, fourth, fifth);
    }

    /// <inheritdoc cref="Compile{T1, TElement}(Expression{Func{PartnerAnalyticsClient, T1, IQueryable{TElement}}})"/>
    public static Func<PartnerAnalyticsClient, T1, T2, T3, T4, T5, T6, AnalyticsQueryable<TElement>> Compile<T1, T2, T3, T4, T5, T6, TElement>(
        Expression<Func<PartnerAnalyticsClient, T1, T2, T3, T4, T5, T6, IQueryable<TElement>>> query)
    {
        var compiled = CompiledQuery<PartnerAnalyticsClient, TElement>.Create(query);
        return (client, first, second, third, fourth, fifth, sixth) => compiled.Bind(client, first, second, third, fourth, fifth, sixth);
    }

    /// <inheritdoc cref="Compile{T1, TElement}(Expression{Func{PartnerAnalyticsClient, T1, IQueryable{TElement}}})"/>
    public static Func<PartnerAnalyticsClient, T1, T2, T3, T4, T5, T6, T7, AnalyticsQueryable<TElement>> Compile<T1, T2, T3, T4, T5, T6, T7, TElement>(
        Expression<Func<PartnerAnalyticsClient, T1, T2, T3, T4, T5, T6, T7, IQueryable<TElement>>> query)
    {
        var compiled = CompiledQuery<PartnerAnalyticsClient, TElement>.Create(query);
        return (client, first, second, third, fourth, fifth, sixth, seventh) => compiled.Bind(client, first, second, third, fourth, fifth, sixth, seventh);
    }

    /// <inheritdoc cref="Compile{T1, TElement}(Expression{Func{PartnerAnalyticsClient, T1, IQueryable{TElement}}})"/>
    public static Func<PartnerAnalyticsClient, T1, T2, T3, T4, T5, T6, T7, T8, AnalyticsQueryable<TElement>> Compile<T1, T2, T3, T4, T5, T6, T7, T8, TElement>(
        Expression<Func<PartnerAnalyticsClient, T1, T2, T3, T4, T5, T6, T7, T8, IQueryable<TElement>>> query)
    {
        var compiled = CompiledQuery<PartnerAnalyticsClient, TElement>.Create(query);
        return (client, first, second, third, fourth, fifth, sixth, seventh, eighth) => compiled.Bind(client, first, second, third, fourth, fifth, sixth, seventh, eighth);
    }
}
