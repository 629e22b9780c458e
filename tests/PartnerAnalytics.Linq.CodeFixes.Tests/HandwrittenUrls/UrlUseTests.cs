namespace PartnerAnalytics.Linq.CodeFixes.Tests.HandwrittenUrls;

/// <summary>The fix is offered where the text is sent and a client is there to ask for it, and leaves code that compiles.</summary>
public sealed class UrlUseTests
{
    private const string Url = "\"/partner/v1/analytics/referrals?top=5\"";
    private const string Query = "partner.Referrals.Take(5).ToRequestUri().AbsoluteUri";

    [Theory]
    [InlineData("http.GetStringAsync(?).Wait();")]
    [InlineData("http.GetAsync(requestUri: ?, cancellationToken: default).Wait();")]
    [InlineData("http.GetFromJsonAsync<object>(?).Wait();")]
    [InlineData("HttpClientJsonExtensions.GetFromJsonAsync<object>(http, ?).Wait();")]
    [InlineData("using var message = new HttpRequestMessage(HttpMethod.Get, ?);")]
    [InlineData("GC.KeepAlive(new UriBuilder(?));")]
    [InlineData("GC.KeepAlive(Uri.TryCreate(?, UriKind.Absolute, out _));")]
    [InlineData("Uri uri = new(?); GC.KeepAlive(uri);")]
    [InlineData("var url = ?; http.GetAsync(url).Wait();")]
    [InlineData("string? url = ?, other = url; http.GetAsync(other).Wait();")]
    [InlineData("string url; url = ?; http.GetAsync(url).Wait();")]
    [InlineData("http.GetAsync(http.Timeout > TimeSpan.Zero ? (?) : \"x\").Wait();")]
    [InlineData("Func<Task> send = () => http.GetAsync(?); GC.KeepAlive(send);")]
    [InlineData("Task Send() => http.GetAsync(?); Send().Wait();")]
    public Task A_url_that_is_sent_is_fixed(string statements) => VerifyFixAsync(InMethod(statements), Query);

    [Fact]
    public Task A_url_that_has_to_be_relative_stays_so() => VerifyFixAsync(
        InMethod("GC.KeepAlive(new Uri(?, UriKind.Relative));"), "partner.Referrals.Take(5).ToRequestUri().PathAndQuery");

    [Theory]
    [InlineData("Console.WriteLine(?);")]
    [InlineData("GC.KeepAlive(?.Length);")]
    [InlineData("GC.KeepAlive(http.BaseAddress!.AbsolutePath == ?);")]
    [InlineData("var url = ?; Console.WriteLine(url);")]
    [InlineData("var url = ?; url = url + url; Console.WriteLine(url);")]
    [InlineData("http.DefaultRequestHeaders.Add(\"Referer\", ?);")]
    [InlineData("http.GetAsync(\"\" /* all of them */ + ?).Wait();")]
    public Task A_url_that_is_not_sent_is_left(string statements) => VerifyNoFixAsync(InMethod(statements));

    [Theory]
    [InlineData("public static void Run(HttpClient http, PartnerAnalyticsClient client) => http.GetAsync(?);", "client")]
    [InlineData("public static void Run(HttpClient http, PartnerAnalyticsClient @event) => http.GetAsync(?);", "@event")]
    [InlineData("private PartnerAnalyticsClient _partner = null!; public void Run(HttpClient http) => http.GetAsync(?);", "_partner")]
    [InlineData("public PartnerAnalyticsClient Partner { get; set; } = null!; public void Run(HttpClient http) => http.GetAsync(?);", "Partner")]
    [InlineData("private static readonly PartnerAnalyticsClient Partner = null!; public static readonly Uri Uri = new(?);", "Partner")]
    [InlineData("private readonly Derived _derived = new(); private sealed class Derived : PartnerAnalyticsClient; public void Run(HttpClient http) => http.GetAsync(?);", "_derived")]
    [InlineData("private PartnerAnalyticsClient _partner = null!; public void Run(HttpClient http, PartnerAnalyticsClient mine) { GC.KeepAlive(_partner); http.GetAsync(?); }", "mine")]
    [InlineData("private static PartnerAnalyticsClient _partner = null!; public void Run(HttpClient http) { http.GetAsync(?); PartnerAnalyticsClient late = _partner; GC.KeepAlive(late); }", "_partner")]
    [InlineData("private static PartnerAnalyticsClient _partner = null!; private PartnerAnalyticsClient _a = null!; public static void Run(HttpClient http) { http.GetAsync(?); } public void Use() => GC.KeepAlive(_a);", "_partner")]
    [InlineData("private static PartnerAnalyticsClient _partner = null!; public static void Run(HttpClient http, PartnerAnalyticsClient? maybe) { GC.KeepAlive(maybe); http.GetAsync(?); }", "_partner")]
    public Task Any_client_in_scope_is_asked(string member, string client) =>
        VerifyFixAsync(InClass(member), client + ".Referrals.Take(5).ToRequestUri().AbsoluteUri");

