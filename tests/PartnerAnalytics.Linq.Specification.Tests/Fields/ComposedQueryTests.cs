using PartnerAnalytics.Linq.Specification.Tests.Resources;

namespace PartnerAnalytics.Linq.Specification.Tests.Fields;

/// <summary>Queries whose fields are chosen at run time mean the same in memory, over HTTP, and as a lambda.</summary>
public sealed class ComposedQueryTests(SampleFixture fixture) : IClassFixture<SampleFixture>
{
    private static readonly DateTimeOffset Year2018 = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly SampleQueries Conditions = new()
    {
        { "EqualTo", r => r.Subscriptions.Where(Subscription.Fields.Status.EqualTo(SubscriptionStatuses.Active)) },
        { "EqualTo null", r => r.Subscriptions.Where(Subscription.Fields.DeprovisionedDate.EqualTo(null)) },
        { "NotEqualTo", r => r.Subscriptions.Where(Subscription.Fields.SubscriptionType.NotEqualTo("Office")) },
        { "IsNull", r => r.Searches.Where(Search.Fields.KeywordProduct.IsNull()) },
        { "IsNotNull", r => r.Searches.Where(Search.Fields.KeywordProduct.IsNotNull()) },
        { "In", r => r.Searches.Where(Search.Fields.KeywordProduct.In("Azure", null, "Windows 10")) },
        { "In, negated", r => r.Searches.Where(Search.Fields.KeywordProduct.In("Azure", null).Not()) },
        { "In without values, negated", r => r.Searches.Where(Search.Fields.KeywordProduct.In().Not()) },
        { "Contains", r => r.Subscriptions.Where(Subscription.Fields.ProductName.Contains("365")) },
        { "GreaterThan", r => r.Subscriptions.Where(Subscription.Fields.CreationDate.GreaterThan(Year2018)) },
        { "GreaterThan, negated", r => r.Subscriptions.Where(Subscription.Fields.LastUsageDate.GreaterThan(Year2018).Not()) },
        { "GreaterThanOrEqualTo and LessThan", r => r.AzureUsage.Where(AzureUsage.Fields.UsageDate.GreaterThanOrEqualTo(Year2018).And(AzureUsage.Fields.UsageDate.LessThan(Year2018.AddMonths(7)))) },
        { "LessThanOrEqualTo or", r => r.AzureUsage.Where(AzureUsage.Fields.UsageDate.LessThanOrEqualTo(Year2018).Or(AzureUsage.Fields.MeterUnit.EqualTo("10,000s"))) },
        { "And, Or, Not", r => r.Searches.Where(Search.Fields.DetailsViewed.EqualTo(true).And(Search.Fields.PartnerMarket.EqualTo("US")).Or(Search.Fields.CompanyName.EqualTo("my company")).Not()) },
        { "beside a lambda", r => r.Searches.Where(Search.Fields.DetailsViewed.EqualTo(true)).Where(x => x.PartnerMarket == "US") },
        { "ordered by a selector", r => r.AzureUsage.OrderByDescending(AzureUsage.Fields.UsageDate.Selector).ThenBy(AzureUsage.Fields.CustomerName.Selector).Take(60) },
        { "group, selected", r => r.Subscriptions.GroupByFields([Subscription.Fields.Status], Subscription.Fields.SubscriptionCount).Select(g => new { Status = g.Get(Subscription.Fields.Status), Count = g.Get(Subscription.Fields.SubscriptionCount) }) },
    };

    public static TheoryData<string> Names => Conditions.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Means_the_same(string query) => Conditions.VerifyAsync(query, fixture);

    [Fact]
    public async Task In_without_values_has_no_rows()
    {
        Assert.Empty(await fixture.Memory.Searches.Where(Search.Fields.KeywordProduct.In()).ToListAsync());
        Assert.Empty(await fixture.Service.Searches.Where(Search.Fields.KeywordProduct.In()).ToListAsync());
        Assert.Empty(await fixture.Memory.Searches.Where(Search.Fields.SearchDate.GreaterThan(null)).ToListAsync());
        Assert.Empty(await fixture.Service.Searches.Where(Search.Fields.SearchDate.GreaterThan(null)).ToListAsync());
    }

    [Fact]
    public async Task Groups_by_one_field() => Assert.Equal(
        await fixture.Memory.Subscriptions.GroupBy(x => x.SubscriptionType).Select(g => $"{g.Key}").ToListAsync(),
        await GroupAsync(r => r.Subscriptions, [Subscription.Fields.SubscriptionType]));

