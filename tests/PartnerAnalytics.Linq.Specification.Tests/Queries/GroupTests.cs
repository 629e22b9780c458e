namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>What may be computed of groups, and conditions on their keys.</summary>
[Collection(SpecificationCollection.Name)]
public sealed class GroupTests(SpecificationFixture fixture)
{
    private static readonly QueryList Queries = CreateQueries();

    public static TheoryData<string> Names => Queries.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Means_the_same(string query) => Queries[query].VerifyAsync(fixture);

    private static QueryList CreateQueries()
    {
        var factor = 3L;
        long? noFactor = null;
        var march = new DateTimeOffset(2018, 3, 1, 0, 0, 0, TimeSpan.Zero);
        string?[] kinds = ["Lamp", null, "Chair"];
        return new QueryList
        {
            { "Sum of zero for null", r => r.Gadgets.GroupBy(x => x.Kind).Select(g => new { g.Key, Sum = g.Sum(x => x.Units ?? 0) }) },
            { "Sum of zero for null, decimal", r => r.Gadgets.GroupBy(x => x.Kind).Select(g => new { g.Key, Sum = g.Sum(x => x.Price ?? 0) }) },
            {
                "Sum of zero for null, double",
                r => r.Gadgets.Where(x => x.Weight < 100 || x.Weight == null).GroupBy(x => x.Kind).Select(g => new { g.Key, Sum = g.Sum(x => x.Weight ?? 0) })
            },
            { "Sum of GetValueOrDefault", r => r.Gadgets.GroupBy(x => x.Kind).Select(g => new { g.Key, Sum = g.Sum(x => x.Units.GetValueOrDefault()) }) },
            { "Sum of zero for nothing but nulls", r => r.Gadgets.Where(x => x.Units == null).GroupBy(x => x.Kind).Select(g => g.Sum(x => x.Units ?? 0)) },
            { "Select, Sum", r => r.Gadgets.GroupBy(x => x.Kind).Select(g => new { g.Key, Sum = g.Select(x => x.Units).Sum() }) },
            { "Select, Select, Sum", r => r.Gadgets.GroupBy(x => x.Kind).Select(g => g.Select(x => new { U = x.Units }).Select(y => y.U).Sum()) },
            { "Select, Sum of a member", r => r.Gadgets.GroupBy(x => x.Kind).Select(g => g.Select(x => new { U = x.Units }).Sum(y => y.U ?? 0)) },
            { "Select, Count", r => r.Gadgets.GroupBy(x => x.Kind).Select(g => g.Select(x => x.Units).Count()) },
            {
                "Select of values, Sum",
                r => r.Gadgets.GroupBy(x => x.Kind).Select(g => g.Select(x => x.Units!.Value).Sum()),
                Expected.ThrowsOverList
            },
            { "Sum of multiples", r => r.Gadgets.GroupBy(x => x.Kind).Select(g => new { g.Key, Sum = g.Sum(x => x.Units * 2) }) },
            { "Sum of multiples, turned", r => r.Gadgets.GroupBy(x => x.Kind).Select(g => g.Sum(x => -3 * x.Units)) },
            { "Sum of captured multiples", r => r.Gadgets.GroupBy(x => x.Kind).Select(g => g.Sum(x => x.Units * factor)) },
            { "Sum of multiples by null", r => r.Gadgets.GroupBy(x => x.Kind).Select(g => g.Sum(x => x.Units * noFactor)) },
            { "Sum of multiples with zero for null", r => r.Gadgets.GroupBy(x => x.Kind).Select(g => g.Sum(x => (x.Units ?? 0) * 2)) },
            {
                "Sum of multiples of values",
                r => r.Gadgets.GroupBy(x => x.Kind).Select(g => g.Sum(x => x.Units!.Value * 2)),
                Expected.ThrowsOverList
            },
            {
                "Sum of multiples, by a value",
                r => r.Gadgets.GroupBy(x => x.Active!.Value).Select(g => g.Select(x => x.Units!.Value * factor).Sum()),
                Expected.ThrowsOverList
            },
            { "Sum over an element selector's multiples", r => r.Gadgets.GroupBy(x => x.Kind, x => x.Units * 2).Select(g => g.Sum()) },
            { "result selector, Sum of multiples", r => r.Gadgets.GroupBy(x => x.Kind, (key, rows) => new { key, Sum = rows.Select(x => x.Units * 2).Sum() }) },
            { "Sum of multiples in a computation", r => r.Gadgets.GroupBy(x => x.Kind).Select(g => (g.Sum(x => x.Units * 2) + 1) / g.Count()) },
            { "Any", r => r.Referrals.GroupBy(x => x.Status).Select(g => new { g.Key, Any = g.Any() }) },
            { "Any as a condition", r => r.Referrals.GroupBy(x => x.Status).Where(g => g.Any()).Select(g => g.Key) },
            { "not Any", r => r.Referrals.GroupBy(x => x.Status).Where(g => !g.Any()).Select(g => g.Key), Expected.Empty },

            { "let", r => from x in r.Gadgets group x by x.Kind into g let c = g.Count() select new { g.Key, Count = c, Twice = c * 2 } },
            {
                "let, let",
                r => from x in r.Gadgets
                     group x by new { x.Kind, x.Active } into g
                     let c = g.Count()
                     let s = g.Sum(x => x.Units)
                     orderby c descending
                     select new { g.Key.Kind, g.Key.Active, Average = s / c, All = g.Select(x => x.Units ?? 0).Sum() }
            },
            { "let of the key", r => from x in r.Gadgets group x by new { x.Kind } into g let k = g.Key.Kind where k != "Lamp" select new { k, N = g.Count() } },
            {
                "a group carried along",
                r => r.Gadgets.GroupBy(x => x.Kind).Select(g => new { g, N = g.Count() }).Select(y => new { y.g.Key, y.N, Sum = y.g.Sum(x => x.Units) })
            },
            { "a group carried along twice", r => r.Gadgets.GroupBy(x => x.Kind).Select(g => new { g }).Select(y => new { In = y }).Select(z => z.In.g.Key) },
            {
                "a group carried along in a tuple",
                r => r.Gadgets.GroupBy(x => x.Kind).Select(g => ValueTuple.Create(g, g.Count())).Select(y => new { y.Item1.Key, y.Item2 })
            },
            {
                "a group carried along in an item",
                r => r.Gadgets.GroupBy(x => x.Kind).Select(g => new Carrier { Group = g, Sum = g.Sum(x => x.Units) }).Select(y => y.Sum + y.Group!.Count())
            },
            {
                "a group carried along, by a value",
                r => r.Gadgets.Where(x => x.Active != null).GroupBy(x => x.Active!.Value).Select(g => new { g, N = g.Count() })
                    .Select(y => new { y.g.Key, y.N, Sum = y.g.Sum(x => x.Units) })
            },
            { "a group by another name", r => r.Gadgets.GroupBy(x => x.Kind).Select(g => g).Select(h => h.Key) },
            { "an ordering of what is carried", r => r.Gadgets.GroupBy(x => x.Kind).Select(g => new { g }).OrderBy(y => y.g.Count()).Select(y => y.g.Key) },

            { "key ==", r => r.Referrals.GroupBy(x => x.Status).Where(g => g.Key == "Won").Select(g => g.Key) },
            { "key !=", r => r.Referrals.GroupBy(x => x.Status).Where(g => g.Key != "Won").Select(g => g.Key) },
            { "key == null", r => r.Referrals.GroupBy(x => x.Status).Where(g => g.Key == null).Select(g => g.Key) },
            { "key !(== or ==)", r => r.Referrals.GroupBy(x => x.Status).Where(g => !(g.Key == "Won" || g.Key == "New")).Select(g => g.Key) },
            { "key among values", r => r.Gadgets.GroupBy(x => x.Kind).Where(g => kinds.Contains(g.Key)).Select(g => new { g.Key, N = g.Count() }) },
            { "key not among values", r => r.Gadgets.GroupBy(x => x.Kind).Where(g => !kinds.Contains(g.Key)).Select(g => new { g.Key, N = g.Count() }) },
            { "key contains", r => r.Gadgets.GroupBy(x => x.Label).Where(g => g.Key!.Contains("3")).Select(g => g.Key), Expected.ThrowsOverList },
            {
                "members of the key",
                r => r.Referrals.GroupBy(x => new { x.Status, x.CustomerMarket }).Where(g => g.Key.CustomerMarket == "US" && g.Key.Status != "New")
                    .Select(g => g.Key)
            },
            {
                "key before and after",
                r => r.Gadgets.Where(x => x.Units > 2).GroupBy(x => x.Kind).Where(g => g.Key != "Lamp").OrderBy(g => g.Count()).Where(g => g.Key != null)
                    .Select(g => new { g.Key, N = g.Count() }).Skip(1)
            },
            { "key after Select", r => r.Gadgets.GroupBy(x => x.Kind).Select(g => new { State = g.Key, N = g.Count() }).Where(y => y.State == "Lamp") },
            { "key after two Selects", r => r.Gadgets.GroupBy(x => x.Kind).Select(g => new { g.Key }).Select(y => y.Key).Where(k => k != null && k != "Lamp") },
            { "key of a result selector", r => r.Gadgets.GroupBy(x => x.Kind, (key, rows) => new { key, N = rows.Count() }).Where(y => y.key != "Lamp") },
            { "Boolean key", r => r.Gadgets.GroupBy(x => x.Active).Where(g => g.Key == true).Select(g => g.Key) },
            { "Boolean key, not true", r => r.Gadgets.GroupBy(x => x.Active).Where(g => g.Key != true).Select(g => g.Key) },
            {
                "Boolean key's value",
                r => r.Gadgets.GroupBy(x => x.Active!.Value).Where(g => !g.Key).Select(g => new { g.Key, N = g.Count() }),
                Expected.ThrowsOverList
            },
            { "month ==", r => r.Referrals.GroupBy(x => DateBucket.StartOfMonth(x.AcceptedDate)).Where(g => g.Key == march).Select(g => g.Key) },
            { "month >=", r => r.Referrals.GroupBy(x => DateBucket.StartOfMonth(x.AcceptedDate)).Where(g => g.Key >= march).Select(g => g.Key) },
            { "month > inside", r => r.Referrals.GroupBy(x => DateBucket.StartOfMonth(x.AcceptedDate)).Where(g => g.Key > march.AddDays(3)).Select(g => g.Key) },
            { "month !=", r => r.Referrals.GroupBy(x => DateBucket.StartOfMonth(x.AcceptedDate)).Where(g => g.Key != march).Select(g => g.Key) },
            { "month null", r => r.Referrals.GroupBy(x => DateBucket.StartOfMonth(x.AcceptedDate)).Where(g => g.Key == null).Select(g => g.Key) },
            { "no month is inside", r => r.Referrals.GroupBy(x => DateBucket.StartOfMonth(x.AcceptedDate)).Where(g => g.Key == march.AddDays(3)).Select(g => g.Key), Expected.Empty },
            {
                "month and status",
                r => r.Gadgets.GroupBy(x => new { x.Kind, Month = DateBucket.StartOfMonth(x.SoldDate) }).Where(g => g.Key.Month < march && g.Key.Kind != null)
                    .Select(g => new { g.Key.Month, g.Key.Kind, N = g.Count() })
            },
            {
                "year of a week",
                r => r.Referrals.GroupBy(x => DateBucket.StartOfWeek(x.AcceptedDate)).Where(g => g.Key!.Value.Year == 2018).Select(g => g.Key),
                Expected.ThrowsOverList
            },
            { "query syntax", r => from x in r.Gadgets group x by x.Kind into g where g.Key == "Lamp" select new { g.Key, N = g.Count() } },
            {
                "query syntax with let and a condition",
                r => from x in r.Gadgets group x by x.Kind into g let n = g.Count() where g.Key != "Lamp" orderby n select new { g.Key, n }
            },

            { "Distinct, Where", r => r.Referrals.Select(x => x.Status).Distinct().Where(s => s != "Won") },
            { "Distinct, Where null", r => r.Referrals.Select(x => x.Status).Distinct().Where(s => s == null) },
            { "Distinct, Where contains", r => r.Gadgets.Select(x => x.Label).Distinct().Where(s => s!.Contains("3")), Expected.ThrowsOverList },
            { "Distinct, Where value", r => r.Gadgets.Select(x => x.Active).Distinct().Where(b => b!.Value), Expected.ThrowsOverList },
            { "Distinct of values, Where", r => r.Gadgets.Select(x => x.Active!.Value).Distinct().Where(b => b), Expected.ThrowsOverList },
            { "Distinct, Where a member", r => r.Referrals.Select(x => new { x.Status, x.CustomerMarket }).Distinct().Where(y => y.CustomerMarket == "US") },
            { "Distinct, Where a bucket", r => r.Referrals.Select(x => DateBucket.StartOfMonth(x.AcceptedDate)).Distinct().Where(m => m > march) },
            { "CountBy", r => r.Gadgets.CountBy(x => x.Kind!), Expected.ThrowsOverList },
            { "CountBy, nulls left out before", r => r.Gadgets.Where(x => x.Kind != null).CountBy(x => x.Kind!) },
            { "CountBy an object", r => r.Gadgets.CountBy(x => new { x.Kind, x.Active }) },
            { "CountBy a bucket", r => r.Gadgets.CountBy(x => DateBucket.StartOfMonth(x.SoldDate)!.Value), Expected.ThrowsOverList },
            { "CountBy a value", r => r.Gadgets.CountBy(x => x.Active!.Value), Expected.ThrowsOverList },
            { "CountBy, Select", r => r.Gadgets.CountBy(x => new { x.Kind }).Select(p => new { p.Key.Kind, Twice = p.Value * 2 }) },
            { "CountBy, Where", r => r.Gadgets.CountBy(x => new { x.Kind }).Where(p => p.Key.Kind == "Lamp") },
            { "CountBy, ordered", r => r.Gadgets.CountBy(x => new { x.Kind }).OrderByDescending(p => p.Value).Take(2) },
            { "Select, CountBy", r => r.Gadgets.Select(x => new { K = x.Kind, x.Units }).Where(y => y.K != null && y.Units > 3).CountBy(y => y.K!) },
            { "CountBy through Queryable", r => ((IQueryable<OpenGadget>)r.Gadgets).CountBy(x => new { x.Active }) },

            { "DistinctBy, Select", r => r.Referrals.DistinctBy(x => x.Status).Select(x => x.Status) },
            { "DistinctBy, Select computed", r => r.Referrals.DistinctBy(x => x.Status).Select(x => new { State = (x.Status ?? "none").Length }) },
            { "DistinctBy an object", r => r.Referrals.DistinctBy(x => new { x.Status, x.CustomerMarket }).Select(x => new { x.CustomerMarket, x.Status }) },
            { "DistinctBy a bucket", r => r.Referrals.DistinctBy(x => DateBucket.StartOfMonth(x.AcceptedDate)).Select(x => DateBucket.StartOfMonth(x.AcceptedDate)) },
            { "DistinctBy a value", r => r.Gadgets.DistinctBy(x => x.Active!.Value).Select(x => x.Active), Expected.ThrowsOverList },
            { "DistinctBy, Where", r => r.Referrals.DistinctBy(x => x.Status).Where(x => x.Status != "Won").Select(x => x.Status) },
            {
                "DistinctBy, Where a bucket",
                r => r.Referrals.DistinctBy(x => DateBucket.StartOfMonth(x.AcceptedDate)).Where(x => DateBucket.StartOfMonth(x.AcceptedDate) > march)
                    .Select(x => DateBucket.StartOfMonth(x.AcceptedDate))
            },
            { "DistinctBy, ordered", r => r.Gadgets.DistinctBy(x => x.Active).OrderByDescending(x => x.Active).Select(x => x.Active) },
            { "DistinctBy after Select", r => r.Referrals.Select(x => new { S = x.Status, x.Id }).DistinctBy(y => y.S).Select(y => y.S).Skip(1).Take(2) },

            { "Distinct, ordered, Where", r => r.Gadgets.Select(x => x.Active).Distinct().OrderBy(b => b).Where(b => b != null) },
        };
    }

    public sealed class Carrier
    {
        public IGrouping<string?, OpenGadget>? Group { get; init; }

        public long? Sum { get; init; }
    }
}
