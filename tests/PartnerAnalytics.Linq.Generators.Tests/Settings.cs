using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Generators.Tests;

/// <summary>What a project file says of the compiler. Every warning is switched on and is an error.</summary>
internal sealed record Settings
{
    public LanguageVersion Language { get; init; } = LanguageVersion.Latest;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public bool Documentation { get; init; } = true;

    public bool CheckedArithmetic { get; init; }

    public bool Optimize { get; init; }

    /// <summary>What the source says of its language version, as a project file does: <c>&lt;LangVersion&gt;10&lt;/LangVersion&gt;</c>.</summary>
    public static Settings LanguageOf(string source) =>
        Regex.Match(source, "<LangVersion>(.*?)</LangVersion>") is { Success: true } match
            && LanguageVersionFacts.TryParse(match.Groups[1].Value, out var version)
                ? new Settings { Language = version }
                : new Settings();

    /// <summary>The compilation of files that are called <c>Source0.cs</c> and so on.</summary>
    public CSharpCompilation Compile(params string[] sources)
    {
        var parsing = TestCompilation.ParseOptions
            .WithLanguageVersion(Language)
            .WithDocumentationMode(Documentation ? DocumentationMode.Diagnose : DocumentationMode.None)
            .WithFeatures([KeyValuePair.Create("strict", "true")]);
        var compilation = TestCompilation.Create([]);
        var options = compilation.Options
            .WithNullableContextOptions(Nullable)
            .WithOverflowChecks(CheckedArithmetic)
            .WithOptimizationLevel(Optimize ? OptimizationLevel.Release : OptimizationLevel.Debug)
            .WithAllowUnsafe(true);
        return compilation.WithOptions(options).AddSyntaxTrees(
            sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, parsing, $"Source{index}.cs")));
    }
}
