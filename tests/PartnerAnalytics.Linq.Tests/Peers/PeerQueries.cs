using System.Collections;
using System.Net;
using System.Runtime.CompilerServices;
using Azure.Core;
using Azure.Core.Pipeline;
using PartnerAnalytics.Linq.Tests.Support;

namespace PartnerAnalytics.Linq.Tests.Peers;

/// <summary>Queries in the manner of other providers' test suites, and what the run time makes of each.</summary>
internal sealed class PeerQueries : IEnumerable<string>
{
    private readonly Dictionary<string, Func<AnalyticsQueryable<Referral>, AnalyticsQueryable<Gadget>, object?>> _queries = [];

    public void Add<T>(
        Func<AnalyticsQueryable<Referral>, AnalyticsQueryable<Gadget>, T> query, [CallerArgumentExpression(nameof(query))] string source = "") =>
        _queries.Add(source, (r, g) => query(r, g));

    /// <summary>Runs a query against a service that has no rows.</summary>
    /// <param name="source">The query as it is written.</param>
    /// <returns>What the query says of itself, null where it is ended by the call of a terminal; and what came of it: requests, or an exception.</returns>
    public (string? Text, string Outcome) Run(string source)
    {
        var service = new EmptyService();
        using var http = new HttpClient(service);
        var client = new PartnerAnalyticsClient(
            new Uri("https://partner.example/"),
            DelegatedTokenCredential.Create((_, _) => new AccessToken("token", DateTimeOffset.MaxValue)),
            new PartnerAnalyticsClientOptions { Transport = new HttpClientTransport(http) });
        string? text = null;
        try
        {
            var result = _queries[source](client.Referrals, client.Query<Gadget>());
            if (result is IQueryable query)
            {
                text = query.ToString();
                ((IEnumerable)query).GetEnumerator().MoveNext();
            }
        }
        catch (AnalyticsQueryException exception)
        {
            return (text, exception.Message);
        }
        catch (Exception exception)
            when (exception is InvalidOperationException or ArgumentOutOfRangeException && service.Requests.Count > 0)
        {
            // First, or ElementAt, of no rows.
        }

        return (text, service.Requests.Count == 0 ? "no request" : string.Join(" | ", service.Requests));
    }

    public IEnumerator<string> GetEnumerator() => _queries.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class EmptyService : HttpMessageHandler
    {
        public List<string> Requests { get; } = [];

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Add(Uri.UnescapeDataString(request.RequestUri!.AbsoluteUri.Split("/analytics/")[1]));
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"Value":[],"@nextLink":null,"TotalCount":0}""") };
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(Send(request, cancellationToken));
    }
}
