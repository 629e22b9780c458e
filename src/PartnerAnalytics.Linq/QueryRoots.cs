using System.Diagnostics.CodeAnalysis;
using PartnerAnalytics.Linq.Execution;
using PartnerAnalytics.Linq.Http;

namespace PartnerAnalytics.Linq;

/// <summary>The queries of all rows of a client's resources. Queries are immutable, so one serves every query on them. Thread-safe.</summary>
internal sealed class QueryRoots
{
    private const int Maximum = 64;

    private IQueryable[] _roots = [];

    /// <summary>The query of all rows of a resource.</summary>
    /// <param name="connection">The connection; null for a client that was made for mocking.</param>
    /// <exception cref="InvalidOperationException">The client was made for mocking.</exception>
    /// <exception cref="ArgumentException">The resource is one of another service.</exception>
    public AnalyticsQueryable<T> Find<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>(
        AnalyticsConnection? connection)
        where T : class, IAnalyticsResource<T>
    {
        foreach (var known in _roots)
        {
            if (known is AnalyticsQueryable<T> root)
            {
                return root;
            }
        }

        if (connection is null)
        {
            throw new InvalidOperationException(
                "This client was made for mocking. Override the member that is used, for example with rows.AsAnalyticsQueryable().");
        }

        if (T.Resource.Description != connection.Service)
        {
            throw new ArgumentException(
                $"'{T.Resource.Path}' is a resource of {T.Resource.Description.Name}. Query it with a {T.Resource.Description.Client}.");
        }

        return Remember(new AnalyticsQueryable<T>(new ServiceSource<T>(connection)));
    }

    private AnalyticsQueryable<T> Remember<T>(AnalyticsQueryable<T> root)
    {
        var known = _roots;
        if (known.Length < Maximum)
        {
            Interlocked.CompareExchange(ref _roots, [.. known, root], known);
        }

        return root;
    }
}
