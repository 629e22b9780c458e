using Azure.Core.Pipeline;
using PartnerAnalytics.Linq.Http;
using PartnerAnalytics.Linq.Tests.Http;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Authentication;

/// <summary>A token that the service refuses is not had from the credential's own store again.</summary>
public sealed class RefusedTokenTests : SignInTest
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_refused_token_is_exchanged_again_although_it_has_time_to_live(bool isAsync)
    {
        using var credential = NewCredential();
        string? refused = null;
        var http = new StubHttp().Route(request =>
        {
            refused ??= request["Authorization"];
            return request["Authorization"] == refused ? StubResponse.Text("{}", 401) : StubResponse.Text(Connecting.PageOf(0, 2));
        });
        var options = new PartnerAnalyticsClientOptions { Transport = new HttpClientTransport(new HttpClient(http)) };
        var connection = new AnalyticsConnection(Connecting.Endpoint, credential, options);
        Assert.Equal(2, (await connection.ReadAllAsync(new SampleRequest(), isAsync)).Count);
        Assert.Equal(2, http.Requests.Count);
    }
}
