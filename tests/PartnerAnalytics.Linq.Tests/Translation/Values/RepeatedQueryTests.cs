using System.Runtime.CompilerServices;
using Azure.Core;

namespace PartnerAnalytics.Linq.Tests.Translation.Values;

/// <summary>The same code means the values that its variables hold each time it runs.</summary>
public sealed class RepeatedQueryTests
{
    private static readonly PartnerAnalyticsClient Client =
        new(new Uri("https://partner.example/"), DelegatedTokenCredential.Create((_, _) => default));

    public static TheoryData<string?> Texts => ["US", "", "O'Neil", "a&b=c#d", "Söhne 😀", "x' or 1 eq 1", null, "100%", "a+b", new string('x', 500)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Texts_are_written_as_they_are_now(string? text)
    {
        for (var i = 0; i < 3; i++)
        {
            var expected = text is null ? "customerMarket eq null" : $"customerMarket eq '{text.Replace("'", "''", StringComparison.Ordinal)}'";
            Assert.Equal($"status eq 'Won' and {expected}", FilterOf(Client.Referrals.Where(r => r.Status == "Won" && r.CustomerMarket == text)));
        }
    }

    [Fact]
    public void Dates_numbers_and_truths_are_written_as_they_are_now()
    {
        DateTimeOffset?[] dates = [new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2018, 1, 1, 10, 30, 0, TimeSpan.FromHours(2)), null, DateTimeOffset.MaxValue];
        foreach (var date in dates.Concat(dates))
        {
            var seen = FilterOf(Client.Referrals.Where(r => r.CreatedDate == date && r.Status != "Won"));
            Assert.Equal(FilterOf(Client.Referrals.Where(Referral.Fields.CreatedDate.EqualTo(date)).Where(r => r.Status != "Won")), seen);
        }

        foreach (var clicked in new bool?[] { true, false, null, true })
        {
            var seen = FilterOf(Client.Searches.Where(s => s.ContactButtonClicked == clicked));
            Assert.Equal(clicked is null ? "contactButtonClicked eq null" : $"contactButtonClicked eq {(clicked.Value ? "true" : "false")}", seen);
        }
    }

