using System.Runtime.Loader;
using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Querying;

/// <summary>Runs what the compiler made, in a context that can be unloaded. The compiler is not needed for it, nor loaded by it.</summary>
internal static class QueryRun
{
    /// <summary>Runs a query on a thread of its own: a query that computes for long keeps no thread of the pool.</summary>
    /// <param name="image">What <see cref="CheckedQuery.Emit"/> gave.</param>
    /// <param name="partner">What the query calls <c>partner</c>.</param>
    /// <param name="store">What the query calls <c>store</c>.</param>
    /// <param name="use">Uses the rows; their types are loaded until it ends. Only what the types of a row have no part in may be
    /// returned.</param>
    /// <param name="cancellationToken">Stops the reading of rows. A query that computes in memory does not see it: who cannot wait for such
    /// a query leaves it, by <c>WaitAsync</c>.</param>
    /// <remarks>What the service answers, and what the query throws, is thrown too.</remarks>
    public static Task<T> RunAsync<T>(
        byte[] image,
        PartnerAnalyticsClient partner,
        StoreAnalyticsClient store,
        Func<QueryRowStream, CancellationToken, Task<T>> use,
        CancellationToken cancellationToken) => Task.Factory.StartNew(
            () => LoadAndRunAsync(image, partner, store, use, cancellationToken),
            cancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap();

    private static async Task<T> LoadAndRunAsync<T>(
        byte[] image,
        PartnerAnalyticsClient partner,
        StoreAnalyticsClient store,
        Func<QueryRowStream, CancellationToken, Task<T>> use,
        CancellationToken cancellationToken)
    {
        var context = new AssemblyLoadContext(QueryCompiler.AssemblyName, isCollectible: true);
        try
        {
            using var stream = new MemoryStream(image, writable: false);
            var create = context.LoadFromStream(stream)
                .GetType(QueryText.TypeName, throwOnError: true)!
                .GetMethod(QueryText.MethodName)!
                .CreateDelegate<Func<PartnerAnalyticsClient, StoreAnalyticsClient, object?>>();
            var rows = await QueryRowStream.OpenAsync(create(partner, store), cancellationToken);
            return await use(rows, cancellationToken);
        }
        finally
        {
            context.Unload();
        }
    }
}
