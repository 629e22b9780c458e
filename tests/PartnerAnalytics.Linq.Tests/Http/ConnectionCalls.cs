using PartnerAnalytics.Linq.Authentication;
using PartnerAnalytics.Linq.Http;

namespace PartnerAnalytics.Linq.Tests.Http;

/// <summary>The ways of reading, as a synchronous and an asynchronous caller take them.</summary>
internal static class ConnectionCalls
{
    public static IAsyncEnumerable<TRow> ReadRowsAsync<TRow>(
        this AnalyticsConnection connection, RowRequest request, CancellationToken cancellationToken = default)
        where TRow : class, IAnalyticsResource<TRow> => connection.ReadRowsAsync<TRow>(isAsync: true, request, cancellationToken);

    public static IEnumerable<TRow> ReadRows<TRow>(this AnalyticsConnection connection, RowRequest request)
        where TRow : class, IAnalyticsResource<TRow> =>
        connection.ReadRowsAsync<TRow>(isAsync: false, request, CancellationToken.None).ToEnumerable();

    public static ValueTask<ServicePage<TRow>> ReadPageAsync<TRow>(
        this AnalyticsConnection connection, RowRequest request, int skip, int? top, CancellationToken cancellationToken = default)
        where TRow : class, IAnalyticsResource<TRow> => connection.ReadPageAsync<TRow>(isAsync: true, request, skip, top, cancellationToken);

    public static ServicePage<TRow> ReadPage<TRow>(this AnalyticsConnection connection, RowRequest request, int skip, int? top)
        where TRow : class, IAnalyticsResource<TRow> =>
        connection.ReadPageAsync<TRow>(isAsync: false, request, skip, top, CancellationToken.None).EnsureCompleted();
}
