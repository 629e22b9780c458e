using System.Diagnostics.Tracing;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Azure.Core.Diagnostics;
using PartnerAnalytics.Linq.Http;
using PartnerAnalytics.Tests.Helpers;
using static PartnerAnalytics.Linq.Tests.Http.Connecting;

namespace PartnerAnalytics.Linq.Tests.Http;

/// <summary>The library's own transport against a real socket.</summary>
public sealed class LoopbackTests
{
    [Theory]
    [InlineData(true, 301)]
    [InlineData(true, 307)]
    [InlineData(false, 302)]
    [InlineData(false, 308)]
    public async Task Redirects_are_not_followed(bool isAsync, int status)
    {
        using var elsewhere = new TcpListener(IPAddress.Loopback, 0);
        elsewhere.Start();
        var location = $"http://{elsewhere.LocalEndpoint}/x";
        var (connection, served) = Serve($"{status} Moved\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n");
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => connection.ReadAllAsync(new SampleRequest(), isAsync));
        Assert.Equal(status, e.Status);
        Assert.Contains($"Bearer {Token}", await served);
        Assert.False(elsewhere.Pending());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Rows_are_read(bool isAsync)
    {
        var body = PageOf(0, 2);
        var (connection, served) = Serve($"200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}");
        Assert.Equal(Ids(0, 2), (await connection.ReadAllAsync(new SampleRequest(), isAsync)).Select(r => r.Id));
        Assert.Contains("filter=name%20eq%20%27secret%27 HTTP/1.1", await served);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_shorter_than_announced_is_an_error_even_where_its_json_is_whole(bool isAsync)
    {
        var body = PageOf(0, 2);
        var (connection, _) = Serve($"200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length + 1}\r\n\r\n{body}");
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => connection.ReadAllAsync(new SampleRequest(), isAsync));
        Assert.Contains("the connection broke while it arrived", e.Message);
        Assert.True(e.IsTransient);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nobody_listening_is_the_exception(bool isAsync)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var connection = Connect(listener);
        listener.Stop();
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => connection.ReadAllAsync(new SampleRequest(), isAsync));
        Assert.Contains("the service could not be reached", e.Message);
    }

    [Fact]
    public async Task Logs_hold_neither_the_values_of_a_query_nor_the_token()
    {
        Assert.DoesNotContain(new PartnerAnalyticsClientOptions().Diagnostics.LoggedQueryParameters, p => p is "filter" or "*");
        var log = new StringBuilder();
        using (new AzureEventSourceListener((_, text) => { lock (log) { log.AppendLine(text); } }, EventLevel.Verbose))
        {
            var marked = new StubHttp().Respond(PageOf(0, 1)).Connect(endpoint: new Uri("https://logged.example/"));
            await marked.ReadAllAsync(new SampleRequest(), isAsync: true);
        }

        var lines = log.ToString();
        Assert.Contains("https://logged.example/partner/v1/analytics/samples?filter=REDACTED", lines);
        Assert.Contains("MS-CorrelationId:", lines);
        Assert.DoesNotContain("secret", lines);
        Assert.DoesNotContain(Token, lines);
    }

    private static AnalyticsConnection Connect(TcpListener listener)
    {
        var options = new PartnerAnalyticsClientOptions();
        options.Retry.MaxRetries = 0;
        return new AnalyticsConnection(new Uri($"http://{listener.LocalEndpoint}/"), Credential, options);
    }

    // Answers one connection with fixed bytes; the task gives what was asked.
    private static (AnalyticsConnection Connection, Task<string> Served) Serve(string answer)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return (Connect(listener), ServeAsync());

        async Task<string> ServeAsync()
        {
            using (listener)
            {
                using var client = await listener.AcceptTcpClientAsync();
                var stream = client.GetStream();
                var request = new StringBuilder();
                var buffer = new byte[4096];
                while (!request.ToString().Contains("\r\n\r\n"))
                {
                    request.Append(Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer)));
                }

                await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 " + answer));
                client.Client.Shutdown(SocketShutdown.Send);
                return request.ToString();
            }
        }
    }
}
