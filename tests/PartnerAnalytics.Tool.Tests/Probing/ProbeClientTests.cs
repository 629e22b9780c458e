using System.Net;
using PartnerAnalytics.Emulator;
using PartnerAnalytics.Tool.Probing;

namespace PartnerAnalytics.Tool.Tests.Probing;

public sealed class ProbeClientTests
{
    private const string Referrals = "partner/v1/analytics/referrals";

    [Fact]
    public async Task It_pauses_between_requests_and_waits_as_long_as_it_is_told()
    {
        await using var emulator = await StartAsync();
        emulator.InjectFault(EmulatorFault.ThrottledForSeconds);
        emulator.InjectFault(EmulatorFault.ServiceUnavailableForSeconds);
        emulator.InjectFault(EmulatorFault.ThrottledUntilDate);
        var time = new HastyTime();
        using var http = new HttpClient();
        var client = ProbedEmulator.CreateClient(http, emulator, TimeSpan.FromSeconds(3), time);

        var response = await client.GetAsync(Referrals, new ProbeQuery { Top = 1 }, bodyWanted: true, CancellationToken.None);

        Assert.Single(response.Rows);
        Assert.Equal(4, client.Requests);

        // A date has no fractions of seconds.
        Assert.Equal([40, 3, 40, 3], time.Delays.Take(4).Select(delay => delay.TotalSeconds));
        Assert.InRange(time.Delays[4].TotalSeconds, 39, 41);
        Assert.Equal(6, time.Delays.Count);
    }

    [Theory]
    [InlineData(EmulatorFault.BadGateway)]
    [InlineData(EmulatorFault.ConnectionReset)]
    [InlineData(EmulatorFault.ResetInBody)]
    public async Task It_retries_after_a_passing_failure_and_not_for_ever(EmulatorFault fault)
    {
        await using var emulator = await StartAsync();
        using var http = new HttpClient();
        var client = ProbedEmulator.CreateClient(http, emulator, time: new HastyTime());

        emulator.InjectFault(fault);
        Assert.True((await GetAsync(client)).IsAccepted);

        emulator.ClearFaults();
        emulator.InjectFault(fault, 100);
        await Assert.ThrowsAsync<UnansweredException>(() => GetAsync(client));
        Assert.InRange(client.Requests, 5, 8);
    }

    [Theory]
    [InlineData(EmulatorFault.Unauthorized, "status 401")]
    [InlineData(EmulatorFault.MfaRequired, "status 401")]
    [InlineData(EmulatorFault.HtmlPage, "not JSON")]
    [InlineData(EmulatorFault.TruncatedBody, "not JSON")]
    public async Task What_says_nothing_of_the_question_is_no_answer(EmulatorFault fault, string reason)
    {
        await using var emulator = await StartAsync();
        emulator.InjectFault(fault);
        using var http = new HttpClient();

        var failure = await Assert.ThrowsAsync<UnansweredException>(() => GetAsync(ProbedEmulator.CreateClient(http, emulator)));

        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_wants_to_be_left_alone_for_long_is()
    {
        await using var emulator = await AnalyticsEmulator.StartAsync(
            new AnalyticsEmulatorOptions { Rows = 1, Faults = new EmulatorFaults { RetryAfter = TimeSpan.FromHours(1) } });
        emulator.InjectFault(EmulatorFault.ThrottledForSeconds);
        using var http = new HttpClient();
        var client = ProbedEmulator.CreateClient(http, emulator);

        await Assert.ThrowsAsync<UnansweredException>(() => GetAsync(client));
        Assert.Equal(1, client.Requests);
    }

    [Fact]
    public async Task It_sends_what_the_service_wants_to_see()
    {
        await using var emulator = await StartAsync();
        using var http = new HttpClient();
        var client = ProbedEmulator.CreateClient(http, emulator);
        var query = new ProbeQuery { Filter = "id eq 'O''Neil'", GroupBy = "id,status", Top = 1, Skip = 2 };

        await client.GetAsync(Referrals, query, bodyWanted: false, CancellationToken.None);

        var request = Assert.Single(emulator.Requests);
        Assert.Equal("GET", request.Method);
        Assert.Equal($"/{Referrals}?filter=id%20eq%20%27O%27%27Neil%27&groupby=id,status&top=1&skip=2", request.PathAndQuery);
        Assert.Equal($"Bearer {emulator.Token}", request.Headers["Authorization"]);
        Assert.Equal("v1", request.Headers["MS-Contract-Version"]);
        Assert.NotEqual(request.Headers["MS-RequestId"], request.Headers["MS-CorrelationId"]);
    }

    [Theory]
    [InlineData("""{"Value":[{"a":1}],"@nextLink":null,"TotalCount":7}""", 1, 7L, true, false)]
    [InlineData("\uFEFF{\"value\":[],\"@nextLink\":\"https://x\",\"totalcount\":7}", 0, 7L, true, true)]
    [InlineData("""{"items":[{},{}],"totalCount":2,"attributes":{"objectType":"Collection"}}""", 2, 2L, false, false)]
    [InlineData("""[{"a":1}]""", 1, null, false, false)]
    [InlineData("""{"a":1}""", 1, null, false, false)]
    public void Each_layout_of_a_body_is_read(string body, int rows, long? total, bool hasLinkMember, bool hasLink)
    {
        var response = ProbeResponse.Read(System.Text.Encoding.UTF8.GetBytes(body));

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal((rows, total, hasLinkMember, hasLink), (response.Rows.Length, response.TotalCount, response.HasLinkMember, response.HasLink));
    }

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("<html></html>")]
    [InlineData("""{"Value":[1]}""")]
    [InlineData("""{"Value":[{"a":1}""")]
    public void A_body_without_rows_is_no_answer(string body)
        => Assert.Throws<UnansweredException>(() => ProbeResponse.Read(System.Text.Encoding.UTF8.GetBytes(body)));

    private static Task<ProbeResponse> GetAsync(ProbeClient client)
        => client.GetAsync(Referrals, new ProbeQuery(), bodyWanted: true, CancellationToken.None);

    private static Task<AnalyticsEmulator> StartAsync() => AnalyticsEmulator.StartAsync(
        new AnalyticsEmulatorOptions { Rows = 3, Faults = new EmulatorFaults { RetryAfter = TimeSpan.FromSeconds(40) } });
}
