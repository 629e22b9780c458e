namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary><c>Join</c>, <c>IntersectBy</c> and <c>ExceptBy</c> with a list.</summary>
[Collection(SpecificationCollection.Name)]
public sealed class JoinTests(SpecificationFixture fixture)
{
    private static readonly QueryList Queries = CreateQueries();

    public static TheoryData<string> Names => Queries.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Means_the_same(string query) => Queries[query].VerifyAsync(fixture);

    [Fact]
    public async Task Only_rows_with_a_key_of_the_list_are_fetched_and_each_comes_once_for_each_of_its_elements()
    {
        Owner[] owners = [new("010", "Ada"), new(null, "Nobody"), new("003", "Bob"), new("010", "Cy"), new("none", "Dee")];

        var joined = await fixture.Service.Gadgets.Join(owners, x => x.Id, o => o.Id, (x, o) => x.Id + " " + o.Name).ToListAsync();

        Assert.Equal(["003 Bob", "010 Ada", "010 Cy"], joined);
        var filter = Uri.UnescapeDataString(fixture.Emulator.Requests[^1].PathAndQuery);
        Assert.EndsWith("?filter=id eq '010' or id eq '003' or id eq 'none'", filter, StringComparison.Ordinal);
    }

    [Fact]
    public Task The_key_of_an_element_of_the_list_may_be_computed()
    {
        long[] numbers = [2, 4];
        return new SpecificationQuery<string>(
            r => r.Gadgets.Join(numbers, x => x.Units, n => n + 1, (x, n) => x.Id + n), Expected.Rows).VerifyAsync(fixture);
    }

    [Fact]
    public async Task Nothing_is_requested_for_a_list_without_keys()
    {
        Owner[] owners = [new(null, "Nobody")];
        await fixture.Service.Gadgets.AnyAsync();
        var before = fixture.Emulator.Requests[^1];

        var joined = await fixture.Service.Gadgets.Join(owners, x => x.Id, o => o.Id, (x, o) => o.Name).ToListAsync();

        Assert.Empty(joined);
        Assert.Same(before, fixture.Emulator.Requests[^1]);
    }

    [Fact]
    public async Task What_a_list_makes_of_the_rows_is_not_counted_by_the_service()
    {
        foreach (var roots in new[] { fixture.Service, fixture.Memory })
        {
            var joined = roots.Gadgets.Join(new long[] { 3, 5 }, x => x.Units, n => n, (x, n) => x.Id);

            var refusal = await Assert.ThrowsAsync<AnalyticsQueryException>(() => joined.CountAsync());
            Assert.StartsWith("PAL1002: Count after Join has no counterpart", refusal.Message, StringComparison.Ordinal);
            Assert.Throws<AnalyticsQueryException>(() => joined.LongCount());
        }
    }

    private static QueryList CreateQueries() => new()
    {
        { "Join with values", r => r.Gadgets.Join(new[] { "007", "003", null, "003" }, x => x.Id, id => id, (x, id) => x) },
        { "Join with values that have nulls", r => r.Gadgets.Join(new long?[] { 3, null, 5, 3 }, x => x.Units, n => n, (x, n) => new { x.Id, n }) },
        { "Join by .Value", r => r.Gadgets.Join(new long[] { 3, 5 }, x => x.Units!.Value, n => n, (x, n) => new { x.Id, n }), Expected.ThrowsOverList },
        { "Join of a filter", r => r.Gadgets.Where(x => x.Active == true).Join(new long[] { 3, 5 }, x => x.Units, n => n, (x, n) => x.Id) },
        { "Join of a projection", r => r.Gadgets.Select(x => new { x.Id, U = x.Units }).Join(new long[] { 3, 5 }, x => x.U, n => n, (x, n) => x.Id + n) },
        { "Join of an order", r => r.Gadgets.OrderByDescending(x => x.Id).Join(new[] { "007", "003", null, "003" }, x => x.Id, id => id, (x, id) => id) },
        { "Join, then Select", r => r.Gadgets.Join(new long[] { 3, 5 }, x => x.Units, n => n, (x, n) => new { x, n }).Select(p => p.x.Id + p.n) },
        { "Join, numbered", r => r.Gadgets.Join(new[] { "007", "003", null, "003" }, x => x.Id, id => id, (x, id) => x.Id).Select((id, i) => id + i) },
        { "Join in a query expression", r => from x in r.Gadgets join n in new long[] { 3, 5 } on x.Units equals n select new { x.Id, n } },
        { "Join of groups", r => r.Gadgets.GroupBy(x => x.Units).Select(g => new { g.Key, N = g.Count() }).Join(new long[] { 3, 5 }, g => g.Key, n => n, (g, n) => new { g.N, n }) },
        { "Join with none", r => r.Gadgets.Join(new string[] { }, x => x.Id, id => id, (x, id) => x), Expected.Empty },
        { "IntersectBy", r => r.Gadgets.IntersectBy(new long?[] { 3, null, 5, 3 }, x => x.Units).Select(x => x.Units) },
        { "IntersectBy none", r => r.Gadgets.IntersectBy(new long?[] { }, x => x.Units).Select(x => x.Units), Expected.Empty },
        { "ExceptBy", r => r.Gadgets.ExceptBy(new long?[] { 3, null, 5, 3 }, x => x.Units).Select(x => x.Units) },
        { "ExceptBy, null stays", r => r.Gadgets.ExceptBy(new long?[] { 3 }, x => x.Units).Select(x => x.Units) },
        { "ExceptBy by .Value", r => r.Gadgets.ExceptBy(new long[] { 3, 5 }, x => x.Units!.Value).Select(x => x.Units!.Value), Expected.ThrowsOverList },
        { "IntersectBy by .Value", r => r.Gadgets.IntersectBy(new long[] { 3, 5 }, x => x.Units!.Value).Select(x => x.Units), Expected.ThrowsOverList },
        { "IntersectBy of a filter", r => r.Gadgets.Where(x => x.Active == true).IntersectBy(new long?[] { 3, null, 5, 3 }, x => x.Units).Select(x => x.Units) },
    };

    private sealed record Owner(string? Id, string Name);
}