    [Fact]
    public Task The_parameter_of_a_type_is_asked() => VerifyFixAsync(
        $$"""
        {{Usings}}
        public sealed class Report(PartnerAnalyticsClient partner)
        {
            public Uri Url { get; } = new(?);

            public object Client => partner;
        }
        """,
        Query);

    [Fact]
    public Task The_statements_of_a_program_are_fixed() => VerifyFixAsync(
        $$"""
        {{Usings}}
        PartnerAnalyticsClient partner = null!;
        var url = ?;
        GC.KeepAlive(new Uri(url));
        """,
        Query,
        allowed: "CS8805");

    [Theory]
    [InlineData("public static void Run(HttpClient http) => http.GetAsync(?);")]
    [InlineData("private readonly PartnerAnalyticsClient _partner = null!; public object P => _partner; public static void Run(HttpClient http) => http.GetAsync(?);")]
    [InlineData("private readonly PartnerAnalyticsClient _partner = null!; public object P => _partner; public readonly Uri Url = new(?);")]
    [InlineData("public static void Run(HttpClient http, PartnerAnalyticsClient? partner) { GC.KeepAlive(partner); http.GetAsync(?); }")]
    [InlineData("public static void Run(HttpClient http) { http.GetAsync(?); PartnerAnalyticsClient partner = null!; GC.KeepAlive(partner); }")]
    [InlineData("public static void Run(PartnerAnalyticsClient partner) { GC.KeepAlive(partner); Inner(); static void Inner() => GC.KeepAlive(new Uri(?)); }")]
    [InlineData("public static void Run() { var partner = new PartnerAnalyticsClient(new Uri(?), null!); GC.KeepAlive(partner); }")]
    public Task Without_a_client_nothing_is_offered(string member) => VerifyNoFixAsync(InClass(member));

    private const string Usings = """
        using System.Net.Http;
        using System.Net.Http.Json;
        using PartnerAnalytics.Linq;

        """;

    private static async Task VerifyFixAsync(string source, string query, string? allowed = null)
    {
        using var project = UrlFile.Open(Fill(source, Url));
        await project.ApplyAsync(Assert.Single(await project.OfferAsync()));

        Assert.Equal(Fill(source, query), UrlVerifier.InOneLine(await project.TextOfAsync(0)));
        Assert.DoesNotContain(await project.RemainingAsync(), diagnostic => diagnostic.Id != allowed);
    }

    private static async Task VerifyNoFixAsync(string source)
    {
        using var project = UrlFile.Open(Fill(source, Url));

        Assert.Empty(await project.OfferAsync());
    }

    /// <summary>Puts an expression in the place of the question mark that is no operator.</summary>
    private static string Fill(string source, string expression) =>
        new[] { ")", ",", ";", ".L" }.Aggregate(source, (text, next) => text.Replace("?" + next, expression + next, StringComparison.Ordinal));

    private static string InMethod(string statements) =>
        InClass($"public static void Run(HttpClient http, PartnerAnalyticsClient partner) {{ GC.KeepAlive((http, partner)); {statements} }}");

    private static string InClass(string member) => $$"""
        {{Usings}}
        public sealed class Report
        {
            {{member}}
        }

        """;
}
