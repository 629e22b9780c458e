namespace PartnerAnalytics.Tool.Tests.Editing;

/// <summary>What is offered while a query is typed; <c>$$</c> is the caret.</summary>
public sealed class CompletionTests(EditedQuery query) : IClassFixture<EditedQuery>
{
    [Theory]
    [InlineData("$$", "partner store DateBucket SubscriptionStatuses SubscriptionTypes")]
    [InlineData("partner.$$", "AzureUsage IndirectResellers LicenseDeployments LicenseUsage Query<> Referrals Searches Subscriptions Equals")]
    [InlineData("partner.Sub$$", "AzureUsage IndirectResellers LicenseDeployments")]
    [InlineData("partner.Subscriptions.Where(s => s.$$", "AutoRenewEnabled BillingCycleName ChurnRisk CommitmentEndDate")]
    [InlineData("partner.Subscriptions.Where(s => s.$$ == null).Take(1)", "AutoRenewEnabled BillingCycleName ChurnRisk CommitmentEndDate")]
    [InlineData("partner.Subscriptions.Where(s => s.Status == \"$$\")", "ACTIVE DEPROVISIONED SUSPENDED")]
    [InlineData("partner.Subscriptions.Where(s => s.Status == \"$$", "ACTIVE DEPROVISIONED SUSPENDED")]
    [InlineData("partner.Subscriptions.Where(s => s.Status == \"AC$$\")", "ACTIVE DEPROVISIONED SUSPENDED")]
    [InlineData("partner.Subscriptions.Where(s => $$", "partner s store DateBucket")]
    [InlineData("from s in partner.Subscriptions where $$", "partner s store DateBucket")]
    [InlineData("from s in partner.Subscriptions where $$ select s", "partner s store DateBucket")]
    [InlineData("from s in partner.Subscriptions where s.$$ select s", "AutoRenewEnabled BillingCycleName")]
    [InlineData("from s in partner.Subscriptions let n = s.Id orderby $$", "n partner s store")]
    [InlineData("from s in partner.Subscriptions group s by s.Status into g select $$", "g partner store DateBucket")]
    [InlineData("partner.Subscriptions.GroupBy(s => s.Status).Select(g => g.$$", "Count Figure Key LongCount Sum")]
    [InlineData("partner.Subscriptions.Select(s => new { Name = s.Id, s.Status }).Where(x => x.$$)", "Name Status Equals GetHashCode ToString")]
    [InlineData("partner.Subscriptions.Select(s => new Subscription { $$", "AutoRenewEnabled BillingCycleName")]
    [InlineData("SubscriptionStatuses.$$", "Active Deprovisioned Suspended")]
    [InlineData("DateBucket.$$", "StartOfDay StartOfMonth StartOfWeek")]
    [InlineData("DayOfWeek.Monday == $$", "DayOfWeek.Sunday DayOfWeek.Monday")]
    [InlineData("from s in partner.Subscriptions $$", "as from group is join let orderby select switch where")]
    [InlineData("partner.Subscriptions.FirstOrDefault(d => d.$$", "AutoRenewEnabled BillingCycleName")]
    [InlineData("partner.Subscriptions.ToList().FirstOrDefault(d => d.$$\n partner", "AutoRenewEnabled BillingCycleName")]
    [InlineData("from s in partner.Subscriptions let y = $$ select s", "partner s store")]
    [InlineData("// 語\npartner.$$", "AzureUsage IndirectResellers")]
    [InlineData("partner.Subscriptions.Where(sbyte => $$)", "partner store")]
    [InlineData("\"a$$\"", "")]
    [InlineData("partner.Subscriptions // $$", "")]
    [InlineData("/* $$ */ partner", "")]
    [InlineData("1$$", "")]
    public async Task The_first_items(string marked, string expected)
    {
        var list = await query.CompleteAsync(marked);
        var count = expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

        Assert.Equal(expected, string.Join(' ', list.Items.Take(Math.Max(count, 1)).Select(item => item.Label)));
    }

    [Theory]
    [InlineData("$$", "Math Guid DateTimeOffset TimeSpan List<> new true from string")]
    [InlineData("partner.Subscriptions.$$", "Where Select GroupBy Take Skip CountAsync ToListAsync WithPageSize AsEnumerable ToList")]
    [InlineData("partner.Subscriptions.ToList().$$", "Where Select OrderBy Sum Max Count ToDictionary Zip")]
    [InlineData("partner.Subscriptions.Where($$", "partner predicate:")]
    [InlineData("partner.Subscriptions.Where(s => new DateT$$", "DateTimeOffset DateTime")]
    [InlineData("new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.$$", "Zero FromDays")]
    [InlineData("\"a\".$$", "Length ToUpperInvariant StartsWith Contains")]
    public async Task What_a_query_is_made_of_is_offered(string marked, string labels)
    {
        var offered = (await query.CompleteAsync(marked)).Items.Select(item => item.Label).ToHashSet();

        Assert.Empty(labels.Split(' ').Except(offered));
    }

