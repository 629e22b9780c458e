using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Analyzers.Tests;

/// <summary>What .NET's own analyzers, those of the SDK that builds this, say of lambdas of queries and of other lambdas.</summary>
public sealed class QueryLambdaSuppressorTests
{
    private static readonly string[] Ids = ["CA1304", "CA1305", "CA1309", "CA1310", "CA1311", "CA1847", "CA1862"];

    private static readonly Lazy<IReadOnlyList<DiagnosticAnalyzer>> NetAnalyzers = new(LoadNetAnalyzers);

    public static TheoryData<string> Conditions => new()
    {
        "x => x.Status!.ToLower() == \"a\"",
        "x => x.CustomerName!.Contains(\"3\")",
        "x => x.CustomerName!.StartsWith(\"3\")",
        "x => string.Equals(x.Status, \"a\", StringComparison.InvariantCulture)",
        "x => x.CreatedDate!.Value.Year.ToString() == \"2018\"",
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public async Task A_lambda_of_a_query_is_left_in_peace(string condition)
    {
        Assert.NotEmpty(await ReportAsync($"Use(partner.Referrals.AsEnumerable().Where({condition}));"));
        Assert.Empty(await ReportAsync($"Use(partner.Referrals.Where({condition}));"));
        Assert.Empty(await ReportAsync($"Use(partner.Referrals.Count({condition}));"));
        Assert.Empty(await ReportAsync($"IQueryable<Referral> q = partner.Referrals; Use(q.Where({condition}));"));
        Assert.Empty(await ReportAsync($"System.Linq.Expressions.Expression<Func<Referral, bool>> c = {condition}; Use(c);"));
    }

    [Fact]
    public async Task All_rules_that_are_withdrawn_speak_elsewhere()
    {
        var reported = new List<string>();
        foreach (var condition in Conditions)
        {
            reported.AddRange(await ReportAsync($"Use(partner.Referrals.AsEnumerable().Where({condition}));"));
        }

        Assert.Equal(Ids, reported.Distinct().Order());
    }

    [Theory]
    [InlineData("Use(from x in partner.Referrals where x.CustomerName!.Contains(\"3\") select x.Id);")]
    [InlineData("Use(partner.Referrals.Select(x => new { Name = x.CustomerName }).Where(x => x.Name!.Contains(\"3\")));")]
    [InlineData("Use(partner.Referrals.GroupBy(x => x.CustomerName!.ToLower()));")]
    public async Task Every_form_of_a_query_is_known(string statements) => Assert.Empty(await ReportAsync(statements));

    [Theory]
    [InlineData("Use(new[] { \"a\" }.AsQueryable().Where(s => s.Contains(\"3\")));")]
    [InlineData("Func<Referral, bool> c = x => x.CustomerName!.Contains(\"3\"); Use(c);")]
    [InlineData("Use(\"abc\".StartsWith(\"a\"), partner.Referrals.Where(x => x.Status == \"a\"));")]
    public async Task Other_code_is_not_touched(string statements) => Assert.NotEmpty(await ReportAsync(statements));

    private static async Task<IReadOnlyList<string>> ReportAsync(string statements)
    {
        var compilation = TestCompilation.Create([
            $$"""
            using PartnerAnalytics.Linq;

            public static class Report
            {
                public static void Run(PartnerAnalyticsClient partner)
                {
                    {{statements}}
                }

                private static void Use(params object?[] values) => GC.KeepAlive(values);
            }
            """,
            TestCompilation.ImplicitUsings]);
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
            Ids.Select(id => new KeyValuePair<string, ReportDiagnostic>(id, ReportDiagnostic.Warn))));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != "CS1591"));
        var reported = await compilation.WithAnalyzers([.. NetAnalyzers.Value, new QueryLambdaSuppressor()]).GetAnalyzerDiagnosticsAsync();
        return [.. reported.Where(diagnostic => Ids.Contains(diagnostic.Id)).Select(diagnostic => diagnostic.Id)];
    }

    private static IReadOnlyList<DiagnosticAnalyzer> LoadNetAnalyzers()
    {
        // …/dotnet/shared/Microsoft.NETCore.App/10.0.x
        var dotnet = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        var sdk = Directory.GetDirectories(Path.Combine(dotnet, "sdk"), Environment.Version.Major + ".*").Order(StringComparer.Ordinal).Last();
        var folder = Path.Combine(sdk, "Sdks", "Microsoft.NET.Sdk", "analyzers");
        string[] names = ["Microsoft.CodeAnalysis.NetAnalyzers", "Microsoft.CodeAnalysis.CSharp.NetAnalyzers"];
        return [.. names.Select(name => Assembly.LoadFrom(Path.Combine(folder, name + ".dll")))
            .SelectMany(TypesOf)
            .OfType<Type>()
            .Where(type => type is { IsAbstract: false } && typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && type.GetConstructor([]) is not null)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
            .Where(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => Ids.Contains(descriptor.Id)))];
    }

    // The code fixes among them need assemblies that are not here.
    private static Type?[] TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException partly)
        {
            return partly.Types;
        }
    }
}
