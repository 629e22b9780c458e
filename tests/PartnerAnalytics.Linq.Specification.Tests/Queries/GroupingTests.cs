namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>Groups, buckets of dates, aggregates, and distinct values.</summary>
[Collection(SpecificationCollection.Name)]
public sealed class GroupingTests(SpecificationFixture fixture)
{
    private static readonly QueryList Queries = CreateQueries();

    public static TheoryData<string> Names => Queries.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Means_the_same(string query) => Queries[query].VerifyAsync(fixture);

    private static QueryList CreateQueries()
    {
        var captured = "captured";
        return new QueryList
        {
            { "scalar key", r => r.Referrals.GroupBy(x => x.Status).Select(g => g.Key) },
            { "scalar key in an object", r => r.Referrals.GroupBy(x => x.Status).Select(g => new { g.Key }) },
            { "scalar key, renamed", r => r.Referrals.GroupBy(x => x.Status).Select(g => new { State = g.Key }) },
            { "scalar key, computed afterwards", r => r.Referrals.GroupBy(x => x.Status).Select(g => (g.Key ?? "none").Length) },
            {
                "composite key",
                r => r.Referrals.GroupBy(x => new { x.Status, x.CustomerMarket }).Select(g => new { g.Key.Status, g.Key.CustomerMarket })
            },
            { "composite key as a whole", r => r.Referrals.GroupBy(x => new { x.Status, x.CustomerMarket }).Select(g => g.Key) },
            {
                "composite key, renamed",
                r => r.Referrals.GroupBy(x => new { S = x.Status, M = x.CustomerMarket }).Select(g => new { g.Key.S, Where = g.Key.M })
            },
            {
                "composite key, nested",
                r => r.Referrals.GroupBy(x => new { x.Status, In = new { x.CustomerMarket } })
                    .Select(g => new { g.Key.Status, g.Key.In.CustomerMarket })
            },
            {
                "composite key with a constant",
                r => r.Referrals.GroupBy(x => new { x.Status, One = 1 }).Select(g => new { g.Key.Status, g.Key.One })
            },
            { "composite key with a captured value", r => r.Referrals.GroupBy(x => new { x.Status, captured }).Select(g => g.Key) },
            { "composite key with a field twice", r => r.Referrals.GroupBy(x => new { A = x.Status, B = x.Status }).Select(g => g.Key) },
            {
                "tuple key",
                r => r.Referrals.GroupBy(x => new ValueTuple<string?, string?>(x.Status, x.CustomerMarket))
                    .Select(g => new { g.Key.Item1, g.Key.Item2 })
            },
            {
                "record key",
                r => r.Referrals.GroupBy(x => new Key(x.Status, x.CustomerMarket)).Select(g => new { g.Key.Status, g.Key.Market })
            },
            { "record key as a whole", r => r.Referrals.GroupBy(x => new Key(x.Status, x.CustomerMarket)).Select(g => g.Key) },
            { "record key, initialised", r => r.Referrals.GroupBy(x => new Setting { Status = x.Status }).Select(g => g.Key.Status) },
            { "bool key", r => r.Gadgets.GroupBy(x => x.Active).Select(g => g.Key) },
            { "number key", r => r.Gadgets.GroupBy(x => new { x.Kind, x.Active }).Select(g => g.Key) },

            { "by day", r => r.Referrals.GroupBy(x => DateBucket.StartOfDay(x.CreatedDate)).Select(g => g.Key) },
            { "by week", r => r.Referrals.GroupBy(x => DateBucket.StartOfWeek(x.CreatedDate)).Select(g => g.Key) },
            { "by month", r => r.Referrals.GroupBy(x => DateBucket.StartOfMonth(x.CreatedDate)).Select(g => g.Key) },
            {
                "by status and month",
                r => r.Referrals.GroupBy(x => new { x.Status, Month = DateBucket.StartOfMonth(x.CreatedDate) })
                    .Select(g => new { g.Key.Status, g.Key.Month })
            },
            {
                "by two dates of one level",
                r => r.Referrals
                    .GroupBy(x => new { A = DateBucket.StartOfWeek(x.CreatedDate), B = DateBucket.StartOfWeek(x.DeclinedDate) })
                    .Select(g => g.Key)
            },
            {
                "by week, with a condition on the date",
                r => r.Referrals.Where(x => x.AcceptedDate > SampleData.Year2018.AddDays(5))
                    .GroupBy(x => DateBucket.StartOfWeek(x.AcceptedDate)).Select(g => g.Key!.Value)
            },
            {
                "bucket of .Value",
                r => r.Referrals.Where(x => x.CreatedDate != null).GroupBy(x => DateBucket.StartOfMonth(x.CreatedDate!.Value))
                    .Select(g => g.Key)
            },

            { "Where before", r => r.Referrals.Where(x => x.CustomerMarket == "US").GroupBy(x => x.Status).Select(g => g.Key) },
            { "Take after", r => r.Referrals.GroupBy(x => x.CustomerName).Select(g => g.Key).Take(3) },
            { "Skip after", r => r.Referrals.GroupBy(x => x.CustomerName).Select(g => g.Key).Skip(3) },
            { "Skip and Take between", r => r.Referrals.GroupBy(x => x.CustomerName).Skip(2).Take(3).Select(g => g.Key) },
            { "Select before", r => r.Referrals.Select(x => new { S = x.Status }).GroupBy(y => y.S).Select(g => g.Key) },
            { "element selector", r => r.Referrals.GroupBy(x => x.Status, x => x.Id).Select(g => g.Key) },
            { "result selector", r => r.Referrals.GroupBy(x => x.Status, (key, rows) => new { Key = key }) },
            {
                "element and result selector",
                r => r.Gadgets.GroupBy(x => x.Kind, x => x.Units, (key, units) => new { key, Sum = units.Sum() })
            },
            {
                "result selector over a composite key",
                r => r.Gadgets.GroupBy(x => new { x.Kind, x.Active }, (key, rows) => new { key.Kind, key.Active, Count = rows.Count() })
            },
            { "null comparer", r => r.Referrals.GroupBy(x => x.Status, (IEqualityComparer<string?>?)null).Select(g => g.Key) },
            { "default comparer", r => r.Referrals.GroupBy(x => x.Status, EqualityComparer<string?>.Default).Select(g => g.Key) },
            { "ordinal comparer", r => r.Referrals.GroupBy(x => x.Status!, StringComparer.Ordinal).Select(g => g.Key) },
            { "query syntax", r => from x in r.Referrals group x by x.Status into g select new { g.Key } },
            {
                "query syntax, by an object",
                r => from x in r.Referrals group x.Id by new { x.Status, x.CustomerMarket } into g select g.Key
            },
            { "query syntax with let", r => from x in r.Referrals let s = x.Status group x by s into g select g.Key },

            { "Count", r => r.Gadgets.GroupBy(x => x.Kind).Select(g => new { g.Key, Count = g.Count() }) },
            { "LongCount", r => r.Gadgets.GroupBy(x => x.Kind).Select(g => new { g.Key, Count = g.LongCount() }) },
            { "Sum of long", r => r.Gadgets.GroupBy(x => x.Kind).Select(g => new { g.Key, Sum = g.Sum(x => x.Units) }) },
            { "Sum of decimal", r => r.Gadgets.GroupBy(x => x.Kind).Select(g => new { g.Key, Sum = g.Sum(x => x.Price) }) },
            {
                "Sum of double",
                r => r.Gadgets.Where(x => x.Weight < 100).GroupBy(x => x.Kind).Select(g => new { g.Key, Sum = g.Sum(x => x.Weight) })
            },
            {
                "Sum of nothing but nulls is zero",
                r => r.Gadgets.Where(x => x.Units == null).GroupBy(x => x.Kind).Select(g => new { g.Key, Sum = g.Sum(x => x.Units) })
            },
            {
                "all aggregates",
                r => r.Gadgets.Where(x => x.Weight < 100).GroupBy(x => new { x.Kind, x.Active })
                    .Select(g => new { g.Key.Kind, g.Key.Active, N = g.Count(), U = g.Sum(x => x.Units), P = g.Sum(x => x.Price), W = g.Sum(x => x.Weight) })
            },
            {
                "aggregates in a computation",
                r => r.Gadgets.GroupBy(x => x.Kind).Select(g => new { g.Key, Average = g.Sum(x => x.Units) / g.Count() })
            },
            { "an aggregate alone", r => r.Gadgets.GroupBy(x => x.Kind).Select(g => g.Count()) },
            { "Sum over an element selector", r => r.Gadgets.GroupBy(x => x.Kind, x => x.Price).Select(g => new { g.Key, Sum = g.Sum() }) },
            {
                "Sum over an element selector's object",
                r => r.Gadgets.GroupBy(x => x.Kind, x => new { U = x.Units }).Select(g => new { g.Key, Sum = g.Sum(y => y.U) })
            },
            {
                "aggregates, then Select again",
                r => r.Gadgets.GroupBy(x => x.Kind).Select(g => new { g.Key, Count = g.Count() }).Select(y => y.Count * 2)
            },
            {
                "aggregates, ordered by a count",
                r => r.Gadgets.GroupBy(x => x.Kind).OrderBy(g => g.Count()).Select(g => new { g.Key, Count = g.Count() })
            },
            {
                "aggregates, ordered by a sum, descending",
                r => r.Gadgets.GroupBy(x => x.Active).OrderByDescending(g => g.Sum(x => x.Units)).Select(g => g.Key)
            },
            {
                "aggregates, ordered after Select",
                r => r.Gadgets.GroupBy(x => x.Kind).Select(g => new { g.Key, Count = g.Count() }).OrderByDescending(y => y.Count)
            },
            {
                "groups, ordered by key",
                r => r.Gadgets.GroupBy(x => x.Kind).OrderBy(g => g.Key).Select(g => g.Key),
                Expected.OrdersStrings
            },
            {
                "groups, ordered by a bucket",
                r => r.Gadgets.GroupBy(x => DateBucket.StartOfMonth(x.MadeDate)).OrderByDescending(g => g.Key)
                    .Select(g => new { g.Key, N = g.Count() })
            },
            {
                "aggregates by month",
                r => r.Gadgets.GroupBy(x => new { Month = DateBucket.StartOfMonth(x.MadeDate), x.Kind })
                    .Select(g => new { g.Key.Month, g.Key.Kind, Sum = g.Sum(x => x.Units) })
            },
            {
                "aggregates, paged",
                r => r.Gadgets.GroupBy(x => new { x.Kind, x.Name }).Select(g => new { g.Key, N = g.Count() }).Skip(10).Take(20)
            },
            { "groups over several pages", r => r.Gadgets.GroupBy(x => x.Id).Select(g => new { g.Key, N = g.Count() }) },

            { "Distinct over a field", r => r.Referrals.Select(x => x.Status).Distinct() },
            { "Distinct over an object", r => r.Referrals.Select(x => new { x.Status, x.CustomerMarket }).Distinct() },
            { "Distinct over a bool", r => r.Gadgets.Select(x => x.Active).Distinct() },
            { "Distinct over a bucket", r => r.Referrals.Select(x => DateBucket.StartOfMonth(x.CreatedDate)).Distinct() },
            {
                "Distinct over an object with a bucket",
                r => r.Referrals.Select(x => new { x.Status, Week = DateBucket.StartOfWeek(x.CreatedDate) }).Distinct()
            },
            { "Distinct with a condition", r => r.Referrals.Where(x => x.CustomerMarket != null).Select(x => x.CustomerMarket).Distinct() },
            {
                "Distinct, Where in the middle",
                r => r.Referrals.Select(x => new { x.CustomerMarket }).Where(y => y.CustomerMarket != "US").Distinct()
            },
            { "Distinct, Skip, Take", r => r.Referrals.Select(x => x.CustomerName).Distinct().Skip(2).Take(4) },
            { "Distinct, then Select", r => r.Referrals.Select(x => new { x.Status }).Distinct().Select(y => y.Status) },
            { "Distinct, ordered", r => r.Gadgets.Select(x => x.Active).Distinct().OrderByDescending(y => y) },
            {
                "Distinct over a tuple",
                r => r.Referrals.Select(x => new ValueTuple<string?, string?>(x.Status, x.CustomerMarket)).Distinct()
            },
            { "Distinct over a record", r => r.Referrals.Select(x => new Key(x.Status, x.CustomerMarket)).Distinct() },
        };
    }

    public sealed record Key(string? Status, string? Market);

    public sealed record Setting
    {
        public string? Status { get; init; }
    }
}
