using PartnerAnalytics.Tool.Querying;

namespace PartnerAnalytics.Tool.Tests.Querying;

/// <summary>What queries give, over three subscriptions and two reviews.</summary>
public sealed class QueryEngineTests(QueriedEmulator emulator) : IClassFixture<QueriedEmulator>
{
    private static readonly QueryLimits Limits = new(Rows: 100, TimeSpan.FromMinutes(2));

    [Theory]
    [InlineData("partner.Subscriptions.Where(s => s.Status == \"ACTIVE\").Select(s => new { s.Id, s.LicenseCount })", "Id LicenseCount", "a 5; b 3")]
    [InlineData("from s in partner.Subscriptions where s.ProductName == \"Office\" select s.Id", "Value", "a; c")]
    [InlineData("partner.Subscriptions.GroupBy(s => s.ProductName).Select(g => new { Product = g.Key, Licenses = g.Sum(s => s.LicenseCount) })", "Product Licenses", "Office 7; Windows 3")]
    [InlineData("partner.Subscriptions.Count()", "Value", "3")]
    [InlineData("partner.Subscriptions.CountAsync(s => s.Status == \"ACTIVE\")", "Value", "2")]
    [InlineData("partner.Subscriptions.Where(s => s.CreationDate >= new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero)).Select(s => s.Id)", "Value", "b; c")]
    [InlineData("partner.Subscriptions.Where(s => new[] { \"a\", \"c\" }.Contains(s.Id)).ToList().Select(s => (s.Id, s.Status)) // both", "Item1 Item2", "a ACTIVE; c SUSPENDED")]
    [InlineData("partner.Subscriptions.ToListAsync()", null, null)]
    [InlineData("partner.Subscriptions.Select(s => s.CustomerName).Distinct().AsEnumerable().OrderDescending().Select(n => n!.ToUpperInvariant())", "Value", "FABRIKAM; CONTOSO")]
    [InlineData("store.Reviews.Where(r => r.ApplicationId == \"9NBLGGGZ5QDR\" && r.Date >= new DateTimeOffset(2026, 9, 1, 0, 0, 0, TimeSpan.Zero) && r.Date < new DateTimeOffset(2026, 10, 2, 0, 0, 0, TimeSpan.Zero)).OrderBy(r => r.Rating).Select(r => r.Rating)", "Value", "3; 5")]
    [InlineData("partner.Subscriptions.First(s => s.Id == \"b\").CustomerName", "Value", "Fabrikam")]
    [InlineData("Math.Max(1, 2) + $\"{DayOfWeek.Monday}\".Length", "Value", "8")]
    public async Task A_query_gives_its_rows(string text, string? columns, string? rows)
    {
        var result = await emulator.RunAsync(text, Limits);

        if (columns is null)
        {
            Assert.Equal(3, result.Rows.Count);
            Assert.Contains("CustomerName", result.Columns);
            return;
        }

        Assert.Equal(columns, string.Join(' ', result.Columns));
        Assert.Equal(rows, QueriedEmulator.Flatten(result));
        Assert.False(result.HasMore);
    }

    [Fact]
    public async Task Rows_beyond_the_bound_are_not_read()
    {
        var result = await emulator.RunAsync("partner.Subscriptions.Select(s => s.Id)", Limits with { Rows = 2 });

        Assert.Equal("a; b", QueriedEmulator.Flatten(result));
        Assert.True(result.HasMore);
    }

    [Fact]
    public async Task As_many_rows_as_the_bound_are_all()
        => Assert.False((await emulator.RunAsync("partner.Subscriptions.Select(s => s.Id)", Limits with { Rows = 3 })).HasMore);

    [Fact]
    public async Task What_never_ends_is_left_when_its_time_is_over()
    {
        // Ten values, each with each other, nine times over: far more than two seconds, and yet not so long that it outlives the tests.
        const string Ten = "new[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 }";
        var text = Ten + string.Concat(Enumerable.Range(0, 8).Select(i => $".SelectMany(x{i} => {Ten})")) + ".Count()";

        var error = await Assert.ThrowsAsync<TimeoutException>(
            () => emulator.RunAsync(text, Limits with { Time = TimeSpan.FromSeconds(2) }));

        Assert.Equal("The query takes longer than 2 seconds.", error.Message);
    }

    [Fact]
    public async Task A_query_can_be_stopped()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => emulator.RunAsync("partner.Subscriptions", Limits, stopped.Token));
    }

    [Fact]
    public async Task The_requests_are_known_before_anything_is_sent()
    {
        emulator.Emulator.ClearRequests();

        var query = await CheckAsync("partner.Subscriptions.Where(s => s.Status == \"ACTIVE\").Take(5)");

        Assert.Equal(["GET subscriptions?filter=status eq 'ACTIVE'&top=5"], query.Requests);
        Assert.Empty(emulator.Emulator.Requests);
    }

    [Theory]
    [InlineData("partner.Subscriptions.Wher(s => true)", "CS1061", "Wher")]
    [InlineData("partner.Subscriptions.Take(20).OrderBy(s => s.Id)", "PAL1006", null)]
    [InlineData("partner.Subscriptions.Where(s => s.CustomerName == \"x\")", "PAL1004", null)]
    [InlineData("partner.Referrals.Take(20_000)", "PAL1001", "Take(20_000)")]
    [InlineData("partner.Subscriptions.Where(s => s.Status == )", "CS1525", ")")]
    public async Task What_is_wrong_is_told_with_its_place(string text, string id, string? place)
    {
        var query = await CheckAsync(text);

        var error = query.Diagnostics.First(diagnostic => diagnostic.IsError);
        Assert.Equal(id, error.Id);
        Assert.Null(query.Compilation);
        if (place is not null)
        {
            Assert.Equal(place, text.Substring(error.Start, error.Length));
        }
    }

    [Fact]
    public async Task A_warning_lets_the_query_run()
    {
        var query = await CheckAsync("partner.Subscriptions.Where(s => s.Status == \"active\")");

        var warning = Assert.Single(query.Diagnostics);
        Assert.Equal(("PAL2001", false), (warning.Id, warning.IsError));
        Assert.NotNull(query.Compilation);
    }

    private static Task<CheckedQuery> CheckAsync(string text) => new QueryEngine(Limits).CheckAsync(text, CancellationToken.None);
}
