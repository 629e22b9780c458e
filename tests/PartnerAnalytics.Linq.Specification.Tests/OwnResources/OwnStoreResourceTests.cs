using Azure.Core;
using PartnerAnalytics.Emulator;

namespace PartnerAnalytics.Linq.Specification.Tests.OwnResources;

/// <summary>Resources of the Store that are the user's own, over HTTP and in memory.</summary>
public sealed class OwnStoreResourceTests : IAsyncLifetime
{
    private static readonly DateTimeOffset From = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly StorePlay[] Plays =
    [
        Play(0, "US", false, 90.5m, 7), Play(0, "US", true, 3, 2), Play(0, "DE", false, 20, 5), Play(1, "US", false, 60, 6),
        Play(2, "DE", true, 0.25m, 1), Play(33, "US", false, 10, 4), Play(1, "US", false, 5, 1) with { GameId = "other" },
        Play(1, "FR", false, 8, 3) with { Level = "2" },
    ];

    private static readonly StoreNote[] Notes =
    [
        new() { GameId = "g", Written = From.AddHours(13), Text = "It's \"great\"", Stars = 5, Answered = From.AddTicks(7) },
        new() { GameId = "g", Written = From.AddDays(2), Text = "bad", Stars = 1 },
        new() { GameId = "g", Stars = 1 },
        new() { GameId = "other", Written = From, Text = "great", Stars = 4 },
    ];

    private AnalyticsEmulator _emulator = null!;

