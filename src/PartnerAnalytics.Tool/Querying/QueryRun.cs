using System.Globalization;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Querying;

/// <summary>Runs what the compiler made, in a context that can be unloaded.</summary>
internal static class QueryRun
{
    /// <summary>Runs a query on a thread of its own: who waits for it is released when time is over, whatever the query does.</summary>
    /// <exception cref="OperationCanceledException">The query was stopped.</exception>
    public static Task<QueryResult> RunAsync(
        Compilation compilation,
        PartnerAnalyticsClient partner,
        StoreAnalyticsClient store,
        int rows,
        CancellationToken cancellationToken) => Task.Factory.StartNew(
            () => LoadAndRunAsync(compilation, partner, store, rows, cancellationToken),
            cancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap().WaitAsync(cancellationToken);

    private static async Task<QueryResult> LoadAndRunAsync(
        Compilation compilation, PartnerAnalyticsClient partner, StoreAnalyticsClient store, int rows, CancellationToken cancellationToken)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, cancellationToken: cancellationToken);
        if (!emitted.Success)
        {
            throw new InvalidOperationException(
                "The query cannot be compiled: " + emitted.Diagnostics[0].GetMessage(CultureInfo.InvariantCulture));
        }

        image.Position = 0;
        var context = new AssemblyLoadContext(compilation.AssemblyName, isCollectible: true);
        try
        {
            var create = context.LoadFromStream(image)
                .GetType(QueryText.TypeName, throwOnError: true)!
                .GetMethod(QueryText.MethodName)!
                .CreateDelegate<Func<PartnerAnalyticsClient, StoreAnalyticsClient, object?>>();
            return await QueryRows.ReadAsync(create(partner, store), rows, cancellationToken);
        }
        finally
        {
            context.Unload();
        }
    }
}
