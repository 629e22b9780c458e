using Microsoft.CodeAnalysis.QuickInfo;

namespace PartnerAnalytics.Linq.CodeFixes.Tests;

/// <summary>What an editor shows over a field in a query: what the service lets a query do with it. <c>|</c> is the mouse.</summary>
public sealed class FieldHoverTests
{
    [Theory]
    [InlineData(
        "Use(partner.Subscriptions.Where(s => s.Sta|tus == \"ACTIVE\"));",
        "The status; see SubscriptionStatuses.",
        "In filters with eq, ne. Groupable. Not sortable. Known values: ACTIVE, SUSPENDED, DEPROVISIONED.")]
    [InlineData("Use(partner.Subscriptions.Where(s => s.Customer|Name != null));", "The name of the customer", "In filters with contains. Groupable. Not sortable.")]
    [InlineData("Use(partner.AzureUsage.OrderBy(u => u.Meter|Unit));", "The unit of the quantity.", "Sortable.")]
    [InlineData("Use(partner.LicenseUsage.Select(u => u.Licenses|Active));", "The licenses in use", "Not in filters. Not groupable. Summed in grouped rows. Not sortable.")]
    public async Task A_field_says_what_it_supports(string statements, string summary, string support)
    {
        var (document, position) = Editor.Open(statements);
        var info = await QuickInfoService.GetService(document)!.GetQuickInfoAsync(document, position);
        var text = string.Join(' ', string.Join(' ', info!.Sections.Select(section => section.Text)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(summary, text, StringComparison.Ordinal);
        Assert.Contains(support, text, StringComparison.Ordinal);
    }
}
