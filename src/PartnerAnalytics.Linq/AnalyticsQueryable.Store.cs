using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace PartnerAnalytics.Linq;

/// <content>The same for the Microsoft Store.</content>
public static partial class AnalyticsQueryable
{
    /// <inheritdoc cref="Compile{TElement}(Expression{Func{PartnerAnalyticsClient, IQueryable{TElement}}})"/>
    [OverloadResolutionPriority(-1)]
    public static Func<StoreAnalyticsClient, AnalyticsQueryable<TElement>> Compile<TElement>(
        Expression<Func<StoreAnalyticsClient, IQueryable<TElement>>> query)
    {
        var compiled = CompiledQuery<StoreAnalyticsClient, TElement>.Create(query);
        return (client) => compiled.Bind(client);
    }

    /// <inheritdoc cref="Compile{T1, TElement}(Expression{Func{PartnerAnalyticsClient, T1, IQueryable{TElement}}})"/>
    [OverloadResolutionPriority(-1)]
    public static Func<StoreAnalyticsClient, T1, AnalyticsQueryable<TElement>> Compile<T1, TElement>(
        Expression<Func<StoreAnalyticsClient, T1, IQueryable<TElement>>> query)
    {
        var compiled = CompiledQuery<StoreAnalyticsClient, TElement>.Create(query);
        return (client, first) => compiled.Bind(client, first);
    }

    /// <inheritdoc cref="Compile{T1, TElement}(Expression{Func{PartnerAnalyticsClient, T1, IQueryable{TElement}}})"/>
    [OverloadResolutionPriority(-1)]
    public static Func<StoreAnalyticsClient, T1, T2, AnalyticsQueryable<TElement>> Compile<T1, T2, TElement>(
        Expression<Func<StoreAnalyticsClient, T1, T2, IQueryable<TElement>>> query)
    {
        var compiled = CompiledQuery<StoreAnalyticsClient, TElement>.Create(query);
        return (client, first, second) => compiled.Bind(client, first, second);
    }

    /// <inheritdoc cref="Compile{T1, TElement}(Expression{Func{PartnerAnalyticsClient, T1, IQueryable{TElement}}})"/>
    [OverloadResolutionPriority(-1)]
    public static Func<StoreAnalyticsClient, T1, T2, T3, AnalyticsQueryable<TElement>> Compile<T1, T2, T3, TElement>(
        Expression<Func<StoreAnalyticsClient, T1, T2, T3, IQueryable<TElement>>> query)
    {
        var compiled = CompiledQuery<StoreAnalyticsClient, TElement>.Create(query);
        return (client, first, second, third) => compiled.Bind(client, first, second, third);
    }

    /// <inheritdoc cref="Compile{T1, TElement}(Expression{Func{PartnerAnalyticsClient, T1, IQueryable{TElement}}})"/>
    [OverloadResolutionPriority(-1)]
    public static Func<StoreAnalyticsClient, T1, T2, T3, T4, AnalyticsQueryable<TElement>> Compile<T1, T2, T3, T4, TElement>(
        Expression<Func<StoreAnalyticsClient, T1, T2, T3, T4, IQueryable<TElement>>> query)
    {
        var compiled = CompiledQuery<StoreAnalyticsClient, TElement>.Create(query);
        return (client, first, second, third, fourth) => compiled.Bind(client, first, second, third, fourth);
    }

    /// <inheritdoc cref="Compile{T1, TElement}(Expression{Func{PartnerAnalyticsClient, T1, IQueryable{TElement}}})"/>
    [OverloadResolutionPriority(-1)]
    public static Func<StoreAnalyticsClient, T1, T2, T3, T4, T5, AnalyticsQueryable<TElement>> Compile<T1, T2, T3, T4, T5, TElement>(
        Expression<Func<StoreAnalyticsClient, T1, T2, T3, T4, T5, IQueryable<TElement>>> query)
    {
        var compiled = CompiledQuery<StoreAnalyticsClient, TElement>.Create(query);
        return (client, first, second, third, fourth, fifth) => compiled.Bind(client, first, second, third, fourth, fifth);
    }

    /// <inheritdoc cref="Compile{T1, TElement}(Expression{Func{PartnerAnalyticsClient, T1, IQueryable{TElement}}})"/>
    [OverloadResolutionPriority(-1)]
    public static Func<StoreAnalyticsClient, T1, T2, T3, T4, T5, T6, AnalyticsQueryable<TElement>>
        Compile<T1, T2, T3, T4, T5, T6, TElement>(
        Expression<Func<StoreAnalyticsClient, T1, T2, T3, T4, T5, T6, IQueryable<TElement>>> query)
    {
        var compiled = CompiledQuery<StoreAnalyticsClient, TElement>.Create(query);
        return (client, first, second, third, fourth, fifth, sixth) => compiled.Bind(client, first, second, third, fourth, fifth, sixth);
    }

    /// <inheritdoc cref="Compile{T1, TElement}(Expression{Func{PartnerAnalyticsClient, T1, IQueryable{TElement}}})"/>
    [OverloadResolutionPriority(-1)]
    public static Func<StoreAnalyticsClient, T1, T2, T3, T4, T5, T6, T7, AnalyticsQueryable<TElement>>
        Compile<T1, T2, T3, T4, T5, T6, T7, TElement>(
        Expression<Func<StoreAnalyticsClient, T1, T2, T3, T4, T5, T6, T7, IQueryable<TElement>>> query)
    {
        var compiled = CompiledQuery<StoreAnalyticsClient, TElement>.Create(query);
        return (client, first, second, third, fourth, fifth, sixth, seventh) =>
            compiled.Bind(client, first, second, third, fourth, fifth, sixth, seventh);
    }

    /// <inheritdoc cref="Compile{T1, TElement}(Expression{Func{PartnerAnalyticsClient, T1, IQueryable{TElement}}})"/>
    [OverloadResolutionPriority(-1)]
    public static Func<StoreAnalyticsClient, T1, T2, T3, T4, T5, T6, T7, T8, AnalyticsQueryable<TElement>>
        Compile<T1, T2, T3, T4, T5, T6, T7, T8, TElement>(
        Expression<Func<StoreAnalyticsClient, T1, T2, T3, T4, T5, T6, T7, T8, IQueryable<TElement>>> query)
    {
        var compiled = CompiledQuery<StoreAnalyticsClient, TElement>.Create(query);
        return (client, first, second, third, fourth, fifth, sixth, seventh, eighth) =>
            compiled.Bind(client, first, second, third, fourth, fifth, sixth, seventh, eighth);
    }
}
