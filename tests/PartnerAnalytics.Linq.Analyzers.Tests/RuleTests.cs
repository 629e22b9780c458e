using System.Reflection;
using Microsoft.CodeAnalysis;
using PartnerAnalytics.Linq.Shared;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Analyzers.Tests;

/// <summary>Each rule about queries has all that belongs to a rule.</summary>
public sealed class RuleTests
{
    public static TheoryData<string> DescribedIds => [.. Described.Select(descriptor => descriptor.Id)];

    public static TheoryData<string> Ids => [.. QueryIds];

    /// <summary>The rules that a query is refused for when it runs.</summary>
    public static TheoryData<string> RefusedIds => [.. QueryIds.Where(id => id.StartsWith("PAL1", StringComparison.Ordinal))];

    private static IEnumerable<DiagnosticDescriptor> Described => [.. Descriptors.All, Descriptors.HandwrittenAddress];

    private static IEnumerable<string> QueryIds => typeof(RuleIds)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(constant => (string)constant.GetRawConstantValue()!);

    [Fact]
    public void The_analyzer_supports_every_descriptor() => Assert.Equal(
        Descriptors.All.Select(descriptor => descriptor.Id),
        new QueryAnalyzer().SupportedDiagnostics.Select(descriptor => descriptor.Id));

    [Fact]
    public void Addresses_have_an_analyzer_of_their_own_which_a_build_need_not_run()
    {
        var descriptor = Assert.Single(new HandwrittenAddressAnalyzer().SupportedDiagnostics);

        Assert.Equal("PAL3002", descriptor.Id);
        Assert.Equal(DiagnosticSeverity.Info, descriptor.DefaultSeverity);
        Assert.True(descriptor.IsEnabledByDefault);
    }

    [Fact]
    public void A_query_that_must_fail_is_an_error_that_can_be_configured()
    {
        var descriptor = Descriptors.Get("PAL1001");

        Assert.Equal(DiagnosticSeverity.Error, descriptor.DefaultSeverity);
        Assert.True(descriptor.IsEnabledByDefault);
        Assert.DoesNotContain(WellKnownDiagnosticTags.NotConfigurable, descriptor.CustomTags);
    }

    [Theory]
    [MemberData(nameof(DescribedIds))]
    public void A_rule_has_a_link_and_a_remedy(string id)
    {
        var descriptor = Get(id);

        Assert.Contains(id, QueryIds);
        Assert.EndsWith($"docs/rules/{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
        Assert.EndsWith(".", descriptor.Description.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(DescribedIds))]
    public void A_rule_is_tracked_for_releases(string id)
    {
        var descriptor = Get(id);
        var folder = RepositoryRoot.Combine("src", "PartnerAnalytics.Linq.Analyzers");
        var rows = new[] { "Shipped", "Unshipped" }
            .SelectMany(kind => File.ReadLines(Path.Combine(folder, $"AnalyzerReleases.{kind}.md")))
            .Where(line => line.StartsWith(id, StringComparison.Ordinal));

        Assert.Equal([$"{id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}"], rows);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_page(string id)
    {
        var page = RulePage.Read(id);

        Assert.Equal(["## Cause", "## Example", "## Correction", "## When to suppress"], page.Sections);
        Assert.StartsWith($"# {id}: ", page.Title, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(DescribedIds))]
    public void A_page_has_the_title_of_its_rule(string id) =>
        Assert.Equal($"# {id}: {Get(id).Title}", RulePage.Read(id).Title);

    private static DiagnosticDescriptor Get(string id) => Described.Single(descriptor => descriptor.Id == id);
}
