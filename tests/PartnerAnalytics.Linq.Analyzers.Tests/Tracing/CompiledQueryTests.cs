using Microsoft.CodeAnalysis;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Analyzers.Tests.Tracing;

/// <summary>A query inside of <c>AnalyticsQueryable.Compile</c> is judged as any other, and its parameters are values not known yet.</summary>
public sealed class CompiledQueryTests
{
    private static readonly PartnerAnalyticsClient Client =
        new(new Uri("https://partner.example/"), Azure.Core.DelegatedTokenCredential.Create((_, _) => default));

    [Theory]
    [InlineData("(PartnerAnalyticsClient c) => c.Referrals.{|PAL1001:Take(10_000)|}")]
    [InlineData("(PartnerAnalyticsClient c, string text) => c.Referrals.Where(r => {|PAL1003:r.Status!.StartsWith(text)|})")]
    [InlineData("(PartnerAnalyticsClient c, int take, string text) => c.Referrals.Take(take).{|PAL1006:Where|}(r => r.Status == text)")]
    [InlineData("(PartnerAnalyticsClient c) => Queryable.{|PAL1002:Reverse|}(c.Referrals)")]
    [InlineData("(PartnerAnalyticsClient c) => c.Query<Referral>().OrderBy(r => {|PAL1005:r.Status|}).Take(5)")]
    [InlineData("(PartnerAnalyticsClient c) => c.Referrals.{|PAL1005:GroupBy|}(r => r.Status)")]
    [InlineData("(PartnerAnalyticsClient c, string text) => from r in c.Referrals where {|PAL1003:r.Status!.Length|} == text.Length select r.Id")]
    [InlineData("(PartnerAnalyticsClient c, DateTime since) => c.Referrals.Where(r => r.CreatedDate > {|PAL2002:since|})")]
    [InlineData("(PartnerAnalyticsClient c) => {|PAL1002:Other.Referrals|}.Take(5)")]
    [InlineData("(PartnerAnalyticsClient c, PartnerAnalyticsClient other) => Queryable.Take({|PAL1002:other.Referrals|}, 5)")]
    [InlineData("(PartnerAnalyticsClient c, bool flag) => ({|PAL1002:flag ? c.Referrals : c.Referrals|}).Take(5)")]
    [InlineData("(PartnerAnalyticsClient c, System.Linq.Expressions.Expression<Func<Referral, bool>> condition) => c.Referrals.Where({|PAL1003:condition|})")]
    [InlineData("(PartnerAnalyticsClient c, string[] texts) => c.Referrals.Select(r => r.Status).Intersect({|PAL1003:texts|})")]
    [InlineData("(PartnerAnalyticsClient c, string[] texts) => c.Referrals.Join({|PAL1003:texts|}, r => r.Status, t => t, (r, t) => r)")]
    [InlineData("(PartnerAnalyticsClient c, Range range) => c.Referrals.Take({|PAL1003:range|})")]
    public Task What_the_service_cannot_answer_is_reported(string lambda) => VerifyAsync(lambda);

    [Theory]
    [InlineData("(PartnerAnalyticsClient c, int take, int skip) => c.Referrals.Skip(skip).Take(take)")]
    [InlineData("(PartnerAnalyticsClient c, string text, DateTimeOffset? since) => c.Referrals.Where(r => r.Status == text && r.CreatedDate >= since)")]
    [InlineData("(PartnerAnalyticsClient c, string[] texts) => Queryable.Where(c.Referrals, r => texts.Contains(r.Status))")]
    [InlineData("(PartnerAnalyticsClient c) => c.Referrals.GroupBy(r => r.Status).Select(g => g.Key)")]
    [InlineData("(PartnerAnalyticsClient c) => c.Referrals.Where(Condition).Take(5)")]
    [InlineData("(PartnerAnalyticsClient c) => c.Query<Referral>()")]
    [InlineData("(PartnerAnalyticsClient c, string text) => from r in c.Referrals where r.Status == text select r.Id")]
    [InlineData("(PartnerAnalyticsClient c, int size, Referral last) => c.Referrals.Append(last).Chunk(size)")]
    public Task What_the_service_answers_is_not_reported(string lambda) => VerifyAsync(lambda);

    [Fact]
    public async Task The_request_is_shown_with_the_names_of_the_parameters()
    {
        var diagnostic = Assert.Single(await AnalyzerRun.OverAsync(
            ToFile("(PartnerAnalyticsClient c, string text, int take) => c.Referrals.Where(r => r.Status == text).Take(take)"),
            new RequestPreviewAnalyzer()));

        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string text, int take) => c.Referrals.Where(r => r.Status == text).Take(take));
        Assert.Equal("GET referrals?filter=status eq {text}&top={take}", diagnostic.GetMessage());
        Assert.Equal(query(Client, "a", 5).ToString(), diagnostic.GetMessage());
        Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity);
    }

    [Fact]
    public async Task What_the_delegate_gives_is_a_query_like_any_other()
    {
        var marked = MarkedSource.Parse("""
            using PartnerAnalytics.Linq;
            public static class Report
            {
                public static object Make(Func<PartnerAnalyticsClient, string, AnalyticsQueryable<Referral>> accepted, PartnerAnalyticsClient client) =>
                    accepted(client, "US").Where(r => {|PAL1003:r.Status!.StartsWith("a")|}).Take(5);
            }
            """);
        var diagnostics = await AnalyzerRun.OverAsync(marked.Text);
        Assert.Equal(marked.Spans.Select(span => (span.Id, span.Span)), diagnostics.Select(diagnostic => (diagnostic.Id, diagnostic.Location.SourceSpan)));
    }

    // The compiler that the analyzers are built against knows C# 13, which has no optional arguments in expression trees (CS0854); that of
    // .NET 10 has. So what the compiler says of the source is not asked here.
    private static async Task VerifyAsync(string lambda)
    {
        var marked = MarkedSource.Parse(ToFile(lambda));
        var diagnostics = await AnalyzerRun.OverAsync(marked.Text);
        Assert.Equal(marked.Spans.Select(span => (span.Id, span.Span)), diagnostics.Select(diagnostic => (diagnostic.Id, diagnostic.Location.SourceSpan)));
    }

    private static string ToFile(string lambda) => $$"""
        using PartnerAnalytics.Linq;
        public static class Report
        {
            public static readonly PartnerAnalyticsClient Other = null!;
            public static readonly System.Linq.Expressions.Expression<Func<Referral, bool>> Condition = r => r.Status == null;
            public static readonly object Compiled = AnalyticsQueryable.Compile({{lambda}});
        }
        """;
}