    [Fact]
    public async Task Groups_by_fields_with_aggregates()
    {
        var groups = fixture.Memory.Subscriptions.GroupBy(x => new { x.Status, x.AutoRenewEnabled });
        Assert.Equal(
            await groups.Select(g => $"{g.Key.Status}|{g.Key.AutoRenewEnabled}|{g.Count()}|{g.Sum(x => x.LicenseCount)}").ToListAsync(),
            await GroupAsync(
                r => r.Subscriptions,
                [Subscription.Fields.Status, Subscription.Fields.AutoRenewEnabled],
                Subscription.Fields.SubscriptionCount,
                Subscription.Fields.LicenseCount));
    }

    [Theory]
    [InlineData("day")]
    [InlineData("week")]
    [InlineData("month")]
    public async Task Groups_by_buckets_of_a_date(string level)
    {
        var field = AzureUsage.Fields.UsageDate;
        var key = level switch { "day" => field.ByDay(), "week" => field.ByWeek(), _ => field.ByMonth() };
        Assert.NotEmpty(await GroupAsync(r => r.AzureUsage, [key, AzureUsage.Fields.MeterCategory], AzureUsage.Fields.Quantity));
        Assert.Contains($"groupby=usageDate,meterCategory&aggregationLevel={level}", fixture.Emulator.Requests[^1].PathAndQuery);
    }

    [Fact]
    public async Task Groups_show_sums_of_every_type_and_figures()
    {
        await GroupAsync(
            r => r.IndirectResellers,
            [IndirectReseller.Fields.Market, IndirectReseller.Fields.FirstSubscriptionCreationDate.ByMonth()],
            IndirectReseller.Fields.IndirectResellerCount,
            IndirectReseller.Fields.LicenseCount);
        await GroupAsync(
            r => r.SearchFigures,
            [Search.Fields.CompanyName],
            Search.Fields.SearchResultPageViews,
            Search.Fields.ContactClicks,
            Search.Fields.ReferralCount,
            Search.Fields.ProfileViews);
        await GroupAsync(r => r.LicenseUsage, [LicenseUsage.Fields.WorkloadCode], LicenseUsage.Fields.LicensesActive);
    }

    [Fact]
    public async Task Groups_page_and_follow_a_condition()
    {
        AnalyticsQueryable<AnalyticsGroupedRow<Subscription>> Query(SampleRoots roots) => roots.Subscriptions
            .Where(Subscription.Fields.Status.NotEqualTo("SUSPENDED"))
            .GroupByFields([Subscription.Fields.ProductName, Subscription.Fields.CustomerMarket], Subscription.Fields.SubscriptionCount)
            .Skip(4)
            .Take(11);
        AnalyticsField<Subscription>[] fields =
            [Subscription.Fields.ProductName, Subscription.Fields.CustomerMarket, Subscription.Fields.SubscriptionCount];
        var expected = Print(await Query(fixture.Memory).ToListAsync(), fields);
        Assert.Equal(11, expected.Count);
        Assert.Equal(expected, Print(await Query(fixture.Service).ToListAsync(), fields));
    }

    [Fact]
    public async Task A_row_tells_only_what_the_group_shows()
    {
        foreach (var roots in new[] { fixture.Memory, fixture.Service })
        {
            var row = await roots.Subscriptions.GroupByFields([Subscription.Fields.Status]).FirstAsync();
            Assert.Equal(row.Get(Subscription.Fields.Status), row[Subscription.Fields.Status]);
            Assert.Throws<ArgumentException>(() => row.Get(Subscription.Fields.SubscriptionCount));
            Assert.Throws<ArgumentException>(() => row[Subscription.Fields.ProductName]);
            Assert.Throws<ArgumentNullException>(() => row[null!]);
        }
    }

    private async Task<List<string>> GroupAsync<T>(
        Func<SampleRoots, AnalyticsQueryable<T>> query, AnalyticsGroupKey<T>[] keys, params AnalyticsField<T>[] aggregates)
        where T : class, IAnalyticsResource<T>
    {
        AnalyticsField<T>[] fields = [.. keys.Select(key => key.Field), .. aggregates];
        var expected = Print(await query(fixture.Memory).GroupByFields(keys, aggregates).ToListAsync(), fields);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Print(await query(fixture.Service).GroupByFields(keys, aggregates).ToListAsync(), fields));
        return expected;
    }

    private static List<string> Print<T>(List<AnalyticsGroupedRow<T>> rows, AnalyticsField<T>[] fields)
        where T : class, IAnalyticsResource<T> =>
        rows.ConvertAll(row => string.Join('|', fields.Select(field => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Plain(row[field])}"))));

    // A sum of decimals may have zeros at its end.
    private static object? Plain(object? value) => value is decimal number ? number / 1.0000000000000000000000000000m : value;
}
