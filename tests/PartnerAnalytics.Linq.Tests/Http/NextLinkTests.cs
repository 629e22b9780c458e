using PartnerAnalytics.Linq.Http;

namespace PartnerAnalytics.Linq.Tests.Http;

/// <summary>Where links lead, as services write them.</summary>
public sealed class NextLinkTests
{
    private const string Root = "partner/v1/analytics/";

    private static readonly Uri Endpoint = new("https://partner.example/");
    private static readonly Uri Request = new("https://partner.example/partner/v1/analytics/usage/azure?top=10");

    [Theory]
    [InlineData("usage/azure?skip=10", "/partner/v1/analytics/usage/azure?skip=10")]
    [InlineData(" usage/azure?skip=10\n", "/partner/v1/analytics/usage/azure?skip=10")]
    [InlineData("partner/v1/analytics/usage/azure?skip=10", "/partner/v1/analytics/usage/azure?skip=10")]
    [InlineData("Partner/V1/Analytics/usage/azure?skip=10", "/Partner/V1/Analytics/usage/azure?skip=10")]
    [InlineData("usage/azure", "/partner/v1/analytics/usage/azure")]
    [InlineData("/usage/azure?skip=10", "/usage/azure?skip=10")]
    [InlineData("?skip=10", "/partner/v1/analytics/usage/azure?skip=10")]
    [InlineData("#part", "/partner/v1/analytics/usage/azure?top=10")]
    [InlineData("\\usage/azure?skip=10", "/usage/azure?skip=10")]
    [InlineData("https://partner.example/x?skip=10", "/x?skip=10")]
    [InlineData("usage/azure?date=10:00", "/partner/v1/analytics/usage/azure?date=10:00")]
    public void A_link_without_scheme_and_slash_is_below_the_root_of_the_analytics(string link, string expected) =>
        Assert.Equal(expected, NextLink.Resolve(link, Request, Endpoint, Root)!.PathAndQuery);

    [Fact]
    public void The_root_is_below_the_path_of_the_endpoint()
    {
        var (endpoint, request) = (new Uri("https://proxy.example/pc/"), new Uri("https://proxy.example/pc/partner/v1/analytics/usage/azure"));
        Assert.Equal("/pc/partner/v1/analytics/usage/azure?skip=1", NextLink.Resolve("usage/azure?skip=1", request, endpoint, Root)!.PathAndQuery);
        Assert.Equal("/pc/partner/v1/analytics/search?skip=1", NextLink.Resolve("partner/v1/analytics/search?skip=1", request, endpoint, Root)!.PathAndQuery);
        Assert.Equal("/usage?skip=1", NextLink.Resolve("/usage?skip=1", request, endpoint, Root)!.PathAndQuery);
    }

