using PartnerAnalytics.Linq.Tests.Support;

namespace PartnerAnalytics.Linq.Tests;

/// <summary>A compiled query has the text that the same query has where it is written ad hoc, whatever its values are.</summary>
public sealed class CompiledRequestTests
{
    [Fact]
    public void The_text_is_the_one_of_the_ad_hoc_query()
    {
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string market, DateTimeOffset from) => c.Referrals
            .Where(r => r.Status == "Accepted" && r.CustomerMarket == market && r.CreatedDate >= from)
            .Skip(200)
            .Take(100));

        Assert.Equal(
            "https://partner.example/partner/v1/analytics/referrals?filter=status%20eq%20%27Accepted%27%20and%20customerMarket%20eq%20%27U%27%27S%27"
            + "%20and%20createdDate%20ge%20cast%28%272018-01-01%27%2C%20Edm.DateTimeOffset%29&top=100&skip=200",
            query(Untouched.Client, "U'S", new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero)).ToRequestUri().OriginalString);
    }

    [Fact]
    public void Strings_and_instants()
    {
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string? market, DateTimeOffset? from) => c.Referrals
            .Where(r => r.Status == "Accepted" && r.CustomerMarket == market && r.CreatedDate >= from).Take(100));
        foreach (var market in Outcomes.Strings)
        {
            foreach (var from in Outcomes.Instants)
            {
                Outcomes.AssertSame(
                    Untouched.Referrals.Where(r => r.Status == "Accepted" && r.CustomerMarket == market && r.CreatedDate >= from).Take(100),
                    query,
                    market,
                    from);
            }
        }
    }

    [Fact]
    public void Negation_keeps_the_meaning_of_null()
    {
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string? market, DateTimeOffset? from) => c.Referrals
            .Where(r => !(r.CustomerMarket == market || r.CreatedDate > from)));
        foreach (var market in Outcomes.Strings)
        {
            foreach (var from in Outcomes.Instants)
            {
                Outcomes.AssertSame(Untouched.Referrals.Where(r => !(r.CustomerMarket == market || r.CreatedDate > from)), query, market, from);
            }
        }
    }

    [Fact]
    public void A_condition_that_null_leaves_out()
    {
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string? market, DateTimeOffset? from) => c.Referrals
            .Where(r => (market == null || r.CustomerMarket == market) && (from == null || r.CreatedDate >= from)));
        foreach (var market in Outcomes.Strings)
        {
            foreach (var from in Outcomes.Instants)
            {
                Outcomes.AssertSame(
                    Untouched.Referrals.Where(r => (market == null || r.CustomerMarket == market) && (from == null || r.CreatedDate >= from)),
                    query,
                    market,
                    from);
            }
        }
    }

    [Fact]
    public void Questions_about_values()
    {
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string? market, DateTimeOffset? from, bool isOpen) => c.Referrals
            .Where(r => (string.IsNullOrEmpty(market) || r.CustomerMarket == market) && (!from.HasValue || r.CreatedDate >= from)
                && (!isOpen || r.Status == "open") && !(market != null && !(from == null) && r.Id == market) && (!string.IsNullOrEmpty(market) || r.Id == "x")
                && (!!isOpen || r.Id == "y")));
        foreach (var market in Outcomes.Strings)
        {
            foreach (var from in Outcomes.Instants)
            {
                foreach (var isOpen in new[] { false, true })
                {
                    Outcomes.AssertSame(
                        Untouched.Referrals.Where(
                            r => (string.IsNullOrEmpty(market) || r.CustomerMarket == market) && (!from.HasValue || r.CreatedDate >= from)
                                && (!isOpen || r.Status == "open") && !(market != null && !(from == null) && r.Id == market) && (!string.IsNullOrEmpty(market) || r.Id == "x")
                                && (!!isOpen || r.Id == "y")),
                        query,
                        market,
                        from,
                        isOpen);
                }
            }
        }
    }

    [Fact]
    public void Rows_to_take_and_to_skip()
    {
        var both = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, int skip, int take) => c.Referrals.Skip(skip).Take(take));
        var queryable = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, int skip, int take) =>
            Queryable.Take(Queryable.Skip(Queryable.Take(c.Referrals.Skip(skip), take), skip), take));
        var after = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, int skip, int take) => c.Referrals.Take(take).Skip(skip).Take(5).Skip(1));
        var paged = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, int skip, int take) =>
            c.Referrals.WithPageSize(50).Take(take).Skip(skip).WithParameter("x", "a b"));
        var twice = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, int skip) => c.Referrals.Where(r => r.Status == "a").Skip(skip).Skip(7).Skip(skip));
        foreach (var skip in Outcomes.Counts)
        {
            Outcomes.AssertSame(Untouched.Referrals.Where(r => r.Status == "a").Skip(skip).Skip(7).Skip(skip), twice, skip);
            foreach (var take in Outcomes.Counts)
            {
                Outcomes.AssertSame(Untouched.Referrals.Skip(skip).Take(take), both, skip, take);
                Outcomes.AssertSame(Untouched.Referrals.Take(take).Skip(skip).Take(5).Skip(1), after, skip, take);
                if (take < 10_000)
                {
                    Outcomes.AssertSame(Untouched.Referrals.Skip(skip).Take(take).Skip(skip).Take(take), queryable, skip, take);
                }

                Outcomes.AssertSame(Untouched.Referrals.WithPageSize(50).Take(take).Skip(skip).WithParameter("x", "a b"), paged, skip, take);
            }
        }
    }

    [Fact]
    public void Lists()
    {
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, IReadOnlyCollection<string?>? statuses, string? market) => c.Referrals
            .Where(r => statuses!.Contains(r.Status) && r.CustomerMarket == market));
        var negated = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string?[]? statuses, string? market) => c.Referrals
            .Where(r => !statuses!.Contains(r.Status) || r.CustomerMarket == market));
        string?[]?[] lists =
        [
            null, [], ["a"], [null], ["a", null], ["a", "b", "a"], ["O'Neill", "ä", "c", null, null], ["\ud800"],
            ["a", "x\udc00"], [.. Enumerable.Range(0, 300).Select(i => "value " + i)], [.. Enumerable.Range(0, 20).Select(i => "v" + i)],
        ];
        foreach (var statuses in lists)
        {
            foreach (var market in Outcomes.Strings)
            {
                IReadOnlyCollection<string?>? list = statuses;
                CompareLists(statuses, list, market);
            }
        }

        void CompareLists(string?[]? statuses, IReadOnlyCollection<string?>? list, string? market)
        {
            Outcomes.AssertSame(Untouched.Referrals.Where(r => !statuses!.Contains(r.Status) || r.CustomerMarket == market), negated, statuses, market);
            AssertSameList(list, market);
        }

        void AssertSameList(IReadOnlyCollection<string?>? statuses, string? market) => Outcomes.AssertSame(
            Untouched.Referrals.Where(r => statuses!.Contains(r.Status) && r.CustomerMarket == market), query, statuses, market);
    }

    [Fact]
    public void Collections_of_every_kind()
    {
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, IEnumerable<DateTimeOffset?> dates) =>
            c.Referrals.Where(r => dates.Contains(r.CreatedDate) || r.Status == "a"));
        IEnumerable<DateTimeOffset?>[] collections =
        [
            [], new List<DateTimeOffset?>(Outcomes.Instants), new HashSet<DateTimeOffset?>(Outcomes.Instants), Outcomes.Instants.Where(d => d is not null),
            new SortedSet<DateTimeOffset?>(Outcomes.Instants), Outcomes.Instants.ToDictionary(d => d ?? DateTimeOffset.UnixEpoch, d => d).Values,
        ];
        foreach (var dates in collections)
        {
            Outcomes.AssertSame(Untouched.Referrals.Where(r => dates.Contains(r.CreatedDate) || r.Status == "a"), query, dates);
        }

        var sets = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, ISet<string?> statuses) => c.Referrals.Where(r => statuses.Contains(r.Status)));
        ISet<string?>[] given = [new HashSet<string?> { "a" }, new HashSet<string?>(StringComparer.OrdinalIgnoreCase) { "a" }, new SortedSet<string?> { "b" }];
        foreach (var statuses in given)
        {
            Outcomes.AssertSame(Untouched.Referrals.Where(r => statuses.Contains(r.Status)), sets, statuses);
        }
    }

    [Fact]
    public void Numbers()
    {
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, int units, double weight, decimal price) => c.Query<Gadget>()
            .Where(g => g.Units > units && g.Weight <= weight && g.Price >= price));
        var nullable = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, long? units, double? weight, decimal? price) => c.Query<Gadget>()
            .Where(g => g.Units != units && !(g.Weight > weight) && g.Price == price));
        int[] integers = [0, -5, int.MaxValue];
        double[] doubles = [0, -0.0, 1.5, 1e300, 1e-300, double.NaN, double.PositiveInfinity, double.MinValue];
        decimal[] decimals = [0, 1.50m, decimal.MinValue, 0.0000000000000000000000000001m, -3.25m];
        foreach (var units in integers)
        {
            foreach (var weight in doubles)
            {
                foreach (var price in decimals)
                {
                    Outcomes.AssertSame(Untouched.Gadgets.Where(g => g.Units > units && g.Weight <= weight && g.Price >= price), query, units, weight, price);
                    CompareNullable(units, weight, price);
                }
            }
        }

        CompareNullable(null, null, null);
        CompareNullable(1, null, 2);

        void CompareNullable(long? units, double? weight, decimal? price) => Outcomes.AssertSame(
            Untouched.Gadgets.Where(g => g.Units != units && !(g.Weight > weight) && g.Price == price), nullable, units, weight, price);
    }

    [Fact]
    public void Booleans()
    {
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, bool? active, bool isNamed) => c.Query<Gadget>()
            .Where(g => g.Active == active && (isNamed || g.Name == "x") && (g.Units > 5) == isNamed));
        foreach (bool? active in new bool?[] { null, false, true })
        {
            foreach (var isNamed in new[] { false, true })
            {
                Outcomes.AssertSame(
                    Untouched.Gadgets.Where(g => g.Active == active && (isNamed || g.Name == "x") && (g.Units > 5) == isNamed), query, active, isNamed);
            }
        }
    }

    [Fact]
    public void Values_that_are_computed()
    {
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string? market, DateTimeOffset? from) => c.Referrals
            .Where(r => r.CustomerMarket == market!.Trim() && r.CreatedDate >= from!.Value.AddDays(-1)));
        foreach (var market in new[] { null, " US ", "x" })
        {
            foreach (var from in Outcomes.Instants)
            {
                Outcomes.AssertSame(
                    Untouched.Referrals.Where(r => r.CustomerMarket == market!.Trim() && r.CreatedDate >= from!.Value.AddDays(-1)), query, market, from);
            }
        }
    }

    [Fact]
    public void Values_that_are_compared_with_each_other_or_fall_back()
    {
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string? mode, int days) => c.Query<Gadget>()
            .Where(g => (mode == "all" || g.Name == mode) && (days > 3 || g.Units < days) && new[] { mode, "x" }.Contains(g.Name) && (g.Name ?? mode) == "y"));
        foreach (var mode in new[] { null, "all", "x", "y" })
        {
            foreach (var days in Outcomes.Counts)
            {
                Outcomes.AssertSame(
                    Untouched.Gadgets.Where(
                        g => (mode == "all" || g.Name == mode) && (days > 3 || g.Units < days) && new[] { mode, "x" }.Contains(g.Name) && (g.Name ?? mode) == "y"),
                    query,
                    mode,
                    days);
            }
        }
    }

    [Fact]
    public void Text_inside_of_text()
    {
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string? part) => c.Query<Gadget>().Where(g => g.Name!.Contains(part!)));
        foreach (var part in Outcomes.Strings)
        {
            Outcomes.AssertSame(Untouched.Gadgets.Where(g => g.Name!.Contains(part!)), query, part);
        }
    }

    [Fact]
    public void Groups_orders_and_projections()
    {
        var grouped = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string? name) => c.Query<Gadget>()
            .Where(g => g.Name != name)
            .GroupBy(g => new { g.Name, Month = DateBucket.StartOfMonth(g.MadeDate) })
            .Select(g => new { g.Key.Name, g.Key.Month, Count = g.Count() }));
        var ordered = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string? name) =>
            from g in c.Query<Gadget>() where g.Name != name orderby g.Units descending, g.Name select new { g.Id, Given = name });
        foreach (var name in Outcomes.Strings)
        {
            Outcomes.AssertSame(
                Untouched.Gadgets.Where(g => g.Name != name)
                    .GroupBy(g => new { g.Name, Month = DateBucket.StartOfMonth(g.MadeDate) })
                    .Select(g => new { g.Key.Name, g.Key.Month, Count = g.Count() }),
                grouped,
                name);
            Outcomes.AssertSame(
                from g in Untouched.Gadgets where g.Name != name orderby g.Units descending, g.Name select new { g.Id, Given = name }, ordered, name);
        }
    }

    [Fact]
    public void Operators_of_Queryable_mean_the_same()
    {
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string? market, int take) =>
            Queryable.Take(Queryable.Where(c.Referrals.AsQueryable(), r => r.CustomerMarket == market), take));
        var mixed = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string? name, int skip) =>
            Queryable.Skip(((IQueryable<Gadget>)c.Query<Gadget>().Where(g => g.Name == name)).OrderBy(g => g.Units).ThenBy(g => g.Id), skip));
        foreach (var text in Outcomes.Strings)
        {
            foreach (var rows in Outcomes.Counts.Where(count => count < 10_000))
            {
                AssertPlain(text, rows);
                AssertMixed(text, rows);
            }
        }

        var exception = Assert.Throws<AnalyticsQueryException>(() => query(Untouched.Client, "US", 10_000).ToRequestUri().OriginalString);
        Assert.EndsWith("Source: Take(take)", exception.Message);

        void AssertPlain(string? market, int take) => Outcomes.AssertSame(
            (AnalyticsQueryable<Referral>)Queryable.Take(Queryable.Where(Untouched.Referrals, r => r.CustomerMarket == market), take), query, market, take);

        void AssertMixed(string? name, int skip) => Outcomes.AssertSame(
            (AnalyticsQueryable<Gadget>)Queryable.Skip(
                ((IQueryable<Gadget>)Untouched.Gadgets.Where(g => g.Name == name)).OrderBy(g => g.Units).ThenBy(g => g.Id), skip),
            mixed,
            name,
            skip);
    }

    [Fact]
    public void Parameters_of_the_service()
    {
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string value, DateOnly date, int size) => c.LicenseUsage
            .WithProcessedDate(date).WithParameter("x", value).WithPageSize(size).WhereRaw("a eq " + value));
        var date = new DateOnly(2018, 10, 7);
        Outcomes.AssertSame(
            Untouched.Client.LicenseUsage.WithProcessedDate(date).WithParameter("x", "a b").WithPageSize(5).WhereRaw("a eq " + "a b"),
            query,
            "a b",
            date,
            5);
        Assert.Throws<ArgumentOutOfRangeException>(() => query(Untouched.Client, "a", date, 0).ToRequestUri().OriginalString);
        Assert.Equal("PAL1001", Assert.Throws<AnalyticsQueryException>(() => query(Untouched.Client, "a", date, 10_000).ToRequestUri().OriginalString).RuleId);
    }

    [Fact]
    public void Captured_variables_are_read_by_each_call()
    {
        var (market, take) = ("US", 5);
        DateTimeOffset? from = null;
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c) => c.Referrals.Where(r => r.CustomerMarket == market && r.CreatedDate != from).Take(take));
        foreach (var text in Outcomes.Strings)
        {
            foreach (var instant in Outcomes.Instants)
            {
                (market, from, take) = (text!, instant, take + 1);
                Outcomes.AssertSame(Untouched.Referrals.Where(r => r.CustomerMarket == market && r.CreatedDate != from).Take(take), query);
            }
        }
    }
}
