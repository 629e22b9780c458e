using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using PartnerAnalytics.Linq.Generators.Tests.Parsing;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Generators.Tests;

/// <summary>Each rule about declarations has all that belongs to a rule.</summary>
public sealed class RuleTests
{
    public static TheoryData<string> Ids => [.. ConstantIds()];

    [Fact]
    public void Each_id_has_one_descriptor() => Assert.Equal(
        ConstantIds().Order(StringComparer.Ordinal),
        DeclarationDescriptors.All.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_descriptor_with_a_link_and_a_remedy(string id)
    {
        var descriptor = DeclarationDescriptors.Get(id);

        Assert.Equal(DiagnosticSeverity.Error, descriptor.DefaultSeverity);
        Assert.Contains(WellKnownDiagnosticTags.NotConfigurable, descriptor.CustomTags);
        Assert.True(RuleLinks.LeadsToPage(descriptor.HelpLinkUri, id), $"The link '{descriptor.HelpLinkUri}' leads nowhere.");
        Assert.EndsWith(".", descriptor.Description.ToString(), StringComparison.Ordinal);
        Assert.Contains(": ", descriptor.MessageFormat.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_is_tracked_for_releases(string id)
    {
        var descriptor = DeclarationDescriptors.Get(id);

        Assert.Equal(
            [$"{id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}"],
            RuleLinks.TrackedRows("PartnerAnalytics.Linq.Generators", id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_page(string id)
    {
        var page = File.ReadAllText(RepositoryRoot.Combine("docs", "rules", id + ".md"));

        Assert.StartsWith($"# {id}: {DeclarationDescriptors.Get(id).Title}\n", page.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(
            ["## Cause", "## Example", "## Correction", "## When to suppress"],
            page.ReplaceLineEndings("\n").Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_example_of_a_page_breaks_its_rule_and_the_correction_breaks_none(string id)
    {
        var page = await File.ReadAllTextAsync(RepositoryRoot.Combine("docs", "rules", id + ".md"));
        var blocks = Regex.Matches(page, "```csharp\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value).ToArray();

        Assert.Equal(2, blocks.Length);
        var example = Settings.LanguageOf(blocks[0]).Compile("using PartnerAnalytics.Linq;\n" + blocks[0], TestCompilation.ImplicitUsings);
        Assert.Equal([id], GeneratorRun.Over(example).Result.Diagnostics.Select(d => d.Id).Distinct());
        await Declaration.VerifyAsync(blocks[1]);
    }

    [Fact]
    public void Every_approved_snapshot_belongs_to_a_test() => Snapshot.AssertNoOrphans(
        RepositoryRoot.Combine("tests", "PartnerAnalytics.Linq.Generators.Tests"),
        typeof(RuleTests).Assembly.GetTypes().SelectMany(type => type.GetMethods().Select(method => type.Name + "." + method.Name)));

    private static IEnumerable<string> ConstantIds() => typeof(DeclarationRuleIds)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(constant => (string)constant.GetRawConstantValue()!);
}
