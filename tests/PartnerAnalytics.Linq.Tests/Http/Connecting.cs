using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using PartnerAnalytics.Linq.Http;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Http;

/// <summary>Connections over a stub, and reading everything from them, synchronously or not.</summary>
internal static class Connecting
{
    public const string Token = "the-token";

    public static readonly Uri Endpoint = new("https://partner.example/");

    public static TokenCredential Credential { get; } =
        DelegatedTokenCredential.Create((_, _) => new AccessToken(Token, DateTimeOffset.MaxValue));

    public static AnalyticsConnection Connect(
        this StubHttp http, Action<PartnerAnalyticsClientOptions>? configure = null, Uri? endpoint = null)
    {
        var options = new PartnerAnalyticsClientOptions { Transport = new HttpClientTransport(new HttpClient(http)) };
        options.Retry.MaxRetries = 0;
        options.Retry.Delay = TimeSpan.Zero;
        options.Retry.MaxDelay = TimeSpan.Zero;
        configure?.Invoke(options);
        return new AnalyticsConnection(endpoint ?? Endpoint, Credential, options);
    }

    /// <summary>All rows, read in the way that the test is about.</summary>
    public static async Task<List<SampleRow>> ReadAllAsync(this AnalyticsConnection connection, RowRequest request, bool isAsync)
    {
        var rows = new List<SampleRow>();
        if (isAsync)
        {
            await foreach (var row in connection.ReadRowsAsync<SampleRow>(request))
            {
                rows.Add(row);
            }
        }
        else
        {
            rows.AddRange(connection.ReadRows<SampleRow>(request));
        }

        return rows;
    }

    /// <summary>The rows of one body.</summary>
    public static Task<List<SampleRow>> ReadBodyAsync(string body, bool isAsync, int chunkSize = int.MaxValue) =>
        ReadBodyAsync(Encoding.UTF8.GetBytes(body), isAsync, chunkSize);

    /// <summary>The rows of one body, given in bytes.</summary>
    public static Task<List<SampleRow>> ReadBodyAsync(byte[] body, bool isAsync, int chunkSize = int.MaxValue) =>
        new StubHttp()
            .Respond(new StubResponse { Body = new StubBody(body) { ChunkSize = chunkSize } })
            .Connect()
            .ReadAllAsync(new SampleRequest(), isAsync);

    /// <summary>The exception that reading a body ends with.</summary>
    public static Task<PartnerAnalyticsException> FailingBodyAsync(string body, bool isAsync, int chunkSize = int.MaxValue) =>
        Assert.ThrowsAsync<PartnerAnalyticsException>(() => ReadBodyAsync(body, isAsync, chunkSize));

    /// <summary>A page of rows with the ids from one number up to, and without, another.</summary>
    public static string PageOf(int from, int to, string more = "") =>
        "{\"Value\":[" + string.Join(',', Enumerable.Range(from, to - from).Select(i => $"{{\"id\":\"{i}\"}}")) + "]" + more + "}";

    /// <summary>The ids from one number up to, and without, another.</summary>
    public static IEnumerable<string> Ids(int from, int to) => Enumerable.Range(from, to - from).Select(i => $"{i}");
}
