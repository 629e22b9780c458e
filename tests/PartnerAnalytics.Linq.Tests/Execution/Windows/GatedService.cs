using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Azure.Core.Pipeline;
using PartnerAnalytics.Linq.Tests.Http;

namespace PartnerAnalytics.Linq.Tests.Execution.Windows;

/// <summary>
/// A service whose answers wait until the test lets them go; each names the window that was asked for: a day as <c>01-05</c>, a longer one
/// with the day that it ends before, as <c>01-01/02-01</c>.
/// </summary>
internal sealed partial class GatedService : HttpMessageHandler
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<string>> _gates = new();
    private readonly ConcurrentQueue<string> _asked = new();

    /// <summary>The windows that were asked for, in that order.</summary>
    public IEnumerable<string> Asked => _asked;

    public AnalyticsQueryable<AzureUsage> Connect()
    {
        var options = new PartnerAnalyticsClientOptions { Transport = new HttpClientTransport(new HttpClient(this)), MaximumRequestsInFlight = 20 };
        options.Retry.MaxRetries = 0;
        return new PartnerAnalyticsClient(Connecting.Endpoint, Connecting.Credential, options).AzureUsage;
    }

    /// <summary>Answers a window with a row that names it, or a number of rows.</summary>
    public void Release(string window, int rows = 1, int? total = null, bool hasMore = false)
    {
        var list = string.Join(',', Enumerable.Range(0, rows).Select(i => $$"""{"meterUnit":"{{window}}"}"""));
        var link = hasMore ? $"\"https://partner.example/next?{window}\"" : "null";
        Gate(window).TrySetResult($$"""{"Value":[{{list}}],"TotalCount":{{total ?? rows}},"@nextLink":{{link}}}""");
    }

    /// <summary>Lets the request for a window fail.</summary>
    public void Fail(string window) => Gate(window).TrySetResult("failed");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = Uri.UnescapeDataString(request.RequestUri!.Query);
        var window = Dates().Match(address) is { Success: true } dates ? NameOf(dates) : "next of " + address[1..];
        _asked.Enqueue(window);
        var body = await Gate(window).Task.WaitAsync(cancellationToken);
        return new HttpResponseMessage(body == "failed" ? HttpStatusCode.NotFound : HttpStatusCode.OK)
        {
            Content = new StringContent(body == "failed" ? "{}" : body, Encoding.UTF8, "application/json"),
            RequestMessage = request,
        };
    }

    private TaskCompletionSource<string> Gate(string window) =>
        _gates.GetOrAdd(window, _ => new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously));

    private static string NameOf(Match dates)
    {
        var (from, until) = (DateOnly.Parse(dates.Groups[1].Value, CultureInfo.InvariantCulture), DateOnly.Parse(dates.Groups[2].Value, CultureInfo.InvariantCulture));
        return from.AddDays(1) == until ? $"{from:MM-dd}" : $"{from:MM-dd}/{until:MM-dd}";
    }

    [GeneratedRegex(@"usageDate ge cast\('(.{10})'.* and usageDate lt cast\('(.{10})'")]
    private static partial Regex Dates();
}
