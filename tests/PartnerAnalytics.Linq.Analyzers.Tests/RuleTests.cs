using System.Reflection;
using Microsoft.CodeAnalysis;
using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Analyzers.Tests;

/// <summary>Each rule about queries has all that belongs to a rule.</summary>
public sealed class RuleTests
{
    public static TheoryData<string> DescribedIds => [.. Descriptors.All.Select(descriptor => descriptor.Id)];

    public static TheoryData<string> Ids => [.. QueryIds];

    /// <summary>The rules that the run time refuses queries by.</summary>
    public static TheoryData<string> RefusedIds => [.. QueryIds.Where(id => id.StartsWith("PAL1", StringComparison.Ordinal))];

    private static IEnumerable<string> QueryIds => typeof(RuleIds)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(constant => (string)constant.GetRawConstantValue()!);

    [Fact]
    public void Every_id_is_described_and_every_descriptor_reported()
    {
        Assert.Equal(QueryIds.Order(), Descriptors.All.Select(descriptor => descriptor.Id).Order());
        Assert.Equal(
            Descriptors.All.Select(descriptor => descriptor.Id).Order(),
            AnalyzerRun.All.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id).Order());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_number_of_a_rule_says_how_severe_it_is_and_the_severity_can_be_configured(string id)
    {
        var descriptor = Descriptors.Get(id);

        Assert.Equal(
            id[3] switch { '1' => DiagnosticSeverity.Error, '2' => DiagnosticSeverity.Warning, _ => DiagnosticSeverity.Info },
            descriptor.DefaultSeverity);
        Assert.True(descriptor.IsEnabledByDefault);
        Assert.DoesNotContain(WellKnownDiagnosticTags.NotConfigurable, descriptor.CustomTags);
    }

    [Theory]
    [MemberData(nameof(DescribedIds))]
    public void A_rule_has_a_remedy_and_a_link_that_leads_somewhere(string id)
    {
        var descriptor = Get(id);

        Assert.Contains(id, QueryIds);
        Assert.True(RuleLinks.LeadsToPage(descriptor.HelpLinkUri, id), $"The link '{descriptor.HelpLinkUri}' leads nowhere.");
        Assert.EndsWith(".", descriptor.Description.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(DescribedIds))]
    public void A_rule_is_tracked_for_releases(string id)
    {
        var descriptor = Get(id);

        Assert.Equal(
            [$"{id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}"],
            RuleLinks.TrackedRows("PartnerAnalytics.Linq.Analyzers", id));
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

    private static DiagnosticDescriptor Get(string id) => Descriptors.All.Single(descriptor => descriptor.Id == id);
}
