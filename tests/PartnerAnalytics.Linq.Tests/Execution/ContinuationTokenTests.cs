using PartnerAnalytics.Linq.Execution;
using PartnerAnalytics.Linq.Http;

namespace PartnerAnalytics.Linq.Tests.Execution;

/// <summary>What a continuation token carries, and which texts are none.</summary>
public sealed class ContinuationTokenTests
{
    private const string Query = "/partner/v1/analytics/referrals?top=5";

    public static TheoryData<long, string?, long?, int> Positions => new()
    {
        { 0, null, null, 0 },
        { 7, null, null, 3 },
        { 7, null, 0, 3 },
        { 7, "/x?skip=7", 250, 3 },
        { 7, "/x?a b=7", long.MaxValue, 3 },
    };

    [Theory]
    [MemberData(nameof(Positions))]
    public void A_position_comes_back_as_it_was(long read, string? link, long? total, int rows)
    {
        var before = rows == 0 ? default : new PagesBefore(total, ulong.MaxValue, rows, 0xABC, 1);
        var position = new PagePosition(read, link, before);
        Assert.Equal(position, ContinuationToken.Read(ContinuationToken.Write(Query, position), Query, rows: 100));
    }

    [Fact]
    public void A_token_of_an_earlier_version_leads_to_the_same_place()
    {
        var token = ContinuationToken.Encode($"1 {ContinuationToken.Hash(Query)} 7 /x?skip=7");
        Assert.Equal(new PagePosition(7, "/x?skip=7"), ContinuationToken.Read(token, Query, rows: 100));
    }

    [Theory]
    [InlineData("1.")]
    [InlineData("1.1,2,3,4")]
    [InlineData("1.1,2,3,4,5,6")]
    [InlineData("1.x,2,3,4,5")]
    [InlineData("1.-1,2,3,4,5")]
    [InlineData("1.1,g,3,4,5")]
    [InlineData("1.1,2,x,4,5")]
    [InlineData("1.1,2,3,x,5")]
    [InlineData("1.1,2,3,4,x")]
    [InlineData("1.1,2,3,4,")]
    [InlineData("2")]
    [InlineData("11")]
    [InlineData("")]
    public void Heads_that_say_nothing_are_refused(string head)
    {
        var token = ContinuationToken.Encode($"{head} {ContinuationToken.Hash(Query)} 7 ");
        var e = Assert.Throws<ArgumentException>(() => ContinuationToken.Read(token, Query, rows: 100));
        Assert.Contains("not a continuation token", e.Message);
    }

    [Fact]
    public void A_token_of_windows_belongs_to_another_query()
    {
        foreach (var head in new[] { "w1", "w1.1,2,3,4,5" })
        {
            var token = ContinuationToken.Encode($"{head} {ContinuationToken.Hash(Query)} 7 0 0 0 ");
            Assert.Contains("another query", Assert.Throws<ArgumentException>(() => ContinuationToken.Read(token, Query, rows: 100)).Message);
        }
    }
}
