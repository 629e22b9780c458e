using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Rows;

/// <summary>Only those fields are read from a response that the elements are made of.</summary>
public sealed class WantedFieldTests
{
    private const string Rows = """[{"id":"1","status":"Won","createdDate":"no date","customerName":{"not":"text"}},{"createdDate":7,"status":null,"id":"2"}]""";

    [Fact]
    public async Task Fields_that_a_projection_does_not_use_are_skipped_unread()
    {
        Assert.Equal(["1", "2"], await Client().Referrals.Select(r => r.Id).ToListAsync());
        Assert.Equal(["1Won", "2"], await Client().Referrals.Select(r => r.Id + r.Status).ToListAsync());
        Assert.Equal([("1", 3), ("2", 0)], (await Client().Referrals.Select(r => new { r.Id, Length = r.Status == null ? 0 : r.Status.Length }).ToListAsync()).Select(x => (x.Id!, x.Length)));
        Assert.Equal(2, (await Client().Referrals.Select(r => 5).ToListAsync()).Count);
        Assert.Equal(2, await Client().Referrals.CountAsync());
    }

    [Fact]
    public async Task Fields_that_a_projection_uses_are_read_and_checked()
    {
        await Assert.ThrowsAsync<PartnerAnalyticsException>(() => Client().Referrals.Select(r => r.CreatedDate).ToListAsync());
        await Assert.ThrowsAsync<PartnerAnalyticsException>(() => Client().Referrals.Select(r => new { r.Id, r.CustomerName }).ToListAsync());
    }

    [Fact]
    public async Task A_row_that_goes_on_as_a_whole_is_read_as_a_whole()
    {
        await Assert.ThrowsAsync<PartnerAnalyticsException>(() => Client().Referrals.ToListAsync());
        await Assert.ThrowsAsync<PartnerAnalyticsException>(() => Client().Referrals.Select(r => new { r.Id, Row = r }).ToListAsync());
        await Assert.ThrowsAsync<PartnerAnalyticsException>(() => Client().Referrals.Select(r => r.ToString()).ToListAsync());
        await Assert.ThrowsAsync<PartnerAnalyticsException>(() => Client().Referrals.Select(r => JsonSerializer.Serialize(r, JsonSerializerOptions.Default)).ToListAsync());
    }

    private static PartnerAnalyticsClient Client()
    {
        var options = new PartnerAnalyticsClientOptions { Transport = new HttpClientTransport(new HttpClient(new StubHttp().Route(_ => StubResponse.Text(Rows)))) };
        options.Retry.MaxRetries = 0;
        return new PartnerAnalyticsClient(new Uri("https://partner.example/"), DelegatedTokenCredential.Create((_, _) => new AccessToken("t", DateTimeOffset.MaxValue)), options);
    }
}
