using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PartnerAnalytics.Linq.Generators;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Analyzers.Tests.Tracing;

/// <summary>Where a query may come from, and what of it is judged.</summary>
public sealed class SourceTests
{
    private const string OverParameters = """
        using PartnerAnalytics.Linq;

        public static class Report
        {
            public static object Paged(AnalyticsQueryable<Referral> referrals) =>
                referrals.Take(5).{|PAL1006:Where|}(r => r.Status == null).Take(20000);

            public static object Long(AnalyticsQueryable<Referral> referrals) => referrals.Where(r => {|PAL1003:r.Status!.Length|} == 3);

            public static object Sorted(OrderedAnalyticsQueryable<AzureUsage> usage) => usage.ThenBy(u => u.UsageDate).ThenBy(u => {|PAL1005:u.Quantity|});

            public static object Of<T>(AnalyticsQueryable<T> query) => query.Take(5).{|PAL1006:Where|}(x => x!.ToString() == "a");
        }
        """;

    private const string OverPlainQueryables = """
        using PartnerAnalytics.Linq;

        public static class Report
        {
            public static object Paged(IQueryable<Referral> referrals) => referrals.Take(5).Where(r => r.Status!.Length == 3).Take(20000).Reverse();

            public static object InMemory(IEnumerable<Referral> referrals) => referrals.Take(5).Where(r => r.Status!.Length == 3).ToLookup(r => r.Id);
        }
        """;

    [Fact]
    public Task What_is_seen_of_a_query_in_a_parameter_is_judged() => CodeVerifier.VerifyAsync(new QueryAnalyzer(), OverParameters);

    [Fact]
    public Task A_plain_queryable_may_be_of_another_provider() => CodeVerifier.VerifyAsync(new QueryAnalyzer(), OverPlainQueryables);

    [Theory]
    [InlineData(OverParameters)]
    [InlineData(OverPlainQueryables)]
    public async Task Without_the_beginning_of_a_query_no_request_is_shown(string source) =>
        Assert.Empty(await AnalyzerRun.OverAsync(MarkedSource.Parse(source).Text, new RequestPreviewAnalyzer()));

    [Fact]
    public async Task A_resource_of_a_referenced_assembly_is_known()
    {
        var source = MarkedSource.Parse("""
            using PartnerAnalytics.Linq;

            public static class Report
            {
                public static object Run(PartnerAnalyticsClient partner) =>
                    partner.Query<Contoso.Gadget>().Where(g => {|PAL1004:g.Secret == "a"|} && g.Kind == {|PAL2001:"small"|} && {|PAL1003:g.Upper|} == "b");
            }
            """);
        var compilation = TestCompilation.Create([source.Text, TestCompilation.ImplicitUsings]).AddReferences(CompileGadgets());

        var diagnostics = await compilation.WithAnalyzers([new QueryAnalyzer()]).GetAnalyzerDiagnosticsAsync();

        Assert.Equal(
            source.Spans.Select(mark => (mark.Id, mark.Span)),
            diagnostics.OrderBy(d => d.Location.SourceSpan.Start).Select(d => (d.Id, d.Location.SourceSpan)));
    }

    private static PortableExecutableReference CompileGadgets()
    {
        var compilation = TestCompilation.Create([Gadgets.Source, TestCompilation.ImplicitUsings]).WithAssemblyName("Gadgets");
        compilation = compilation.WithOptions(compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default));
        CSharpGeneratorDriver.Create([new AnalyticsResourceGenerator().AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        using var image = new MemoryStream();
        var result = output.Emit(image);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