    public async Task InitializeAsync()
    {
        _emulator = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions { Rows = 3 });
        _emulator.Add(Plays);
        _emulator.Add(Notes);
    }

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task Totals_are_asked_for_as_the_smallest_groups()
    {
        var october = Of(Connect().Query<StorePlay>());

        Assert.Equal(
            Of(Plays.AsAnalyticsQueryable()).AsEnumerable().Order(Comparer), (await october.ToListAsync()).Order(Comparer));
        Assert.Equal(
            "/v1.0/my/analytics/own/plays?gameId=g&startDate=2026-10-01&endDate=2026-10-31&groupby=day,market,isTrial&aggregationLevel=day",
            Uri.UnescapeDataString(_emulator.Requests[^1].PathAndQuery));
    }

    [Fact]
    public async Task Groups_have_sums_and_their_keys()
    {
        static AnalyticsQueryable<(string?, DateTimeOffset?, decimal?)> PerMarket(AnalyticsQueryable<StorePlay> plays) => Of(plays)
            .Where(p => p.Market != "FR")
            .GroupBy(p => new { p.Market, Month = DateBucket.StartOfMonth(p.Day) })
            .Select(g => ValueTuple.Create(g.Key.Market, g.Key.Month, g.Sum(p => p.Minutes)));

        var groups = await PerMarket(Connect().Query<StorePlay>()).ToListAsync();

        Assert.Equal([("DE", From, 20.25m), ("US", From, 153.5m)], groups.Order());
        Assert.Equal(PerMarket(Plays.AsAnalyticsQueryable()).AsEnumerable().Order(), groups.Order());
    }

    [Fact]
    public async Task Parameters_choose_by_their_field()
    {
        var plays = Connect().Query<StorePlay>();

        Assert.Equal("FR", Assert.Single(await Of(plays).Where(p => p.Level == "2").ToListAsync()).Market);
        Assert.Empty(await plays.Where(p => p.GameId == "none" && p.Day >= From && p.Day < From.AddMonths(1)).ToListAsync());
    }

    [Fact]
    public async Task Rows_come_back_as_they_were_given()
    {
        var notes = Connect().Query<StoreNote>().Where(n => n.GameId == "g");

        Assert.Equal(Notes[..3], await notes.ToListAsync());
        Assert.Equal(Notes[..1], await notes.Where(n => n.Text!.Contains("great") && n.Stars >= 4).ToListAsync());
        Assert.Equal(Notes[1..2], await notes.Where(n => n.Written >= From.AddDays(1) && n.Written < From.AddDays(3)).ToListAsync());
        Assert.Equal(5, (await notes.OrderByDescending(n => n.Stars).FirstAsync()).Stars);
    }

    [Theory]
    [InlineData("own/plays?startDate=2026-10-01", "gameId parameter is required")]
    [InlineData("own/plays?gameId=g&groupby=players", "groupby parameter cannot have 'players'")]
    [InlineData("own/plays?gameId=g&top=51", "top parameter cannot be more than 50")]
    [InlineData("own/plays?gameId=g&groupby=market&orderby=isTrial", "orderby parameter cannot have 'isTrial'")]
    [InlineData("own/plays?gameId=g&filter=minutes eq 1", "'minutes' does not support eq")]
    [InlineData("own/plays?gameId=g&filter=gameId eq 'x'", "'gameId' does not support eq")]
    [InlineData("own/notes", "gameId parameter is required")]
    [InlineData("own/notes?gameId=g&orderby=text", "orderby parameter cannot have 'text'")]
    public async Task What_the_attributes_do_not_allow_is_refused(string target, string problem)
        => Assert.Contains(problem, await GetAsync("v1.0/my/analytics/" + target), StringComparison.Ordinal);

    [Fact]
    public async Task A_total_has_no_figures_that_are_no_sums_unless_it_is_of_one_row()
    {
        Assert.Contains(
            """{"Value":[{"gameId":"g","level":null,"day":"2026-10-01","minutes":173.75,"players":null}],"@nextLink":null,"TotalCount":1}""",
            await GetAsync("v1.0/my/analytics/own/plays?gameId=g&startDate=2026-10-01&endDate=2026-10-31&filter=market ne 'FR'"),
            StringComparison.Ordinal);
        Assert.Contains(
            "\"players\":3", await GetAsync("v1.0/my/analytics/own/plays?gameId=g&level=2&startDate=2026-10-01&endDate=2026-10-31"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Partner_Center_does_not_have_them()
    {
        Assert.Contains("There is no resource at", await GetAsync("partner/v1/analytics/own/plays"), StringComparison.Ordinal);
        Assert.Equal(
            "'StorePlay' is a resource of the Store, which this does not describe. Give its rows to Add of the emulator.",
            Assert.Throws<ArgumentException>(ResourceDescription.Of<StorePlay>).Message);
        Assert.Equal(
            "There is a resource 'store/own/plays' already. Give its rows to the options' Data, or give the record another path.",
            Assert.Throws<ArgumentException>(() => _emulator.Add<StorePlay>()).Message);
        Assert.Throws<ArgumentException>(() => _emulator.Add<Review>());
    }

    [Fact]
    public async Task Faults_are_given_to_them()
    {
        _emulator.InjectFault(EmulatorFault.ShortPage, resource: "store/own/notes");

        Assert.Equal(3, (await Connect().Query<StoreNote>().Where(n => n.GameId == "g").ToListAsync()).Count);
        Assert.Contains(_emulator.Requests, request => request.Fault == EmulatorFault.ShortPage);
    }

    private static Comparer<StorePlay> Comparer { get; } = Comparer<StorePlay>.Create(
        (a, b) => (a.Day, a.Market, a.IsTrial).CompareTo((b.Day, b.Market, b.IsTrial)));

    private static AnalyticsQueryable<StorePlay> Of(AnalyticsQueryable<StorePlay> plays) =>
        plays.Where(p => p.GameId == "g" && p.Day >= From && p.Day < From.AddDays(31));

    private static StorePlay Play(int day, string market, bool isTrial, decimal minutes, long players) => new()
    {
        GameId = "g",
        Day = From.AddDays(day),
        Market = market,
        IsTrial = isTrial,
        Minutes = minutes,
        Players = players,
    };

    private StoreAnalyticsClient Connect()
    {
        var token = new AccessToken(_emulator.Token!, DateTimeOffset.MaxValue);
        return new StoreAnalyticsClient(_emulator.Endpoint, DelegatedTokenCredential.Create((_, _) => token));
    }

    private async Task<string> GetAsync(string target)
    {
        using var http = new HttpClient { BaseAddress = _emulator.Endpoint };
        http.DefaultRequestHeaders.Authorization = new("Bearer", _emulator.Token);
        using var response = await http.GetAsync(new Uri(target, UriKind.Relative));
        return (await response.Content.ReadAsStringAsync()).Replace("\\u0027", "'", StringComparison.Ordinal);
    }
}
