using System.Globalization;

namespace PartnerAnalytics.Linq.Tests.Authentication;

/// <summary>A token that nobody uses is warned of before it dies.</summary>
public sealed class WarningTests : SignInTest
{
    private readonly List<RefreshTokenWarning> _warnings = [];

    [Fact]
    public async Task An_idle_host_is_warned_once_fourteen_days_before_the_end()
    {
        var start = Clock.GetUtcNow();
        using var credential = NewCredential(configure: options => options.RefreshTokenExpiring = _warnings.Add);
        await GetAsync(credential);

        Clock.Advance(TimeSpan.FromDays(75.9));
        Assert.Empty(_warnings);
        Clock.Advance(TimeSpan.FromDays(0.1));
        Assert.Equal(new RefreshTokenWarning(start, start.AddDays(90), TimeSpan.FromDays(14)), Assert.Single(_warnings));
        Clock.Advance(TimeSpan.FromDays(20));
        Assert.Single(_warnings);
    }

    [Fact]
    public async Task Another_hosts_use_puts_it_off()
    {
        using var credential = NewCredential(configure: options => options.RefreshTokenExpiring = _warnings.Add);
        Clock.Advance(TimeSpan.FromDays(70));
        await GetAsync(NewCredential());
        Clock.Advance(TimeSpan.FromDays(70));
        Assert.Empty(_warnings);
        Clock.Advance(TimeSpan.FromDays(6));
        Assert.Single(_warnings);
    }

    [Fact]
    public async Task The_days_are_the_options()
    {
        Store.Put(Store.Token!.Value, Clock.GetUtcNow().AddDays(-8));
        using var credential = NewCredential(configure: options =>
        {
            options.RefreshTokenExpiring = _warnings.Add;
            options.RefreshTokenLifetime = TimeSpan.FromDays(10);
            options.WarnBefore = TimeSpan.FromDays(2);
        });
        await GetAsync(credential);

        Assert.Equal(Clock.GetUtcNow().AddDays(2), Assert.Single(_warnings).ExpiresOn);
    }

    [Theory]
    [InlineData("9999-12-31T23:59:59.9999999+00:00")]
    [InlineData("9999-12-31T23:00:00+02:00")]
    public async Task A_token_last_used_at_the_end_of_all_dates_is_used_without_a_warning(string lastUsedOn)
    {
        Store.Put(Store.Token!.Value, DateTimeOffset.Parse(lastUsedOn, CultureInfo.InvariantCulture));
        using var credential = NewCredential(configure: options => options.RefreshTokenExpiring = _warnings.Add);

        Assert.StartsWith("access-", (await GetAsync(credential)).Token);
        Assert.Empty(_warnings);
    }

    [Fact]
    public async Task A_warning_that_fails_does_not_keep_the_token_from_being_used()
    {
        Store.Put(Store.Token!.Value, Clock.GetUtcNow().AddDays(-80));
        using var credential = NewCredential(configure: options => options.RefreshTokenExpiring = _ => throw new InvalidOperationException("Oops."));
        Assert.StartsWith("access-", (await GetAsync(credential)).Token);
    }

    [Fact]
    public void A_store_that_fails_is_looked_at_again_the_next_day()
    {
        Store.Put(Store.Token!.Value, Clock.GetUtcNow().AddDays(-80));
        using var credential = NewCredential(configure: options => options.RefreshTokenExpiring = _warnings.Add);
        Store.LoadFailure = new IOException("Gone.");
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty(_warnings);
        Store.LoadFailure = null;
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(TimeSpan.FromDays(8), Assert.Single(_warnings).Remaining);
    }

    [Fact]
    public void Only_who_wants_warnings_has_a_timer_and_only_until_it_is_disposed_of()
    {
        using var silent = NewCredential();
        Assert.Equal(0, Clock.Timers);
        var credential = NewCredential(configure: options => options.RefreshTokenExpiring = _warnings.Add);
        Assert.Equal(1, Clock.Timers);
        credential.Dispose();
        Assert.Equal(0, Clock.Timers);
    }
}
