namespace PartnerAnalytics.Tool.Tests.Editing;

/// <summary>What is said of the word at the caret, <c>$$</c>.</summary>
public sealed class HoverTests(EditedQuery query) : IClassFixture<EditedQuery>
{
    [Theory]
    [InlineData("partner.Subscriptions.Where(s => s.St$$atus == null)", "string? Subscription.Status", "The status; see SubscriptionStatuses.\n\nIn filters with eq, ne. Groupable. Not sortable. Known values: ACTIVE, SUSPENDED, DEPROVISIONED.")]
    [InlineData("partner.Subscriptions$$", "AnalyticsQueryable<Subscription> PartnerAnalyticsClient.Subscriptions", "Subscriptions of customers.")]
    [InlineData("partner.Subscriptions.$$Where(s => true)", "AnalyticsQueryable<Subscription> AnalyticsQueryable<Subscription>.Where(Expression<Func<Subscription, bool>> predicate)", "Keeps the rows that satisfy a condition; several conditions must all hold. Becomes the filter.")]
    [InlineData("partner.Subscriptions.Where(s$$ => true)", "(parameter) Subscription s", "A subscription of a customer.")]
    [InlineData("par$$tner", "(parameter) PartnerAnalyticsClient partner", "The analytics of Microsoft Partner Center.")]
    [InlineData("from s in partner.Subscriptions where s$$.Id == null select s", "(range variable) Subscription s", "A subscription of a customer.")]
    [InlineData("from s$$ in partner.Subscriptions select s", "(range variable) Subscription s", null)]
    [InlineData("from s in partner.Subscriptions let n$$ = s.LicenseCount select s", "(range variable) long? n", null)]
    [InlineData("from s in partner.Subscriptions wh$$ere s.Id == null select s", "AnalyticsQueryable<Subscription> AnalyticsQueryable<Subscription>.Where(Expression<Func<Subscription, bool>> predicate)", "Keeps the rows that satisfy a condition; several conditions must all hold. Becomes the filter.")]
    [InlineData("SubscriptionStatuses.Act$$ive", "(constant) string SubscriptionStatuses.Active = \"ACTIVE\"", "In use.")]
    [InlineData("DateBucket$$", "class DateBucket", "The buckets into which the service groups dates.")]
    [InlineData("partner.Subscriptions.GroupBy(s => s.Status).Select(g => new { g.Ke$$y })", "string IGrouping<string, Subscription>.Key", null)]
    public async Task A_word_is_explained(string marked, string signature, string? documentation)
    {
        var hover = await query.HoverAsync(marked);

        Assert.Equal(signature, hover!.Signature);
        Assert.StartsWith(documentation ?? "", hover.Documentation ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_is_where_it_stands()
    {
        var hover = await query.HoverAsync("\"😀\" == null ||\r\n partner.Sub$$scriptions == null");

        Assert.Equal(("\"😀\" == null ||\r\n partner.".Length, "Subscriptions".Length), (hover!.Start, hover.Length));
    }

    [Fact]
    public async Task A_field_says_which_values_are_known()
    {
        var hover = await query.HoverAsync("partner.Subscriptions.Where(s => s.Status$$ == null)");

        Assert.Equal(["ACTIVE", "SUSPENDED", "DEPROVISIONED"], hover!.KnownValues);
    }

    [Theory]
    [InlineData("$$")]
    [InlineData("partner.Referrals.Take(20$$)")]
    [InlineData("partner.Nothing$$")]
    [InlineData("\"partner$$\"")]
    [InlineData("// partner$$")]
    [InlineData("1 $$+ 1")]
    public async Task Where_nothing_is_known_nothing_is_said(string marked) => Assert.Null(await query.HoverAsync(marked));
}
