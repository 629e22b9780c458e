using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PartnerAnalytics.Tool.Exploring;
using PartnerAnalytics.Tool.Querying;

namespace PartnerAnalytics.Tool.Tests.Exploring;

/// <summary>What the page copies as a program is one.</summary>
public sealed class CopiedProgramTests
{
    private const string Days =
        "r.Date >= new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) && r.Date < new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero)";

    [Theory]
    [InlineData("partner.Subscriptions.Take(3)", "await foreach (var row in query)")]
    [InlineData("partner.Subscriptions\n    .OfType<Subscription>() // all of them", "await foreach (var row in query)")]
    [InlineData("store.Reviews.Where(r => r.ApplicationId == \"9NBLGGGZ5QDR\" && " + Days + ")", "await foreach (var row in query)")]
    [InlineData(
        "partner.AzureUsage.Where(u => u.UsageDate >= DateTimeOffset.UnixEpoch && u.UsageDate < DateTimeOffset.UnixEpoch.AddDays(90))"
            + ".PartitionBy(u => DateBucket.StartOfMonth(u.UsageDate))",
        "await foreach (var row in query)")]
    [InlineData("partner.Subscriptions.CountAsync()", "Console.WriteLine(result);")]
    [InlineData("partner.Subscriptions.ToListAsync()", "foreach (var row in result)")]
    [InlineData("partner.Subscriptions.ToList().Select(s => new { s.Id })", "foreach (var row in rows)")]
    [InlineData("new[] { 1, 2 }", "foreach (var row in rows)")]
    [InlineData("\"text\"", "Console.WriteLine(value);")]
    [InlineData("(string?)null", "Console.WriteLine(value);")]
    [InlineData("new { A = partner.Referrals.Count(), B = store.AppAcquisitions.ToString() }", "Console.WriteLine(value);")]
    public async Task It_compiles_and_shows_the_rows(string text, string shown)
    {
        foreach (var emulated in (bool[])[true, false])
        {
            var program = await WriteAsync(text, emulated);

            Assert.Contains(shown, program, StringComparison.Ordinal);
            Assert.Equal(text.Contains("partner.", StringComparison.Ordinal), program.Contains("new PartnerAnalyticsClient(", StringComparison.Ordinal));
            Assert.Equal(text.Contains("store.", StringComparison.Ordinal), program.Contains("new StoreAnalyticsClient(", StringComparison.Ordinal));
            Assert.Empty(Compile(program).Select(error => $"{error}\n{program}"));
        }
    }

    [Fact]
    public async Task A_client_is_one_by_what_its_name_means() =>
        Assert.DoesNotContain(
            "StoreAnalyticsClient",
            await WriteAsync("partner.Subscriptions.Take(1).Select(store => new { store.Id })", emulated: true),
            StringComparison.Ordinal);

    private static async Task<string> WriteAsync(string text, bool emulated)
    {
        var query = await new QueryEngine(new QueryLimits(1, TimeSpan.FromMinutes(1))).CheckAsync(text, default);
        Assert.True(query.Compilation is not null, string.Join('\n', query.Diagnostics));
        return new CopiedProgram(text, query.Compilation).Write(emulated);
    }

    /// <summary>As the compiler does in a console project.</summary>
    private static IEnumerable<Diagnostic> Compile(string program) => CSharpCompilation.Create(
            "Copied",
            [CSharpSyntaxTree.ParseText(program, QueryText.ParseOptions)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable))
        .GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
