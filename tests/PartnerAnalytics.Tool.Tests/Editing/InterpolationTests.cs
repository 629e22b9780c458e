namespace PartnerAnalytics.Tool.Tests.Editing;

/// <summary>The holes of an interpolated string are code, and what is around them is none; <c>$$</c> is the caret.</summary>
public sealed class InterpolationTests(EditedQuery query) : IClassFixture<EditedQuery>
{
    [Theory]
    [InlineData("$\"{$$}\"", "partner store")]
    [InlineData("$\"{p$$}\"", "partner store")]
    [InlineData("$\"{$$", "partner store")]
    [InlineData("$\"{{}} {partner.$$}\"", "AzureUsage IndirectResellers")]
    [InlineData("$@\"a\"\"{partner.$$}\"", "AzureUsage IndirectResellers")]
    [InlineData("$\"\"\"{partner.$$}\"\"\"", "AzureUsage IndirectResellers")]
    [InlineData("partner.Subscriptions.Select(s => $\"{s.$$}\")", "AutoRenewEnabled BillingCycleName")]
    [InlineData("partner.Subscriptions.Select(s => $\"😀 {s.Id} {s.$$:N0}\")", "AutoRenewEnabled BillingCycleName")]
    public async Task A_hole_is_completed(string marked, string labels)
    {
        var items = (await query.CompleteAsync(marked)).Items;

        Assert.Equal(labels, string.Join(' ', items.Take(2).Select(item => item.Label)));
    }

    [Theory]
    [InlineData("$\"partner.$$\"")]
    [InlineData("$\"{{partner.$$\"")]
    [InlineData("$\"{1} partner.$$ {2}\"")]
    public async Task The_text_around_holes_is_not_completed(string marked) => Assert.Empty((await query.CompleteAsync(marked)).Items);

    [Fact]
    public async Task What_is_in_a_hole_is_explained()
    {
        Assert.Equal("string? Subscription.Id", (await query.HoverAsync("partner.Subscriptions.Select(s => $\"{s.I$$d}\")"))?.Signature);
        Assert.Equal(1, (await query.GetSignaturesAsync("$\"{Math.Max(1, $$)}\""))?.ActiveParameter);
        Assert.Null(await query.HoverAsync("$\"part$$ner {1}\""));
    }
}
