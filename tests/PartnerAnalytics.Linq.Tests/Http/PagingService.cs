using System.Globalization;
using System.Text;
using System.Web;
using Azure.Core.Pipeline;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Http;

/// <summary>A service of referrals that pages as somebody else's would: what it heeds and what it tells can be set.</summary>
internal sealed class PagingService
{
    public const int Total = 250;

    private readonly StubHttp _http = new();

    public PagingService()
    {
        Id = i => i.ToString(CultureInfo.InvariantCulture);
        _http.Route(request => StubResponse.Text(Answer(HttpUtility.ParseQueryString(request.Uri.Query))));
    }

    /// <summary>How many rows there are.</summary>
    public int Rows { get; init; } = Total;

    /// <summary>The most rows of a page, whatever top says.</summary>
    public int Cap { get; init; } = int.MaxValue;

    /// <summary>The total that a response tells, by the number of its rows; null for none.</summary>
    public Func<int, int?> TotalCount { get; init; } = _ => null;

    /// <summary>The link from a page to the next, by what it is to ask; null for none.</summary>
    public Func<string, string>? Link { get; init; }

    /// <summary>Whether the last page has a link that is null.</summary>
    public bool HasNullLink { get; init; }

    public bool IgnoresSkip { get; init; }

    public bool IgnoresTop { get; init; }

    /// <summary>The id of a row.</summary>
    public Func<int, string> Id { get; init; }

    /// <summary>The requests, by what they ask besides the filter.</summary>
    public IEnumerable<string> Requests => _http.Requests.Select(request => request.Uri.Query.TrimStart('?'));

    public IEnumerable<string> Addresses => _http.Requests.Select(request => request.Uri.PathAndQuery);

    public IEnumerable<string> Ids => Enumerable.Range(0, Rows).Select(Id);

    /// <summary>A query of the rows.</summary>
    public AnalyticsQueryable<Referral> Query(Action<PartnerAnalyticsClientOptions>? configure = null)
    {
        var options = new PartnerAnalyticsClientOptions { Transport = new HttpClientTransport(new HttpClient(_http)) };
        options.Retry.MaxRetries = 0;
        configure?.Invoke(options);
        return new PartnerAnalyticsClient(Connecting.Endpoint, Connecting.Credential, options).Referrals;
    }

    private string Answer(System.Collections.Specialized.NameValueCollection parameters)
    {
        var asked = int.Parse(parameters["skip"] ?? "0", CultureInfo.InvariantCulture);
        var top = int.Parse(parameters["top"] ?? "10000", CultureInfo.InvariantCulture);
        var skip = Math.Min(IgnoresSkip ? 0 : asked, Rows);
        var end = Math.Min(Rows, skip + Math.Min(Cap, IgnoresTop ? int.MaxValue / 2 : top));
        var body = new StringBuilder("{\"value\":[");
        body.AppendJoin(',', Enumerable.Range(skip, end - skip).Select(i => $"{{\"id\":\"{Id(i)}\"}}")).Append(']');
        if (TotalCount(end - skip) is { } total)
        {
            body.Append(CultureInfo.InvariantCulture, $",\"totalCount\":{total}");
        }

        // A service that ignores skip may well count on in its links.
        var next = asked + end - skip;
        body.Append(Link is not null && next < Rows
            ? $",\"@nextLink\":\"{Link($"{(parameters["top"] is null ? "" : $"top={top}&")}skip={next}")}\""
            : HasNullLink ? ",\"@nextLink\":null" : "");
        return body.Append('}').ToString();
    }
}
