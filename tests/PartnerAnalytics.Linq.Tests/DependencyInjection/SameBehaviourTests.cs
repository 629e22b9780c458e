using Azure.Core.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using PartnerAnalytics.Tests.Helpers;
using static PartnerAnalytics.Linq.Tests.DependencyInjection.Containers;

namespace PartnerAnalytics.Linq.Tests.DependencyInjection;

/// <summary>A client of a container sends what a client without one sends, and fails as that one does.</summary>
public sealed class SameBehaviourTests
{
    /// <summary>Headers whose value is another one with each request.</summary>
    private static readonly string[] Ids = ["MS-RequestId", "MS-CorrelationId", "x-ms-client-request-id", "traceparent"];

    [Theory]
    [InlineData("200")]
    [InlineData("503 429 200")]
    [InlineData("500 500 500 500")]
    [InlineData("401 401")]
    [InlineData("302")]
    [InlineData("400")]
    [InlineData("broken 200")]
    [InlineData("broken broken broken broken")]
    public async Task Requests_and_results_are_the_same(string answers)
    {
        var (own, ownResult) = await RunAsync(answers, http =>
            new PartnerAnalyticsClient(NewCredential(), Configure(new PartnerAnalyticsClientOptions
            {
                Transport = new HttpClientTransport(new HttpClient(http)),
                Locale = "nl-NL",
                PartnerApplication = "app",
            })));
        var (container, containerResult) = await RunAsync(answers, http => Build(http, settings =>
        {
            (settings.Locale, settings.PartnerApplication) = ("nl-NL", "app");
            settings.ConfigureClient = (_, options) => Configure(options);
        }).GetRequiredService<PartnerAnalyticsClient>());

        Assert.Equal(answers.Split(' ').Length, container.Count);
        Assert.Equal(own, container);
        Assert.Equal(ownResult, containerResult);
    }

    private static PartnerAnalyticsClientOptions Configure(PartnerAnalyticsClientOptions options)
    {
        (options.Retry.MaxRetries, options.Retry.Delay, options.Retry.MaxDelay) = (3, TimeSpan.Zero, TimeSpan.Zero);
        return options;
    }

    private static async Task<(List<string> Requests, string Result)> RunAsync(string answers, Func<StubHttp, PartnerAnalyticsClient> make)
    {
        var http = new StubHttp();
        foreach (var answer in answers.Split(' '))
        {
            _ = answer switch
            {
                "200" => http.Respond("""{"Value":[{"id":"1","status":"Won"}],"@nextLink":null,"TotalCount":1}"""),
                "broken" => http.Fail(new HttpRequestException("The connection is broken.")),
                _ => http.Respond("""{"code":"4711","description":"It failed."}""", int.Parse(answer)),
            };
        }

        var market = "US";
        string result;
        try
        {
            var rows = await make(http).Referrals.Where(r => r.CustomerMarket == market).Take(7).ToListAsync();
            result = string.Join('\n', rows);
        }
        catch (PartnerAnalyticsException e)
        {
            result = $"{e.Status} {e.ErrorCode} {e.Attempts} {e.IsTransient} {e.Description} {e.Message.Split(" (Request id")[0]}";
        }

        http.AssertAllAnswered();
        return ([.. http.Requests.Select(Describe)], result);
    }

    private static string Describe(StubRequest request) =>
        $"{request.Method} {request.Uri.AbsoluteUri} {request.IsAsync}\n"
        + string.Join('\n', request.Headers.OrderBy(h => h.Key).Select(h => $"{h.Key}: {(Ids.Contains(h.Key) ? "…" : h.Value)}"));
}
