using Azure.Core.Pipeline;
using PartnerAnalytics.Linq.Tests.Http;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Queries;

/// <summary>A terminal of <see cref="Queryable"/> asks for no more rows than it needs, and gives what it gives over a list.</summary>
public sealed class TerminalRequestTests
{
    private const string OneRow = """{"Value":[{"id":"1"}],"TotalCount":1}""";
    private const string NoRow = """{"Value":[],"TotalCount":0}""";

    private static readonly Referral Fallback = new() { Id = "fallback" };

    private static readonly Dictionary<string, (Func<IQueryable<Referral>, object?> Run, string Request, object? OfOne, object? OfNone)> Terminals = new()
    {
        ["First"] = (q => q.First().Id, "referrals?top=1", "1", typeof(InvalidOperationException)),
        ["First of some"] = (q => q.First(x => x.Status == "a").Id, "referrals?filter=status eq 'a'&top=1", "1", typeof(InvalidOperationException)),
        ["FirstOrDefault"] = (q => q.FirstOrDefault()?.Id, "referrals?top=1", "1", null),
        ["FirstOrDefault of some"] = (q => q.FirstOrDefault(x => x.Status == "a")?.Id, "referrals?filter=status eq 'a'&top=1", "1", null),
        ["FirstOrDefault or another"] = (q => q.FirstOrDefault(Fallback).Id, "referrals?top=1", "1", "fallback"),
        ["FirstOrDefault of some or another"] =
            (q => q.FirstOrDefault(x => x.Status == "a", Fallback).Id, "referrals?filter=status eq 'a'&top=1", "1", "fallback"),
        ["Single"] = (q => q.Single().Id, "referrals?top=2", "1", typeof(InvalidOperationException)),
        ["Single of some"] = (q => q.Single(x => x.Status == "a").Id, "referrals?filter=status eq 'a'&top=2", "1", typeof(InvalidOperationException)),
        ["SingleOrDefault"] = (q => q.SingleOrDefault()?.Id, "referrals?top=2", "1", null),
        ["SingleOrDefault or another"] = (q => q.SingleOrDefault(Fallback).Id, "referrals?top=2", "1", "fallback"),
        ["Any"] = (q => q.Any(), "referrals?top=1", true, false),
        ["Any of some"] = (q => q.Any(x => x.Status == "a"), "referrals?filter=status eq 'a'&top=1", true, false),
    };

    public static TheoryData<string> Names => [.. Terminals.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_terminal_asks_once_for_what_it_needs(string name)
    {
        var (run, request, ofOne, ofNone) = Terminals[name];
        Assert.Equal((request, ofOne), Run(OneRow, run));
        Assert.Equal((request, ofNone), Run(NoRow, run));
    }

    [Fact]
    public void A_count_is_taken_from_one_row()
    {
        const string body = """{"Value":[{"id":"1"}],"TotalCount":7}""";
        Assert.Equal(("referrals?top=1", 7), Run(body, q => q.Count()));
        Assert.Equal(("referrals?top=1", 7L), Run(body, q => q.LongCount()));
        Assert.Equal(("referrals?filter=status eq 'a'&top=1", 7), Run(body, q => q.Count(x => x.Status == "a")));
    }

    private static (string Request, object? Result) Run(string body, Func<IQueryable<Referral>, object?> run)
    {
        var stub = new StubHttp().Respond(body);
        var options = new PartnerAnalyticsClientOptions { Transport = new HttpClientTransport(new HttpClient(stub)) };
        var client = new PartnerAnalyticsClient(Connecting.Endpoint, Connecting.Credential, options);
        object? result = null;
        var exception = Record.Exception(() => result = run(client.Referrals));
        return (Uri.UnescapeDataString(stub.Request.Uri.AbsoluteUri.Split("/analytics/")[1]), exception?.GetType() ?? result);
    }
}
