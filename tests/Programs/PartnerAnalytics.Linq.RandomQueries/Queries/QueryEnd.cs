using System.Linq.Expressions;
using System.Reflection;

namespace PartnerAnalytics.Linq.RandomQueries.Queries;

/// <summary>Runs a query by the call that ends it.</summary>
/// <typeparam name="TRow">The record of the rows.</typeparam>
/// <typeparam name="T">The elements.</typeparam>
internal sealed class QueryEnd<TRow, T>(RandomQuery query, AnalyticsQueryable<T> elements)
{
    /// <summary>The elements, or the value that the call gives.</summary>
    public async Task<IReadOnlyList<object?>> RunAsync()
    {
        switch (query.Terminal)
        {
            case Terminal.List:
                return [.. (query.Blocks ? elements.ToList() : await elements.ToListAsync()).Select(e => (object?)e)];
            case Terminal.Pages:
                var read = new List<object?>();
                await foreach (var page in elements.AsPages())
                {
                    read.AddRange(page.Values.Select(e => (object?)e));
                }

                return read;
            case Terminal.Min or Terminal.Max or Terminal.MinBy or Terminal.MaxBy:
                return [await ExtremeAsync()];
            case Terminal.All:
                return [await AllAsync()];
            default:
                return [query.Blocks ? RunBlocking() : await RunOneAsync()];
        }
    }

    private async Task<object?> RunOneAsync() => query.Terminal switch
    {
        Terminal.First => await elements.FirstAsync(),
        Terminal.FirstOrDefault => await elements.FirstOrDefaultAsync(),
        Terminal.Single => await elements.SingleAsync(),
        Terminal.SingleOrDefault => await elements.SingleOrDefaultAsync(),
        Terminal.Last => await elements.LastAsync(),
        Terminal.LastOrDefault => await elements.LastOrDefaultAsync(),
        Terminal.ElementAt => await elements.ElementAtAsync(query.Position),
        Terminal.ElementAtOrDefault => await elements.ElementAtOrDefaultAsync(query.Position),
        Terminal.Any => await elements.AnyAsync(),
        Terminal.Count => await elements.CountAsync(),
        _ => await elements.LongCountAsync(),
    };

    /// <summary>The same by the calls that block the thread.</summary>
    private object? RunBlocking() => query.Terminal switch
    {
        Terminal.First => elements.First(),
        Terminal.FirstOrDefault => elements.FirstOrDefault(),
        Terminal.Single => elements.Single(),
        Terminal.SingleOrDefault => elements.SingleOrDefault(),
        Terminal.Last => elements.Last(),
        Terminal.LastOrDefault => elements.LastOrDefault(),
        Terminal.ElementAt => elements.ElementAt(query.Position),
        Terminal.ElementAtOrDefault => elements.ElementAtOrDefault(query.Position),
        Terminal.Any => elements.Any(),
        Terminal.Count => elements.Count(),
        _ => elements.LongCount(),
    };

    private async Task<object?> AllAsync() => elements is AnalyticsQueryable<TRow> rows && query.Form == QueryForm.Rows
        ? query.Blocks ? rows.All(query.Required!.ToLambda<TRow>()) : await rows.AllAsync(query.Required!.ToLambda<TRow>())
        : await elements.AnyAsync();

    private Task<object?> ExtremeAsync()
    {
        var element = Expression.Parameter(typeof(T), "e");
        var member = query.ExtremeMember.Length == 0 ? (Expression)element : Expression.Property(element, query.ExtremeMember);
        return (Task<object?>)typeof(QueryEnd<TRow, T>).GetMethod(nameof(ExtremeOfAsync), BindingFlags.Instance | BindingFlags.NonPublic)!
            .MakeGenericMethod(member.Type).Invoke(this, BindingFlags.DoNotWrapExceptions, null, [Expression.Lambda(member, element)], null)!;
    }

    private async Task<object?> ExtremeOfAsync<TKey>(Expression<Func<T, TKey>> key) => (query.Terminal, query.Blocks) switch
    {
        (Terminal.Min, true) => query.ExtremeMember.Length == 0 ? elements.Min() : elements.Min(key),
        (Terminal.Min, false) => query.ExtremeMember.Length == 0 ? await elements.MinAsync() : await elements.MinAsync(key),
        (Terminal.Max, true) => query.ExtremeMember.Length == 0 ? elements.Max() : elements.Max(key),
        (Terminal.Max, false) => query.ExtremeMember.Length == 0 ? await elements.MaxAsync() : await elements.MaxAsync(key),
        (Terminal.MinBy, true) => elements.MinBy(key),
        (Terminal.MinBy, false) => await elements.MinByAsync(key),
        (_, true) => elements.MaxBy(key),
        _ => await elements.MaxByAsync(key),
    };
}
