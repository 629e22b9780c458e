namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>Rows counted from the end, and between two places.</summary>
[Collection(SpecificationCollection.Name)]
public sealed class EndTests(SpecificationFixture fixture)
{
    private static readonly QueryList Queries = CreateQueries();

    public static TheoryData<string> Names => Queries.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Means_the_same(string query) => Queries[query].VerifyAsync(fixture);

    [Fact]
    public async Task Rows_with_equal_keys_stay_in_the_order_of_the_service()
    {
        string[] expected = ["000", "003", "006"];

        Assert.Equal(expected, await IdsAsync(fixture.Service.Gadgets));
        Assert.Equal(expected, await IdsAsync(fixture.Memory.Gadgets));

        static async Task<List<string?>> IdsAsync(AnalyticsQueryable<OpenGadget> gadgets) =>
            [.. await gadgets.OrderBy(x => x.Active).Reverse().Take(3).Select(x => x.Id).ToListAsync()];
    }

    [Fact]
    public async Task The_last_rows_are_one_page_in_their_order()
    {
        var pages = await fixture.Service.Gadgets.OrderBy(x => x.Id).TakeLast(5).AsPages(pageSizeHint: 2).ToListAsync();

        var page = Assert.Single(pages);
        Assert.Equal(["135", "136", "137", "138", "139"], page.Values.Select(x => x.Id));
        Assert.Null(page.ContinuationToken);
    }

    private static QueryList CreateQueries()
    {
        var range = 3..7;
        return new QueryList
        {
            { "Reverse", r => r.Gadgets.OrderBy(x => x.Id).Reverse() },
            { "Reverse of a descending order", r => r.Gadgets.OrderByDescending(x => x.Id).Reverse() },
            { "Reverse of several keys", r => r.Gadgets.OrderBy(x => x.Active).ThenByDescending(x => x.Id).Reverse() },
            { "Reverse of orders one after the other", r => r.Gadgets.OrderBy(x => x.Id).OrderByDescending(x => x.Units).Reverse() },
            { "Reverse, then another order", r => r.Gadgets.OrderBy(x => x.Id).Reverse().OrderBy(x => x.Active) },
            { "Reverse twice", r => r.Gadgets.OrderBy(x => x.Id).Reverse().Reverse() },
            { "Reverse with a condition after", r => r.Gadgets.OrderBy(x => x.Id).Reverse().Where(x => x.Active == true).Take(4) },
            { "Reverse with nulls", r => r.Gadgets.Select(x => x.Units).OrderBy(x => x).Reverse() },
            { "Reverse of groups", r => r.Gadgets.GroupBy(x => x.Units).OrderBy(g => g.Key).Reverse().Select(g => g.Key) },
            { "Reverse of groups by .Value", r => r.Gadgets.GroupBy(x => x.Units!.Value).Select(g => g.Count()).OrderBy(n => n).Reverse(), Expected.ThrowsOverList },
            { "Reverse of a page of it", r => r.Gadgets.OrderBy(x => x.Id).Reverse().Skip(3).Take(5) },
            { "TakeLast", r => r.Gadgets.OrderBy(x => x.Id).TakeLast(5) },
            { "TakeLast of more than there are", r => r.Gadgets.Where(x => x.Units > 15).OrderBy(x => x.Id).TakeLast(5000) },
            { "TakeLast of none", r => r.Gadgets.OrderBy(x => x.Id).TakeLast(0), Expected.Empty },
            { "TakeLast of fewer than none", r => r.Gadgets.OrderBy(x => x.Id).TakeLast(-1), Expected.Empty },
            { "TakeLast of a projection", r => r.Gadgets.OrderBy(x => x.Id).Select(x => new { x.Id, N = x.Units * 2 }).TakeLast(3) },
            { "TakeLast, then a projection", r => r.Gadgets.OrderByDescending(x => x.Id).TakeLast(3).Select(x => x.Id) },
            { "TakeLast in pages", r => r.Gadgets.OrderBy(x => x.Id).TakeLast(20).WithPageSize(7) },
            { "TakeLast turned round", r => r.Gadgets.OrderBy(x => x.Id).TakeLast(4).Reverse() },
            { "TakeLast of TakeLast", r => r.Gadgets.OrderBy(x => x.Id).TakeLast(4).TakeLast(2) },
            { "TakeLast of what was turned round", r => r.Gadgets.OrderBy(x => x.Id).Reverse().TakeLast(4) },
            { "TakeLast of groups", r => r.Gadgets.GroupBy(x => x.Units).OrderBy(g => g.Key).TakeLast(3).Select(g => new { g.Key, N = g.Count() }) },
            { "TakeLast of distinct values", r => r.Gadgets.Select(x => x.Units).Distinct().OrderBy(x => x).TakeLast(3) },
            { "Take of a range", r => r.Gadgets.Take(2..5) },
            { "Take of a captured range", r => r.Gadgets.Take(range) },
            { "Take of a range from the start", r => r.Referrals.Take(..3) },
            { "Take of a range to the end", r => r.Gadgets.Take(130..) },
            { "Take of a range of none", r => r.Gadgets.Take(5..2), Expected.Empty },
            { "Take of a range after Skip", r => r.Gadgets.Skip(10).Take(2..5) },
            { "Take of a range of a projection", r => r.Gadgets.Select(x => new { x.Id, N = x.Units * 2 }).Take(2..5) },
            { "Take of a range from the end", r => r.Gadgets.OrderBy(x => x.Id).Take(^5..^2) },
            { "Take of the end", r => r.Gadgets.OrderBy(x => x.Id).Take(^5..) },
            { "Take of a range from the end of none", r => r.Gadgets.OrderBy(x => x.Id).Take(^2..^5), Expected.Empty },
            { "Take of a range of groups", r => r.Gadgets.GroupBy(x => x.Units!.Value).OrderBy(g => g.Key).Take(^3..).Select(g => g.Count()), Expected.ThrowsOverList },
            { "Order", r => r.Gadgets.Select(x => x.Units).Order() },
            { "OrderDescending", r => r.Gadgets.Select(x => x.MadeDate).OrderDescending() },
            { "Order of distinct values", r => r.Gadgets.Select(x => x.Name).Distinct().Order(), Expected.OrdersStrings },
            { "Order of .Value", r => r.Gadgets.Select(x => x.Units!.Value).Where(x => x > 3).OrderDescending(), Expected.ThrowsOverList },
        };
    }
}
