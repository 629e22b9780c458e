using System.Net;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PartnerAnalytics.Linq.Generators;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Analyzers.Tests.Shared.Messages;

/// <summary>Compiles both sides of all pairs as one program, so that each can be judged by the compiler and run.</summary>
internal sealed class RemedyRun
{
    private static readonly QueryUseAnalyzer s_uses = new();

    private readonly ILookup<string, Diagnostic> _diagnostics;
    private readonly Assembly _program;

    private RemedyRun(ILookup<string, Diagnostic> diagnostics, Assembly program) => (_diagnostics, _program) = (diagnostics, program);

    public static async Task<RemedyRun> CreateAsync(IReadOnlyList<RemedyPair> pairs)
    {
        var files = pairs.SelectMany((pair, i) => new[] { ToFile(NameOf(i, isRewritten: false), pair.Refused), ToFile(NameOf(i, isRewritten: true), pair.Rewritten) });
        var compilation = TestCompilation.Create([Gadgets.Source, Surroundings, TestCompilation.ImplicitUsings]).AddSyntaxTrees(files);
        CSharpGeneratorDriver.Create([new AnalyticsResourceGenerator().AsSourceGenerator(), new RecordShapesGenerator().AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation.WithOptions(compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default)), out var program, out _);
        using var image = new MemoryStream();
        var emitted = program.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        var diagnostics = await program.WithAnalyzers([new QueryAnalyzer(), s_uses]).GetAnalyzerDiagnosticsAsync();
        return new RemedyRun(diagnostics.ToLookup(diagnostic => diagnostic.Location.SourceTree!.FilePath), Assembly.Load(image.ToArray()));
    }

    /// <summary>What the compiler says of a side of a pair, as the run time would say it.</summary>
    /// <param name="pair">The place of the pair.</param>
    /// <param name="isRewritten">Which side.</param>
    /// <param name="withUses">Whether what is done with the query counts, of which the run time says nothing.</param>
    public IReadOnlyList<string> Judge(int pair, bool isRewritten, bool withUses) =>
    [
        .. _diagnostics[NameOf(pair, isRewritten)]
            .Where(d => withUses || !s_uses.SupportedDiagnostics.Contains(d.Descriptor))
            .OrderBy(d => d.Location.SourceSpan.Start)
            .Select(d => $"{d.Id}: {d.GetMessage()}"),
    ];

    /// <summary>Runs a side of a pair and gives the message of its refusal; null where it is not refused.</summary>
    public async Task<string?> RunAsync(int pair, bool isRewritten)
    {
        using var http = new StubHttp();
        http.Route(_ => StubResponse.Text("""{"Value":[{"id":"1","market":"US","date":"2024-03-01","units":2,"price":3,"gadgetCount":1}],"TotalCount":1}""", (int)HttpStatusCode.OK));
        var run = _program.GetType("Contoso." + NameOf(pair, isRewritten))!.GetMethod("RunAsync")!
            .CreateDelegate<Func<PartnerAnalyticsClient, StoreAnalyticsClient, string, int, CancellationToken, Task>>();
        try
        {
            var client = new HttpClient(http) { BaseAddress = new Uri("https://localhost/") };
            await run(new PartnerAnalyticsClient(client), new StoreAnalyticsClient(client), "a", 5, CancellationToken.None);
            return null;
        }
        catch (AnalyticsQueryException refusal)
        {
            Assert.Empty(http.Requests);
            return refusal.Message;
        }
        catch (InvalidOperationException failure)
        {
            return failure.Message;
        }
    }

    private static string NameOf(int pair, bool isRewritten) => (isRewritten ? "Rewritten" : "Refused") + pair.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static SyntaxTree ToFile(string name, string statements) => TestCompilation.ParseFile(
        $$"""
        using System.Linq.Expressions;
        using PartnerAnalytics.Linq;

        namespace Contoso;

        public sealed class {{name}} : Surroundings
        {
            public static async Task RunAsync(PartnerAnalyticsClient partner, StoreAnalyticsClient store, string text, int rows, CancellationToken ct)
            {
                var r = partner.Referrals;
                var g = partner.Query<Gadget>();
                var days = store.AppAcquisitions.Where(x => x.Date >= Day && x.Date < Day.AddDays(7));
                var app = store.AppAcquisitions.Where(x => x.ApplicationId == text);
                await Task.Yield();
                {{statements}}
            }
        }
        """,
        name);

    private const string Surroundings = """
        using System.Linq.Expressions;
        using PartnerAnalytics.Linq;

        namespace Contoso;

        [AnalyticsResource("bolts")]
        public sealed partial record Bolt
        {
            [AnalyticsField("id", Filter = FilterOperators.None)]
            public string? Id { get; init; }

            [AnalyticsField("size", Groupable = false)]
            public long? Size { get; init; }
        }

        [AnalyticsResource("nuts")]
        public sealed partial record Nut
        {
            [AnalyticsField("size", Groupable = false)]
            public long? Size { get; init; }
        }

        public sealed record Boxed(string? Content);

        public abstract class Surroundings
        {
            protected static readonly DateTimeOffset Day = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);
            protected static readonly string[] Letters = ["a", "b"];
            protected static readonly string[] Many = [.. Enumerable.Range(0, 2000).Select(i => "number " + i)];
            protected static readonly object?[] Objects = ["a", 1];
            protected static readonly ILookup<string, string> Grouped = Letters.ToLookup(letter => letter);
            protected static readonly Expression<Func<Referral, bool>> IsA = other => other.Status == "a";

            protected static bool Own(object? value) => value is null;

            protected static void Use(params object?[] values) => GC.KeepAlive(values);

            protected static AnalyticsQueryable<Gadget> ThenByName(IQueryable<Gadget> query)
            {
                Expression<Func<Gadget, string?>> name = x => x.Name;
                return (AnalyticsQueryable<Gadget>)query.Provider.CreateQuery<Gadget>(Expression.Call(
                    new Func<IOrderedQueryable<Gadget>, Expression<Func<Gadget, string?>>, IOrderedQueryable<Gadget>>(Queryable.ThenBy).Method,
                    Expression.Convert(query.Expression, typeof(IOrderedQueryable<Gadget>)),
                    Expression.Quote(name)));
            }

            protected sealed class Box
            {
                public string? Content { get; set; }
            }

            protected sealed class Loud(string? status)
            {
                public string? Status { get; } = status?.ToUpperInvariant();
            }
        }
        """;
}
