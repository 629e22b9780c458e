using System.Collections.ObjectModel;
using System.Globalization;

namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>Members, methods and constants that resemble others.</summary>
[Collection(SpecificationCollection.Name)]
public sealed class BindingTests(SpecificationFixture fixture)
{
    private static readonly QueryList Queries = CreateQueries();

    public static TheoryData<string> Names => Queries.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Means_the_same(string query) => Queries[query].VerifyAsync(fixture);

    [Fact]
    public async Task Constants_that_are_equal_and_not_the_same_are_told_apart()
    {
        var gadgets = fixture.Service.Gadgets.Take(1);

        Assert.Equal("1.0", Text((await gadgets.Select(x => new { x.Id, Rate = 1.0m }).ToListAsync())[0].Rate));
        Assert.Equal("1.00", Text((await gadgets.Select(x => new { x.Id, Rate = 1.00m }).ToListAsync())[0].Rate));
        Assert.Equal("0", Text((await gadgets.Select(x => new { x.Id, Zero = 0.0 }).ToListAsync())[0].Zero));
        Assert.Equal("-0", Text((await gadgets.Select(x => new { x.Id, Zero = -0.0 }).ToListAsync())[0].Zero));
        Assert.Equal("0", Text((await gadgets.Select(x => new { x.Id, Small = 0f }).ToListAsync())[0].Small));
        Assert.Equal("-0", Text((await gadgets.Select(x => new { x.Id, Small = -0f }).ToListAsync())[0].Small));
        Assert.Equal(DayOfWeek.Monday, (await gadgets.Select(x => new { x.Id, Day = (object)DayOfWeek.Monday }).ToListAsync())[0].Day);
        Assert.Equal(1, (await gadgets.Select(x => new { x.Id, Day = (object)1 }).ToListAsync())[0].Day);
        Assert.Equal(1L, (await gadgets.Select(x => new { x.Id, Day = (object)1L }).ToListAsync())[0].Day);
    }

    [Fact]
    public async Task An_interface_reads_the_fields_that_it_needs()
    {
        IQueryable<ICoded> coded = fixture.Service.Gadgets.Where(x => x.Kind == "Lamp" && x.Name != null);
        List<string?> expected = [.. fixture.Memory.Gadgets.Where(x => x.Kind == "Lamp" && x.Name != null).Select(x => x.Name + "!")];

        Assert.NotEmpty(expected);
        Assert.Equal(expected, coded.Select(x => x.Kind).ToList());
    }

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);

    private static QueryList CreateQueries()
    {
        string?[] array = ["Won", "New"];
        var collection = new Collection<string?> { "Won", "New" };
        var readOnly = array.AsReadOnly();
        var linked = new LinkedList<string?>(array);
        var queue = new Queue<string?>(array);
        var stack = new Stack<string?>(array);
        var segment = new ArraySegment<string?>(array, 1, 1);
        ISet<string> set = new HashSet<string> { "Won" };
        IReadOnlySet<string> readOnlySet = new HashSet<string> { "Won" };
        ICollection<string?> values = new Dictionary<int, string?> { [1] = "Won" }.Values;
        return new QueryList
        {
            { "by ValueTuple.Create", r => r.Referrals.GroupBy(x => ValueTuple.Create(x.Status, x.CustomerMarket)).Select(g => g.Key) },
            { "by Tuple.Create", r => r.Referrals.GroupBy(x => Tuple.Create(x.Status, x.CustomerMarket)).Select(g => new { g.Key.Item1, g.Key.Item2 }) },
            {
                "by Tuple.Create with a bucket",
                r => r.Referrals.GroupBy(x => Tuple.Create(x.Status, DateBucket.StartOfMonth(x.CreatedDate))).Select(g => g.Key)
            },
            { "Distinct over ValueTuple.Create", r => r.Referrals.Select(x => ValueTuple.Create(x.Status)).Distinct() },
            { "Tuple.Create, then Where", r => r.Referrals.Select(x => Tuple.Create(x.Id, x.Status)).Where(y => y.Item2 == "Won") },
            {
                "Tuple.Create of .Value, then Where",
                r => r.Referrals.Select(x => Tuple.Create(x.Id, x.CreatedDate!.Value)).Where(y => y.Item2 > SampleData.Year2018),
                Expected.ThrowsOverList
            },
            {
                "a tuple of eight, then Where",
                r => r.Referrals.Select(x => ValueTuple.Create(x.Id, 2, 3, 4, 5, 6, 7, x.Status)).Where(y => y.Rest.Item1 == "Won")
            },
            { "by a record struct", r => r.Referrals.GroupBy(x => new Place(x.Status, x.CustomerMarket)).Select(g => g.Key) },
            { "by a struct", r => r.Referrals.GroupBy(x => new Spot { Market = x.CustomerMarket }).Select(g => g.Key.Market) },
            { "by a derived record", r => r.Referrals.GroupBy(x => new Derived { Market = x.CustomerMarket, Status = x.Status }).Select(g => g.Key) },
            { "by a generic record", r => r.Referrals.GroupBy(x => new Wrapped<string?>(x.Status)).Select(g => g.Key.Content) },
            { "a generic record, then Where", r => r.Referrals.Select(x => new Wrapped<string?>(x.Status)).Where(y => y.Content == "Won") },
            {
                "a property in braces after a constructor's arguments",
                r => r.Gadgets.Select(x => new Shouted(x.Id) { Kind = x.Kind }).Where(y => y.Kind == "Lamp")
            },
            { "a constructor, and no operator that needs it", r => r.Gadgets.Where(x => x.Kind == "Lamp").Select(x => new Shouted(x.Name)) },
            { "an interface's property", r => r.Gadgets.Where(x => ((INamed)x).Name != null) },
            { "by an interface's property", r => r.Gadgets.GroupBy(x => ((INamed)x).Name).Select(g => g.Key) },
            { "Collection.Contains", r => r.Referrals.Where(x => collection.Contains(x.Status)) },
            { "ReadOnlyCollection.Contains", r => r.Referrals.Where(x => readOnly.Contains(x.Status)) },
            { "LinkedList.Contains", r => r.Referrals.Where(x => linked.Contains(x.Status)) },
            { "Queue.Contains", r => r.Referrals.Where(x => queue.Contains(x.Status)) },
            { "Stack.Contains", r => r.Referrals.Where(x => stack.Contains(x.Status)) },
            { "ArraySegment.Contains", r => r.Referrals.Where(x => segment.Contains(x.Status)) },
            { "ISet.Contains", r => r.Referrals.Where(x => set.Contains(x.Status!)) },
            { "IReadOnlySet.Contains", r => r.Referrals.Where(x => readOnlySet.Contains(x.Status!)) },
            { "Dictionary.Values.Contains", r => r.Referrals.Where(x => values.Contains(x.Status)) },
        };
    }

    public readonly record struct Place(string? Status, string? Market);

    public struct Spot
    {
        public string? Market { get; set; }
    }

    public record Base
    {
        public string? Market { get; init; }
    }

    public sealed record Derived : Base
    {
        public string? Status { get; init; }
    }

    public sealed record Wrapped<T>(T Content);

    public sealed record Shouted(string? Id)
    {
        public string? Id { get; init; } = Id?.ToUpperInvariant();

        public string? Kind { get; init; }
    }
}