    [Theory]
    [InlineData("$$", "System Environment Console Activator AppContext Type GC Uri Task Thread Queryable Enumerable Query PartnerAnalyticsClient FileRefreshTokenStore")]
    [InlineData("$$", "await async throw typeof sizeof stackalloc checked unchecked unsafe static delegate ref out var dynamic using if for foreach while return global")]
    [InlineData("System.$$", "IO Net Diagnostics Reflection Environment Console Activator Threading Linq Type")]
    [InlineData("System.IO.$$", "File Path Directory Stream")]
    [InlineData("Enumerable.$$", "Range Repeat Sequence InfiniteSequence")]
    [InlineData("\"a\".$$", "PadLeft PadRight GetType GetEnumerator CopyTo")]
    [InlineData("partner.$$", "GetType Dispose Pipeline")]
    [InlineData("partner.Subscriptions.$$", "Expression Provider ElementType AsPages GetAsyncEnumerator GetType WithProgress ForEach AsParallel ToFrozenSet")]
    [InlineData("partner.Subscriptions.Where(s => s.$$", "GetType EqualityContract")]
    [InlineData("new $$", "PartnerAnalyticsClient StoreAnalyticsClient Exception Stream Thread Random FileRefreshTokenStore DateBucket")]
    [InlineData("partner.Subscriptions.CountAsync().$$", "Result Wait GetAwaiter ContinueWith")]
    public async Task What_a_query_may_not_use_is_not_offered(string marked, string labels)
    {
        var offered = (await query.CompleteAsync(marked)).Items.Select(item => item.Label).ToHashSet();

        Assert.Empty(labels.Split(' ').Intersect(offered));
    }

    [Theory]
    [InlineData("partner.Sub$$", 8, 3)]
    [InlineData("partner.Subscriptions.Where(s => s.Sta$$tus == null)", 35, 6)]
    [InlineData("partner.Subscriptions.Where(s => s.Status == \"su$$sp\")", 46, 4)]
    [InlineData("partner\r\n  .Subscriptions\r\n  .Wh$$", 30, 2)]
    [InlineData("\"😀\".Len$$", 5, 3)]
    [InlineData("\"a\" + /* 😀😀 */ part$$", 17, 4)]
    public async Task What_is_replaced_is_the_word_around_the_caret(string marked, int start, int length)
    {
        var list = await query.CompleteAsync(marked);

        Assert.NotEmpty(list.Items);
        Assert.Equal((start, length), (list.Start, list.Length));
    }

    [Theory]
    [InlineData("partner.Subscriptions.Where(s => s.$$", "Status", "field", "Status", "string?")]
    [InlineData("partner.$$", "Subscriptions", "property", "Subscriptions", "AnalyticsQueryable<Subscription>")]
    [InlineData("partner.Subscriptions.$$", "Where", "method", "Where", "AnalyticsQueryable<Subscription>")]
    [InlineData("partner.Subscriptions.$$", "Cast<>", "method", "Cast", "AnalyticsQueryable<TResult>")]
    [InlineData("SubscriptionStatuses.$$", "Active", "constant", "Active", "\"ACTIVE\"")]
    [InlineData("partner.Subscriptions.Where(s => s.Status == \"$$\")", "ACTIVE", "constant", "ACTIVE", "status")]
    [InlineData("$$", "partner", "variable", "partner", "PartnerAnalyticsClient")]
    [InlineData("$$", "new", "keyword", "new", null)]
    [InlineData("$$", "DateBucket", "class", "DateBucket", null)]
    [InlineData("$$", "Guid", "struct", "Guid", null)]
    [InlineData("new $$", "List<>", "class", "List", null)]
    [InlineData("DayOfWeek.$$", "Friday", "enumMember", "Friday", "DayOfWeek")]
    [InlineData("partner.Subscriptions.Take(1).Where($$", "predicate:", "argument", "predicate:", null)]
    public async Task An_item_says_what_it_is(string marked, string label, string kind, string insertText, string? detail)
    {
        var item = Assert.Single((await query.CompleteAsync(marked)).Items, item => item.Label == label);

        Assert.Equal(kind, System.Text.Json.JsonSerializer.Serialize(item.Kind).Trim('"'));
        Assert.Equal((insertText, detail), (item.InsertText, item.Detail));
    }

    [Theory]
    [InlineData("partner.Subscriptions.Where($$)", true)]
    [InlineData("partner.Subscriptions.Where(s$$)", true)]
    [InlineData("partner.Subscriptions.Where(s => s.$$)", false)]
    [InlineData("from $$", true)]
    public async Task A_place_for_a_name_of_ones_own_is_known(string marked, bool expected)
        => Assert.Equal(expected, (await query.CompleteAsync(marked)).IsName);

    [Fact]
    public async Task Known_values_are_what_is_meant()
        => Assert.All((await query.CompleteAsync("partner.Subscriptions.Where(s => s.Status == \"$$\")")).Items, item => Assert.True(item.IsPreselected));

    [Theory]
    [InlineData("partner.Subscriptions.Where(s => s.$$", "Status", "string? Subscription.Status", "In filters with eq, ne. Groupable. Not sortable. Known values: ACTIVE, SUSPENDED, DEPROVISIONED.")]
    [InlineData("partner.Subscriptions.$$", "Take", "AnalyticsQueryable<Subscription> AnalyticsQueryable<Subscription>.Take(int count)", "At most so many elements.")]
    [InlineData("partner.Subscriptions.Where(s => s.Status == \"$$\")", "ACTIVE", "The service returns 'ACTIVE' as a value of 'status'.", "")]
    [InlineData("from s in partner.Subscriptions where $$", "s", "(range variable) s", "")]
    public async Task An_item_is_described(string marked, string label, string beginning, string mentioned)
    {
        var description = await query.DescribeAsync(marked, label);

        Assert.StartsWith(beginning, description, StringComparison.Ordinal);
        Assert.Contains(mentioned, description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_in_the_list_is_not_described() => Assert.Null(await query.DescribeAsync("partner.$$", "Pipeline"));
}
