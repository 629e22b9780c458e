using System.Xml.Linq;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Architecture.Tests;

/// <summary>Each project uses what the layout of the repository allows it, and nothing else.</summary>
public sealed class DependencyTests
{
    /// <summary>What each project under src may use: packages, frameworks and projects.</summary>
    public static TheoryData<string, string[]> MayUse => new()
    {
        { "PartnerAnalytics.Linq", ["Azure.Core", "Microsoft.Extensions.*", "PartnerAnalytics.Linq.Generators (compiler only)", "PartnerAnalytics.Linq.Analyzers (compiler only)", "PartnerAnalytics.Linq.CodeFixes (compiler only)"] },
        { "PartnerAnalytics.Linq.Generators", ["Microsoft.CodeAnalysis.*"] },
        { "PartnerAnalytics.Linq.Analyzers", ["Microsoft.CodeAnalysis.*"] },
        { "PartnerAnalytics.Linq.CodeFixes", ["Microsoft.CodeAnalysis.*", "PartnerAnalytics.Linq.Analyzers"] },
        { "PartnerAnalytics.Emulator", ["Microsoft.AspNetCore.App", "Microsoft.Data.Sqlite", "Microsoft.OData.Core", "SQLitePCLRaw.*"] },
        { "PartnerAnalytics.Tool", ["PartnerAnalytics.Emulator", "PartnerAnalytics.Linq", "PartnerAnalytics.Linq.Analyzers", "PartnerAnalytics.Linq.CodeFixes", "Azure.Identity", "Microsoft.CodeAnalysis.*", "Parquet.Net", "System.CommandLine", "Spectre.Console"] },
    };

    [Theory]
    [MemberData(nameof(MayUse))]
    public void A_project_uses_only_what_it_may(string project, string[] allowed)
    {
        var used = UsedBy(Load(project));

        Assert.NotEmpty(used);
        Assert.DoesNotContain(used, name => !allowed.Any(pattern => Matches(name, pattern)));
    }

    [Fact]
    public void Every_project_under_src_is_in_the_list()
    {
        var projects = Directory.GetDirectories(RepositoryRoot.Combine("src")).Select(Path.GetFileName).Where(n => n != "Shared").Order();

        Assert.Equal(MayUse.Select(row => (string)row[0]).Order(), projects);
    }

    [Theory]
    [InlineData("PartnerAnalytics.Linq.Generators")]
    [InlineData("PartnerAnalytics.Linq.Analyzers")]
    [InlineData("PartnerAnalytics.Linq.CodeFixes")]
    public void What_the_compiler_loads_targets_netstandard(string project) =>
        Assert.Equal("netstandard2.0", Load(project).Descendants("TargetFramework").Single().Value);

    [Fact]
    public void Shared_source_uses_the_base_library_only()
    {
        var foreign = from file in SourceFiles.Under("src/Shared")
                      from line in File.ReadLines(file)
                      where line.StartsWith("using ", StringComparison.Ordinal)
                      where !line.StartsWith("using System", StringComparison.Ordinal) && !line.StartsWith("using PartnerAnalytics.Linq", StringComparison.Ordinal)
                      select Path.GetFileName(file) + ": " + line;

        Assert.Empty(foreign);
    }

    [Fact]
    public void The_emulator_shares_no_source_with_the_client()
    {
        var uses = SourceFiles.Under("src/PartnerAnalytics.Emulator").Where(f => File.ReadAllText(f).Contains("PartnerAnalytics.Linq", StringComparison.Ordinal));

        Assert.Empty(uses.Select(Path.GetFileName));
        Assert.Null(Load("PartnerAnalytics.Emulator").Descendants("UseShared").SingleOrDefault());
    }

    private static XDocument Load(string project) => XDocument.Load(RepositoryRoot.Combine("src", project, project + ".csproj"));

    private static List<string> UsedBy(XDocument project)
    {
        var packages = project.Descendants("PackageReference").Concat(project.Descendants("FrameworkReference")).Select(e => (string)e.Attribute("Include")!);
        var projects = project.Descendants("ProjectReference").Select(e =>
            Path.GetFileNameWithoutExtension(((string)e.Attribute("Include")!).Replace('\\', '/'))
            + ((string?)e.Attribute("ReferenceOutputAssembly") == "false" ? " (compiler only)" : ""));
        return [.. packages, .. projects];
    }

    private static bool Matches(string name, string pattern) =>
        pattern.EndsWith('*') ? name.StartsWith(pattern[..^1], StringComparison.Ordinal) : name == pattern;
}
