namespace PartnerAnalytics.Emulator.SampleData;

/// <summary>
/// Subscriptions of four years, whose dates agree with their status. Those to Azure whose usage is reported are among them.
/// </summary>
internal static class SampleSubscriptions
{
    private const int Days = 4 * 365;
    private const int TrialDays = 30;

    private static readonly (string Status, int Weight)[] Statuses = [("ACTIVE", 78), ("DEPROVISIONED", 13), ("SUSPENDED", 9)];

    private static readonly (string? Risk, int Weight)[] Risks = [("Low", 55), ("Medium", 22), ("High", 13), (null, 10)];

    private static readonly (string? Cycle, int Weight)[] Cycles = [("MONTHLY", 70), ("ANNUAL", 24), (null, 6)];

    /// <summary>That many rows. The first is the example of the documentation.</summary>
    public static IEnumerable<object?[]> Create(int count, int seed, SampleCustomers customers, SamplePartners partners)
    {
        var random = new SampleRandom(seed, SampleStream.Subscriptions);
        var metered = new Queue<(SampleCustomer Customer, (string Id, string Name) Subscription)>(
            customers.All.SelectMany(customer => customer.AzureSubscriptions, (customer, subscription) => (customer, subscription)));
        for (var i = 0; i < count; i++)
        {
            yield return i == 0 ? Documented()
                : i % 4 == 1 && metered.TryDequeue(out var azure) ? Azure(random, azure.Customer, azure.Subscription, partners.Next(random))
                : ByLicense(random, customers.Next(random), SampleProducts.Next(random), partners.Next(random));
        }
    }

    private static object?[] Documented() =>
    [
        "76906668-27FC-4F5B-A35C-75A9823E13AF", "TESTORG65656565", "US", "4BF546B2-8998-4838-BEE2-5F1BBE65A04F", "ACTIVE",
        "OFFICE 365 BUSINESS PREMIUM", "Office", 1L, "3B33E682-00C3-41EE-9DD2-A548ADF56438", "FULL OFFICE SUITE", "Partner Name",
        "Provider Name", new DateTime(2016, 2, 4, 19, 29, 38, 37).Ticks, new DateTime(2016, 2, 4).Ticks, new DateTime(2019, 2, 10).Ticks,
        new DateTime(2019, 2, 10).Ticks, null, null, null, null, null, new DateTime(2018, 2, 10, 2, 39, 57, 729).Ticks, 2L, "High",
        "MONTHLY",
    ];

    private static object?[] Azure(
        SampleRandom random, SampleCustomer customer, (string Id, string Name) subscription, SamplePartner partner)
    {
        var created = SampleTime.Instant(random, Days);
        return
        [
            customer.TenantId, customer.Name, customer.Market, subscription.Id, "ACTIVE", "UNKNOWN", "Azure", 1L, partner.Id,
            subscription.Name, partner.Name, partner.Provider, created, SampleTime.StartOfDay(created), null, null, null, null, null,
            null, null, null, 0L, null, "NONE",
        ];
    }

    private static object?[] ByLicense(SampleRandom random, SampleCustomer customer, SampleProduct product, SamplePartner partner)
    {
        var status = random.PickWeighted<string>(Statuses);
        var created = SampleTime.Instant(random, Days);
        var ended = status == "ACTIVE" ? (long?)null : SampleTime.Between(random, created, SampleTime.Now);
        var committed = SampleTime.StartOfDay(created) + (Days + 365) * TimeSpan.TicksPerDay;
        var trial = random.Percent(12);
        var renewed = created + 365 * TimeSpan.TicksPerDay;
        return
        [
            customer.TenantId,
            customer.Name,
            customer.Market,
            random.Guid(),
            status,
            product.Name,
            product.SubscriptionType,
            random.Percent(83) ? 1L : 0L,
            partner.Id,
            random.Below(40) switch { 0 => null, 1 => "", 2 => "O'Neil's \"full\" suite", _ => product.Name },
            partner.Name,
            random.Percent(90) ? partner.Provider : null,
            created,
            SampleTime.StartOfDay(created),
            committed,
            ended is { } end ? SampleTime.StartOfDay(end) : committed,
            trial && random.Percent(50) ? SampleTime.Between(random, created, created + TrialDays * TimeSpan.TicksPerDay) : null,
            trial ? created : null,
            trial ? created + TrialDays * TimeSpan.TicksPerDay : null,
            random.Percent(45) ? SampleTime.StartOfDay(SampleTime.Between(random, created, ended ?? SampleTime.Now)) : null,
            status == "DEPROVISIONED" ? ended : null,
            renewed < (ended ?? SampleTime.Now) ? renewed : null,
            1 + random.Skewed(400),
            random.PickWeighted<string?>(Risks),
            random.PickWeighted<string?>(Cycles),
        ];
    }
}
