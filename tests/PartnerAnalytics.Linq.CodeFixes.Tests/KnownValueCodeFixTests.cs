namespace PartnerAnalytics.Linq.CodeFixes.Tests;

/// <summary>The fixes of PAL2001: the service's spelling, as text and as a constant.</summary>
public sealed class KnownValueCodeFixTests
{
    [Theory]
    [InlineData("Use(partner.Subscriptions.Where(s => s.Status == \"Active\"));", "Use(partner.Subscriptions.Where(s => s.Status == \"ACTIVE\"));")]
    [InlineData("Use(partner.Subscriptions.Where(s => \"suspended \" /* so */ != s.Status));", "Use(partner.Subscriptions.Where(s => \"SUSPENDED\" /* so */ != s.Status));")]
    [InlineData(
        "Use(partner.Subscriptions.Where(s => new[] { \"ACTIVE\", \"deprovisioned\" }.Contains(s.Status)));",
        "Use(partner.Subscriptions.Where(s => new[] { \"ACTIVE\", \"DEPROVISIONED\" }.Contains(s.Status)));")]
    [InlineData("Use(from s in partner.Subscriptions where s.Status == \"active\" select s.Id);", "Use(from s in partner.Subscriptions where s.Status == \"ACTIVE\" select s.Id);")]
    [InlineData("Use(partner.Subscriptions.First(s => s.Status!.Equals(\"active\")));", "Use(partner.Subscriptions.First(s => s.Status!.Equals(\"ACTIVE\")));")]
    public Task A_value_is_spelled_as_the_service_does(string statements, string expected) =>
        Fix.VerifyAsync(new KnownValueCodeFixProvider(), KnownValueCodeFixProvider.SpellingKey, statements, expected);

    [Theory]
    [InlineData("Use(partner.Subscriptions.Where(s => s.Status == \"Active\"));", "Use(partner.Subscriptions.Where(s => s.Status == SubscriptionStatuses.Active));")]
    [InlineData(
        "Use(partner.Subscriptions.Where(s => s.SubscriptionType == \"azure\"));",
        "Use(partner.Subscriptions.Where(s => s.SubscriptionType == SubscriptionTypes.Azure));")]
    public Task A_value_is_written_as_its_constant(string statements, string expected) =>
        Fix.VerifyAsync(new KnownValueCodeFixProvider(), KnownValueCodeFixProvider.ConstantKey, statements, expected);

    [Fact]
    public async Task The_constant_is_offered_first() => Assert.Equal(
        ["Write SubscriptionStatuses.Active", "Write \"ACTIVE\", as the service does"],
        await Fix.TitlesAsync(new KnownValueCodeFixProvider(), "Use(partner.Subscriptions.Where(s => s.Status == \"Active\"));"));

    [Fact]
    public async Task A_value_that_means_none_of_the_known_ones_is_left() => Assert.Empty(
        await Fix.TitlesAsync(new KnownValueCodeFixProvider(), "Use(partner.Subscriptions.Where(s => s.Status == \"Paused\"));"));

    [Fact]
    public Task All_values_are_spelled_at_once() => Fix.VerifyAllAsync(
        new KnownValueCodeFixProvider(),
        KnownValueCodeFixProvider.SpellingKey,
        "Use(partner.Subscriptions.Where(s => s.Status == \"Active\" || s.Status == \"suspended\"), partner.Subscriptions.Count(s => s.Status == \"active\"));",
        "Use(partner.Subscriptions.Where(s => s.Status == \"ACTIVE\" || s.Status == \"SUSPENDED\"), partner.Subscriptions.Count(s => s.Status == \"ACTIVE\"));");

    [Fact]
    public Task All_values_become_constants_at_once() => Fix.VerifyAllAsync(
        new KnownValueCodeFixProvider(),
        KnownValueCodeFixProvider.ConstantKey,
        "Use(partner.Subscriptions.Where(s => s.Status == \"Active\" || s.Status == \"suspended\"));",
        "Use(partner.Subscriptions.Where(s => s.Status == SubscriptionStatuses.Active || s.Status == SubscriptionStatuses.Suspended));");

    [Fact]
    public async Task A_constant_beside_the_library_is_found()
    {
        const string Source = """
            namespace PartnerAnalytics.Linq
            {
                public static class GadgetKinds
                {
                    public const string Small = "SMALL";
                }

                public static class GadgetNames
                {
                    public const string Little = "LITTLE";
                }

                [AnalyticsResource("gadgets")]
                public sealed record Gadget : IAnalyticsResource<Gadget>
                {
                    public static AnalyticsResource Resource => throw new InvalidOperationException();

                    [AnalyticsField("kind", KnownValues = [GadgetKinds.Small])]
                    public string? Kind { get; init; }

                    public static Gadget ReadRow(ref AnalyticsRowReader reader) => new();
                }
            }

            public static class Report
            {
                public static object Run(PartnerAnalytics.Linq.PartnerAnalyticsClient partner) =>
                    partner.Query<PartnerAnalytics.Linq.Gadget>().Where(g => g.Kind == "small");
            }

            """;
        using var project = new FixedProject(new KnownValueCodeFixProvider(), Source);
        await project.ApplyAsync((await project.OfferAsync())[0]);

        Assert.Equal(Source.Replace("\"small\"", "PartnerAnalytics.Linq.GadgetKinds.Small", StringComparison.Ordinal), await project.TextOfAsync(0));
        Assert.Empty(await project.RemainingAsync());
    }
}