    [Fact]
    public void Constants_of_the_source_are_part_of_the_code()
    {
        Assert.Equal(
            ["status eq 'Won'", "status eq 'Lost'", "status eq 'Won'"],
            new[] { "Won", "Lost", "Won" }.Select(status => FilterOf(ByStatus(status))));
        Assert.Equal("100 7", Paging(100, 7));
        Assert.Equal("50 7", Paging(50, 7));
        Assert.Equal("100 7", Paging(100, 7));
        Assert.Equal("9999 0", Paging(9999, 0));
        Assert.Throws<AnalyticsQueryException>(() => Paging(10_000, 0));
        Assert.Throws<InvalidOperationException>(() => Paging(0, 0));

        // As in a method that is written for several constants: the same words, another meaning.
        static AnalyticsQueryable<Referral> ByStatus(string word) => word == "Won"
            ? Client.Referrals.Where(r => r.Status == "Won", "the words")
            : Client.Referrals.Where(r => r.Status == "Lost", "the words");

        static string Paging(int take, int skip)
        {
            var market = "US";
            var uri = Client.Referrals.Where(r => r.CustomerMarket == market).Skip(skip).Take(take).ToRequestUri();
            var parameters = uri.Query.TrimStart('?').Split('&').Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1]);
            return parameters.GetValueOrDefault("top", "0") + " " + parameters.GetValueOrDefault("skip", "0");
        }
    }

    [Fact]
    public void Variables_of_several_scopes_are_not_taken_for_each_other()
    {
        var seen = new List<string>();
        var outer = "outer";
        for (var i = 0; i < 3; i++)
        {
            var inner = $"inner{i}";
            seen.Add(FilterOf(Client.Referrals.Where(r => r.Status == outer && r.CustomerMarket == inner && r.CustomerName != outer)));
            outer = $"outer{i}";
        }

        Assert.Equal(
            [
                "status eq 'outer' and customerMarket eq 'inner0' and customerName ne 'outer'",
                "status eq 'outer0' and customerMarket eq 'inner1' and customerName ne 'outer0'",
                "status eq 'outer1' and customerMarket eq 'inner2' and customerName ne 'outer1'",
            ],
            seen);
    }

    [Fact]
    public void Operators_types_and_members_are_part_of_the_code()
    {
        var x = "x";
        var when = new DateTimeOffset(2018, 5, 6, 0, 0, 0, TimeSpan.Zero);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("status eq 'x'", FilterOf(Client.Referrals.Where(r => r.Status == x, "same")));
            Assert.Equal("status ne 'x'", FilterOf(Client.Referrals.Where(r => r.Status != x, "same")));
            Assert.Equal("customerName eq 'x'", FilterOf(Client.Referrals.Where(r => r.CustomerName == x, "same")));
            Assert.Equal("status eq 'x' and customerName eq 'x'", FilterOf(Client.Referrals.Where(r => r.Status == x, "same").Where(r => r.CustomerName == x, "same")));
            Assert.Equal("createdDate ge cast('2018-05-06', Edm.DateTimeOffset)", FilterOf(Client.Referrals.Where(r => r.CreatedDate >= when, "same")));
            Assert.Equal("usageDate ge cast('2018-05-06', Edm.DateTimeOffset)", FilterOf(Client.AzureUsage.Where(u => u.UsageDate >= when, "same")));
            Assert.Equal("id eq 'x'", FilterOf(Client.Subscriptions.Where(s => s.Id == x, "same")));
            Assert.Equal("id eq 'x'", FilterOf(Client.Referrals.Where(s => s.Id == x, "same")));
        }
    }

    [Fact]
    public void Values_that_cannot_be_sent_are_refused_each_time()
    {
        for (var i = 0; i < 3; i++)
        {
            foreach (var text in new[] { "good", "\ud800", new string('x', 9000) })
            {
                var query = Client.Referrals.Where(r => r.CustomerName == text);
                if (text == "good")
                {
                    Assert.Equal("customerName eq 'good'", FilterOf(query));
                }
                else
                {
                    Assert.Equal("PAL1010", Assert.Throws<AnalyticsQueryException>(() => query.ToRequestUri()).RuleId);
                }
            }
        }
    }

    [Fact]
    public void What_is_not_kept_is_read_each_time()
    {
        for (var i = 0; i < 3; i++)
        {
            var holder = new { Market = $"m{i}" };
            string[] list = [.. Enumerable.Range(0, i).Select(n => $"{n}")];
            Assert.Equal($"customerMarket eq 'm{i}'", FilterOf(Client.Referrals.Where(r => r.CustomerMarket == holder.Market)));
            Assert.Equal($"status eq 'M{i}'", FilterOf(Client.Referrals.Where(r => r.Status == holder.Market.ToUpperInvariant())));
            if (i > 0)
            {
                Assert.Equal(string.Join(" or ", list.Select(n => $"status eq '{n}'")), FilterOf(Client.Referrals.Where(r => list.Contains(r.Status))));
            }
            else
            {
                Assert.Throws<InvalidOperationException>(() => Client.Referrals.Where(r => list.Contains(r.Status)).ToRequestUri());
            }
        }
    }

    [Fact]
    public void A_null_on_the_way_to_a_field_is_named_each_time()
    {
        foreach (var holder in new[] { new Holder { Market = "US" }, null, new Holder(), null, new Holder { Market = "DE" } })
        {
            var query = Client.Referrals.Where(r => r.CustomerMarket == holder!.Market);
            if (holder is null)
            {
                Assert.Equal(
                    "PAL1003: Reading the value of 'holder.Market' failed with NullReferenceException: 'holder' is null.",
                    Assert.Throws<AnalyticsQueryException>(query.ToRequestUri).Message);
            }
            else
            {
                Assert.Equal(holder.Market is null ? "customerMarket eq null" : $"customerMarket eq '{holder.Market}'", FilterOf(query));
            }
        }
    }

    [Fact]
    public async Task Many_threads_write_the_same_query()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() =>
        {
            for (var n = 0; n < 500; n++)
            {
                var market = $"{i}-{n}";
                Assert.Equal($"customerMarket eq '{market}'", FilterOf(Client.Referrals.Where(r => r.CustomerMarket == market)));
            }
        })));
    }

    [Fact]
    public void Nothing_that_a_query_captured_is_kept()
    {
        var captured = Ask();
        for (var i = 0; i < 10 && captured.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(captured.IsAlive);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference Ask()
        {
            var text = new string('y', 20);
            for (var i = 0; i < 3; i++)
            {
                FilterOf(Client.Referrals.Where(r => r.CustomerName == text));
            }

            return new WeakReference(text);
        }
    }

    private static string FilterOf<T>(AnalyticsQueryable<T> query) =>
        Uri.UnescapeDataString(query.ToRequestUri().Query.Split('&')[0]["?filter=".Length..]);

    private sealed class Holder
    {
        public string? Market;
    }
}
