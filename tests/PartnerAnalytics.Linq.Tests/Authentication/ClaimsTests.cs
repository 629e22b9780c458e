using PartnerAnalytics.Linq.Authentication;

namespace PartnerAnalytics.Linq.Tests.Authentication;

/// <summary>Challenges with claims, and the capability to be challenged.</summary>
public sealed class ClaimsTests : SignInTest
{
    private const string Challenge = """{"access_token":{"nbf":{"essential":true,"value":"1700000000"}}}""";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_challenge_gets_a_new_token_which_serves_from_then_on(bool isAsync)
    {
        var credential = NewCredential();
        var before = await GetAsync(credential, isAsync);
        var after = await GetAsync(credential, isAsync, claims: Challenge);

        Assert.NotEqual(before.Token, after.Token);
        Assert.Equal(after.Token, (await GetAsync(credential, isAsync)).Token);
        Assert.Equal([null, Challenge], Server.Requests.Select(r => r["claims"]));
    }

    [Fact]
    public async Task Tokens_that_can_be_challenged_are_kept_apart()
    {
        var credential = NewCredential();
        var plain = await GetAsync(credential);
        var revocable = await GetAsync(credential, isCaeEnabled: true);

        Assert.NotEqual(plain.Token, revocable.Token);
        Assert.Equal(revocable.Token, (await GetAsync(credential, isCaeEnabled: true)).Token);
        Assert.Equal("""{"access_token":{"xms_cc":{"values":["cp1"]}}}""", Server.Requests[1]["claims"]);
    }

    [Theory]
    [InlineData(null, false, null)]
    [InlineData("", false, null)]
    [InlineData("""{"a":1}""", false, """{"a":1}""")]
    [InlineData("""{"a":1}""", true, """{"a":1,"access_token":{"xms_cc":{"values":["cp1"]}}}""")]
    [InlineData(
        """{"access_token":{"nbf":{"essential":true},"xms_cc":1},"id_token":{}}""",
        true,
        """{"id_token":{},"access_token":{"nbf":{"essential":true},"xms_cc":{"values":["cp1"]}}}""")]
    public void Claims_are_joined(string? claims, bool isCaeEnabled, string? expected) =>
        Assert.Equal(expected, ClaimsRequest.Merge(claims, isCaeEnabled));

    [Theory]
    [InlineData("nonsense")]
    [InlineData("[]")]
    public async Task Claims_that_are_none_are_refused(string claims)
    {
        var e = await Assert.ThrowsAsync<ArgumentException>(() => GetAsync(NewCredential(), claims: claims));
        Assert.DoesNotContain("nonsense", e.Message);
        Assert.Empty(Server.Requests);
    }
}
