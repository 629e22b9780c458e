using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PartnerAnalytics.Linq.Generators.Tests;

/// <summary>
/// What is generated compiles without a warning under the settings of other people's projects, whatever they call their records and
/// properties, and whatever attributes these have.
/// </summary>
public sealed class SettingsTests
{
    public static TheoryData<LanguageVersion, NullableContextOptions> Languages
    {
        get
        {
            var all = new TheoryData<LanguageVersion, NullableContextOptions>();
            foreach (var language in new[] { LanguageVersion.CSharp11, LanguageVersion.CSharp12, LanguageVersion.CSharp13, LanguageVersion.Preview })
            {
                foreach (var nullable in Enum.GetValues<NullableContextOptions>())
                {
                    all.Add(language, nullable);
                }
            }

            return all;
        }
    }

    /// <summary>Sources that compile from C# 11 on, each alone; what the compiler says of them is theirs.</summary>
    public static TheoryData<string> Sources => [.. SourcesByName().Keys];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_version_and_nullable_setting(LanguageVersion language, NullableContextOptions nullable) =>
        AssertClean(new Settings { Language = language, Nullable = nullable }, [.. SourcesByName().Values]);

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, true, true)]
    [InlineData(false, true, true)]
    public void Other_settings(bool documentation, bool checkedArithmetic, bool optimize)
    {
        var settings = new Settings { Documentation = documentation, CheckedArithmetic = checkedArithmetic, Optimize = optimize };

        AssertClean(settings, [.. SourcesByName().Values]);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_file_alone(string name) => AssertClean(new Settings { Language = LanguageVersion.CSharp11 }, SourcesByName()[name]);

    [Theory]
    [MemberData(nameof(Sources))]
    public void In_an_assembly_that_is_CLS_compliant(string name) =>
        AssertClean(new Settings(), SourcesByName()[name], "[assembly: System.CLSCompliant(true)]");

    [Fact]
    public void Partial_properties_of_newer_versions() => AssertClean(
        new Settings { Language = LanguageVersion.Preview },
        """
        using PartnerAnalytics.Linq;

        [AnalyticsResource("sales")]
        public sealed partial record Sale
        {
            [AnalyticsField("id")]
            public partial string? Id { get; init; }

            [AnalyticsField("name", KnownValues = ["a", "b"])]
            public required string? Name { get; init => field = value?.Trim(); }
        }

        public sealed partial record Sale
        {
            private readonly string? _id;

            public partial string? Id { get => _id; init => _id = value; }
        }
        """);

    [Fact]
    public void What_is_generated_for_a_field_warns_as_the_field_does()
    {
        var run = GeneratorRun.Over(new Settings().Compile(
            SourcesByName()["Members_that_warn"],
            """
            static class Use
            {
                static object[] Fields => [Aged.Sale.Fields.Gone, Aged.Sale.Fields.Old, Aged.Sale.Fields.New, Aged.Sale.Fields.Named];

                static object[] Names => [Aged.Sale.FieldNames.Gone, Aged.Sale.FieldNames.Old, Aged.Sale.FieldNames.New, Aged.Sale.FieldNames.Named];
            }
            """));

        Assert.Equal(
            [
                "(2,31): CS0619: 'Sale.Fields.Gone' is obsolete: 'Use \"New\".'",
                "(2,54): CS0612: 'Sale.Fields.Old' is obsolete",
                "(2,76): AGED1: 'Aged.Sale.Fields.New' is for evaluation purposes only and is subject to change or removal in future updates. "
                + "Suppress this diagnostic to proceed.",
                "(2,98): AGED3: 'Sale.Fields.Named' is obsolete: 'Renamed.'",
                "(4,30): CS0619: 'Sale.FieldNames.Gone' is obsolete: 'Use \"New\".'",
                "(4,57): CS0612: 'Sale.FieldNames.Old' is obsolete",
                "(4,83): AGED1: 'Aged.Sale.FieldNames.New' is for evaluation purposes only and is subject to change or removal in future updates. "
                + "Suppress this diagnostic to proceed.",
                "(4,109): AGED3: 'Sale.FieldNames.Named' is obsolete: 'Renamed.'",
            ],
            run.Output.GetDiagnostics()
                .Where(diagnostic => diagnostic.Location.GetLineSpan() is { Path: "Source1.cs" } && diagnostic.Id != "CS1591")
                .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .Select(Describe));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp9, "9.0")]
    [InlineData(LanguageVersion.CSharp10, "10.0")]
    public void An_older_language_version_is_named_once(LanguageVersion language, string name)
    {
        var run = GeneratorRun.Over(new Settings { Language = language }.Compile("""
            using PartnerAnalytics.Linq;

            [AnalyticsResource("sales")]
            public sealed partial record Sale
            {
                [AnalyticsField("id")]
                public string? Id { get; init; }
            }
            """));

        var diagnostic = Assert.Single(run.Result.Diagnostics);
        Assert.Equal("PAL0015", diagnostic.Id);
        Assert.Equal(new(3, 29), diagnostic.Location.GetLineSpan().StartLinePosition);
        Assert.Equal(
            $"'Sale' needs C# 11 and its queries C# 13, but the project is compiled as C# {name}: set <LangVersion> to 13 or later in the "
            + "project file, or remove it",
            diagnostic.GetMessage());
        Assert.Empty(run.Sources);
        Assert.DoesNotContain(run.Output.GetDiagnostics(), other => other.Severity == DiagnosticSeverity.Error && other.Id != "CS1591");
    }

    /// <summary>Asserts that nothing is said of generated code, that each record has such code, and that all of it compiles.</summary>
    private static void AssertClean(Settings settings, params string[] sources)
    {
        var run = GeneratorRun.Over(settings.Compile(sources));
        var diagnostics = run.Output.GetDiagnostics();

        Assert.Empty(run.Result.Diagnostics);
        Assert.Equal(sources.Sum(CountRecords), run.Sources.Count);
        Assert.Equal([], diagnostics.Where(d => d.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true).Select(Describe));
        Assert.Equal([], diagnostics.Where(d => d is { Severity: DiagnosticSeverity.Error, IsWarningAsError: false }).Select(Describe));
    }

    private static int CountRecords(string source) => source.Split("[AnalyticsResource(").Length - 1;

    private static string Describe(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan().StartLinePosition;
        return $"({place.Line},{place.Character}): {diagnostic.Id}: {diagnostic.GetMessage()}";
    }

    private static IReadOnlyDictionary<string, string> SourcesByName() => typeof(SettingsSources)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .ToDictionary(field => field.Name, field => (string)field.GetRawConstantValue()!);
}
