namespace PartnerAnalytics.Linq.RandomQueries.Queries;

/// <summary>Runs a query by the call that ends it.</summary>
internal static class QueryEnd
{
    /// <summary>The elements, or the value that the call gives.</summary>
    public static async Task<IReadOnlyList<object?>> RunAsync<T>(AnalyticsQueryable<T> elements, Terminal terminal)
    {
        switch (terminal)
        {
            case Terminal.List:
                return [.. (await elements.ToListAsync()).Select(e => (object?)e)];
            case Terminal.Pages:
                var read = new List<object?>();
                await foreach (var page in elements.AsPages())
                {
                    read.AddRange(page.Values.Select(e => (object?)e));
                }

                return read;
            case Terminal.First:
                return [await elements.FirstAsync()];
            case Terminal.FirstOrDefault:
                return [await elements.FirstOrDefaultAsync()];
            case Terminal.Single:
                return [await elements.SingleAsync()];
            case Terminal.SingleOrDefault:
                return [await elements.SingleOrDefaultAsync()];
            case Terminal.Any:
                return [await elements.AnyAsync()];
            case Terminal.Count:
                return [await elements.CountAsync()];
            default:
                return [await elements.LongCountAsync()];
        }
    }

    /// <summary>The same by the calls that block the thread.</summary>
    public static IReadOnlyList<object?> Run<T>(AnalyticsQueryable<T> elements, Terminal terminal) => terminal switch
    {
        Terminal.First => [elements.First()],
        Terminal.FirstOrDefault => [elements.FirstOrDefault()],
        Terminal.Single => [elements.Single()],
        Terminal.SingleOrDefault => [elements.SingleOrDefault()],
        Terminal.Any => [elements.Any()],
        Terminal.Count => [elements.Count()],
        Terminal.LongCount => [elements.LongCount()],
        _ => [.. elements.ToList().Select(e => (object?)e)],
    };
}