    [Theory]
    [InlineData("filter=market eq 'US'&skip=10", "filter=market%20eq%20%27US%27&skip=10")]
    [InlineData("filter=market%20eq%20%27US%27&skip=10", "filter=market%20eq%20%27US%27&skip=10")]
    [InlineData("filter=market%20eq%20'US'&skip=10", "filter=market%20eq%20%27US%27&skip=10")]
    [InlineData("filter=market+eq+%27US%27&skip=10", "filter=market+eq+%27US%27&skip=10")]
    [InlineData("filter=name eq 'A&B'&skip=10", "filter=name%20eq%20%27A%26B%27&skip=10")]
    [InlineData("filter=name eq 'C# shop' and n eq '#'&skip=10", "filter=name%20eq%20%27C%23%20shop%27%20and%20n%20eq%20%27%23%27&skip=10")]
    [InlineData("filter=name eq 'A+B'&skip=10", "filter=name%20eq%20%27A%2BB%27&skip=10")]
    [InlineData("filter=name eq '50% off'&skip=10", "filter=name%20eq%20%2750%25%20off%27&skip=10")]
    [InlineData("filter=name eq '5%'", "filter=name%20eq%20%275%25%27")]
    [InlineData("filter=name eq 'O''Neill & Co'&skip=10", "filter=name%20eq%20%27O%27%27Neill%20%26%20Co%27&skip=10")]
    [InlineData("filter=name eq 'a'' & b'&skip=10", "filter=name%20eq%20%27a%27%27%20%26%20b%27&skip=10")]
    [InlineData("filter=name eq 'O'Neill & Co'&skip=10", "filter=name%20eq%20%27O%27Neill%20%26%20Co%27&skip=10")]
    [InlineData("filter=name eq ''&skip=10", "filter=name%20eq%20%27%27&skip=10")]
    [InlineData("filter=name eq 'Zoë €'", "filter=name%20eq%20%27Zo%C3%AB%20%E2%82%AC%27")]
    [InlineData("filter=name eq '😀'", "filter=name%20eq%20%27%F0%9F%98%80%27")]
    [InlineData("filter=contains(name,'A&B') and m eq ('C&D')", "filter=contains(name,%27A%26B%27)%20and%20m%20eq%20(%27C%26D%27)")]
    [InlineData("filter=usageDate ge cast('2018-01-01', Edm.DateTimeOffset)", "filter=usageDate%20ge%20cast(%272018-01-01%27,%20Edm.DateTimeOffset)")]
    [InlineData("$skiptoken=X'445343'&skip=10", "$skiptoken=X%27445343%27&skip=10")]
    [InlineData("token=a'b&skip=10", "token=a%27b&skip=10")]
    [InlineData("filter=a eq%20'x&y'", "filter=a%20eq%20%27x%26y%27")]
    [InlineData("filter=eq%28'x&y'%29", "filter=eq%28%27x%26y%27%29")]
    [InlineData("%28'x&y'%29", "%28%27x%26y%27%29")]
    [InlineData("t='a&b'&skip=10", "t=%27a%26b%27&skip=10")]
    [InlineData("filter=n eq 'A&' and m eq 'B'", "filter=n%20eq%20%27A%26%27%20and%20m%20eq%20%27B%27")]
    [InlineData("filter=a eq ''&token='x'", "filter=a%20eq%20%27%27&token=%27x%27")]
    [InlineData("filter=a eq 'x''&'&skip=10", "filter=a%20eq%20%27x%27%27%26%27&skip=10")]
    [InlineData("filter=a eq 'x&y'#part", "filter=a%20eq%20%27x%26y%27")]
    [InlineData("t=a b\u0001\u007f\u200e", "t=a%20b%01%7F%E2%80%8E")]
    [InlineData("token='&skip=10", "token=%27&skip=10")]
    [InlineData("'a'&skip=10", "%27a%27&skip=10")]
    [InlineData("t=[{\"a\":1}]", "t=%5B%7B%22a%22:1%7D%5D")]
    [InlineData("t=%5b%7B%22a%22%3a%22%2bRID%3a~", "t=%5b%7B%22a%22%3a%22%2bRID%3a~")]
    [InlineData("t=a|b^c`d\\e<f>", "t=a%7Cb%5Ec%60d%5Ce%3Cf%3E")]
    [InlineData("t=a\tb", "t=a%09b")]
    [InlineData("skip=10#part", "skip=10")]
    [InlineData("t=%", "t=%25")]
    [InlineData("t=%2", "t=%252")]
    [InlineData("t=%zz", "t=%25zz")]
    [InlineData("t=%4g", "t=%254g")]
    [InlineData("t=%2f%2F%c3", "t=%2f%2F%c3")]
    public void What_is_not_encoded_is_sent_encoded_and_nothing_twice(string query, string expected)
    {
        var first = NextLink.Resolve("usage/azure?" + query, Request, Endpoint, Root)!;
        Assert.Equal("?" + expected, first.Query);
        Assert.Equal(first, NextLink.Resolve(first.PathAndQuery, Request, Endpoint, Root));
    }

    [Theory]
    [InlineData("http://[::1")]
    [InlineData("//[")]
    public void What_is_no_address_is_none(string link) => Assert.Null(NextLink.Resolve(link, Request, Endpoint, Root));

    [Theory]
    [InlineData("usage/azure?")]
    [InlineData("https://partner.example/partner/v1/analytics/usage/azure?")]
    public async Task A_link_that_is_not_encoded_is_followed_to_all_rows(string start)
    {
        var service = new PagingService { Rows = 25, Cap = 10, Link = asked => start + "filter=customerName eq 'A & B'&" + asked };
        Assert.Equal(service.Ids, (await service.Query().Where(r => r.CustomerName == "A & B").ToListAsync()).Select(r => r.Id));
        Assert.Equal(
            ["/partner/v1/analytics/referrals?filter=customerName%20eq%20%27A%20%26%20B%27",
                "/partner/v1/analytics/usage/azure?filter=customerName%20eq%20%27A%20%26%20B%27&skip=10",
                "/partner/v1/analytics/usage/azure?filter=customerName%20eq%20%27A%20%26%20B%27&skip=20"],
            service.Addresses);
    }
}
