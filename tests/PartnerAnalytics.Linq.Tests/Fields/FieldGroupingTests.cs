using PartnerAnalytics.Linq.Tests.Support;

namespace PartnerAnalytics.Linq.Tests.Fields;

/// <summary>Groups by fields that are chosen at run time: requests and refusals.</summary>
public sealed class FieldGroupingTests
{
    [Fact]
    public void Keys_become_a_group_and_a_level()
    {
        Assert.Equal("referrals?groupby=status", Untouched.Referrals.GroupByFields([Referral.Fields.Status]).Encoded());
        Assert.Equal(
            "referrals?groupby=status,createdDate,wonDate&aggregationLevel=week",
            Untouched.Referrals.GroupByFields(
                [Referral.Fields.Status, Referral.Fields.CreatedDate.ByWeek(), Referral.Fields.WonDate.ByWeek()]).Encoded());
        Assert.Equal(
            "subscriptions?filter=status%20eq%20%27ACTIVE%27&groupby=subscriptionType&top=5&skip=2",
            Untouched.Client.Subscriptions.Where(Subscription.Fields.Status.EqualTo("ACTIVE"))
                .GroupByFields([Subscription.Fields.SubscriptionType], Subscription.Fields.SubscriptionCount).Skip(2).Take(5).Encoded());
        Assert.Equal("GET referrals?groupby=status", Untouched.Referrals.GroupByFields([Referral.Fields.Status]).ToString());
    }

    [Fact]
    public void A_group_is_a_projection_of_fields() => Assert.Equal(
        "GET subscriptions?groupby=status",
        Untouched.Client.Subscriptions.GroupByFields([Subscription.Fields.Status], Subscription.Fields.SubscriptionCount)
            .Select(g => new { Status = g.Get(Subscription.Fields.Status), Count = g[Subscription.Fields.SubscriptionCount] }).ToString());

    [Fact]
    public void A_group_orders_by_the_fields_that_it_has()
    {
        var groups = Untouched.Gadgets.GroupByFields(
            [Gadget.Fields.Name, Gadget.Fields.MadeDate.ByWeek()], Gadget.Fields.Units, Gadget.Fields.GadgetCount);
        const string request = "GET gadgets?groupby=name,madeDate&aggregationLevel=week&orderby=";
        Assert.Equal(request + "name", groups.OrderBy(g => g.Get(Gadget.Fields.Name)).ToString());
        Assert.Equal(request + "madeDate", groups.OrderBy(g => g.Get(Gadget.Fields.MadeDate)).ToString());
        Assert.Equal(request + "gadgetCount desc", groups.OrderByDescending(g => g[Gadget.Fields.GadgetCount]).ToString());
        Assert.Equal(request + "units,name", groups.OrderBy(g => g[Gadget.Fields.Units]).ThenBy(g => g[Gadget.Fields.Name]).ToString());
        Assert.StartsWith("PAL1003: The service orders by fields as they are", groups.OrderBy(g => g.Get(Gadget.Fields.Id)).ToString());
    }

    [Fact]
    public void What_cannot_be_grouped_is_refused()
    {
        AssertRefused("PAL1005", Untouched.Client.Subscriptions, [Subscription.Fields.TrialEndDate.ByDay()]);
        AssertRefused("PAL1005", Untouched.Client.Subscriptions, [Subscription.Fields.LicenseCount]);
        AssertRefused("PAL1005", Untouched.Client.Subscriptions, [Subscription.Fields.ChurnRisk]);
        AssertRefused("PAL1007", Untouched.Referrals, [Referral.Fields.CreatedDate]);
        AssertRefused("PAL1007", Untouched.Referrals, [Referral.Fields.CreatedDate.ByDay(), Referral.Fields.WonDate.ByMonth()]);
        AssertRefused("PAL1008", Untouched.Client.Subscriptions, [Subscription.Fields.Status], Subscription.Fields.ProductName);
        AssertRefused("PAL1008", Untouched.Referrals, [Referral.Fields.Status], Referral.Fields.CustomerMarket);
        AssertRefused("PAL1006", Untouched.Referrals.Take(3), [Referral.Fields.Status]);
        AssertRefused("PAL1005", Untouched.Referrals, []);
    }

    [Fact]
    public void Nothing_is_no_argument()
    {
        Assert.Throws<ArgumentNullException>(() => Untouched.Referrals.GroupByFields(null!));
        Assert.Throws<ArgumentNullException>(() => ((AnalyticsQueryable<Referral>)null!).GroupByFields([Referral.Fields.Status]));
        Assert.Throws<ArgumentNullException>(() => Untouched.Referrals.GroupByFields([Referral.Fields.Status], (IEnumerable<AnalyticsField<Referral>>)null!));
        Assert.Throws<ArgumentNullException>(() => Untouched.Referrals.GroupByFields([null!]));
        Assert.Throws<ArgumentNullException>(() => Untouched.Referrals.GroupByFields([Referral.Fields.Status], [null!]));
    }

    [Fact]
    public void A_key_says_what_it_is()
    {
        Assert.Equal("createdDate by month", Referral.Fields.CreatedDate.ByMonth().ToString());
        Assert.Equal("status", AnalyticsGroupKey<Referral>.FromField(Referral.Fields.Status).ToString());
    }

    private static void AssertRefused<T>(
        string rule, AnalyticsQueryable<T> query, AnalyticsGroupKey<T>[] keys, params AnalyticsField<T>[] aggregates)
        where T : class, IAnalyticsResource<T>
    {
        Assert.StartsWith(rule + ": ", query.GroupByFields(keys, aggregates).ToString());
        Assert.Equal(rule, Assert.Throws<AnalyticsQueryException>(() => query.GroupByFields(keys, aggregates).ToRequestUri()).RuleId);
    }
}
