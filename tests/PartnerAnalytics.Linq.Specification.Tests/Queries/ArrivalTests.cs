namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>Operators that run on the elements as they arrive.</summary>
[Collection(SpecificationCollection.Name)]
public sealed class ArrivalTests(SpecificationFixture fixture)
{
    private static readonly QueryList Queries = CreateQueries();

    public static TheoryData<string> Names => Queries.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Means_the_same(string query) => Queries[query].VerifyAsync(fixture);

    [Fact]
    public async Task Elements_are_numbered_over_all_pages()
    {
        var numbered = await fixture.Service.Gadgets.OrderBy(x => x.Id).Select((x, i) => $"{i}:{x.Id}").ToListAsync();

        Assert.Equal(140, numbered.Count);
        Assert.Equal("0:000", numbered[0]);
        Assert.Equal("139:139", numbered[^1]);
    }

    [Fact]
    public async Task Chunks_do_not_end_where_pages_do()
    {
        var chunks = await fixture.Service.Gadgets.OrderBy(x => x.Id).Select(x => x.Id).Chunk(50).ToListAsync();

        Assert.Equal([50, 50, 40], chunks.Select(chunk => chunk.Length));
        Assert.Equal("100", chunks[2][0]);
    }

    [Fact]
    public async Task The_first_of_numbered_elements_is_one_row()
    {
        var first = await fixture.Service.Gadgets.Skip(7).Index().FirstAsync();

        Assert.Equal(0, first.Index);
        Assert.Equal("007", first.Item.Id);
        Assert.EndsWith("?top=1&skip=7", fixture.Emulator.Requests[^1].PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chunks_are_counted_by_the_total()
    {
        Assert.Equal(3, await fixture.Service.Gadgets.Chunk(50).CountAsync());
        Assert.EndsWith("?top=1", fixture.Emulator.Requests[^1].PathAndQuery, StringComparison.Ordinal);
        Assert.Equal(140, await fixture.Service.Gadgets.Chunk(1).LongCountAsync());
        Assert.Equal(1, await fixture.Service.Gadgets.Chunk(140).CountAsync());
        Assert.Equal(141, await fixture.Service.Gadgets.Append(new OpenGadget()).CountAsync());
        Assert.Equal(1, await fixture.Service.Gadgets.Where(x => x.Id == "none").DefaultIfEmpty().CountAsync());
        Assert.Equal(140, await fixture.Service.Gadgets.Index().CountAsync());
    }

    [Fact]
    public async Task Elements_that_are_made_of_all_before_them_have_no_pages()
    {
        foreach (var roots in new[] { fixture.Service, fixture.Memory })
        {
            var refusal = await Assert.ThrowsAsync<AnalyticsQueryException>(async () => await roots.Gadgets.Index().AsPages().FirstAsync());
            Assert.StartsWith("PAL1002: AsPages after Index has no counterpart", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_refused_is_refused_before_the_first_element()
    {
        var query = fixture.Service.Gadgets.Select(x => x.Id).Prepend("first");

        await Assert.ThrowsAsync<AnalyticsQueryException>(() => query.FirstAsync());
        Assert.Throws<AnalyticsQueryException>(() => query.First());
        await foreach (var element in query)
        {
            Assert.Equal("first", element);
            break;
        }
    }

    [Fact]
    public async Task Leaving_early_stops_the_paging()
    {
        await foreach (var chunk in fixture.Service.Gadgets.Select(x => x.Id).Chunk(20))
        {
            Assert.Equal("000", chunk[0]);
            break;
        }

        Assert.EndsWith("/gadgets", fixture.Emulator.Requests[^1].PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compiled_query_ends_with_them_too()
    {
        var offset = 5;
        var compiled = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, long units) =>
            c.Query<OpenGadget>().Where(x => x.Units > units).Select(x => x.Id).Index().Select(x => x.Index + offset + ":" + x.Item).Chunk(2));

        var first = await compiled(fixture.Client, 11).ToListAsync();
        var second = await compiled(fixture.Client, 12).ToListAsync();
        Assert.StartsWith("5:", first[0][0], StringComparison.Ordinal);
        Assert.True(second.Count < first.Count);
    }

    [Fact]
    public async Task A_compiled_query_takes_their_values_as_parameters()
    {
        var compiled = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string id, string other, int size) => c.Query<OpenGadget>()
            .Where(x => x.Id == id).Select(x => x.Id).DefaultIfEmpty(other).Append(other).Prepend(id).Chunk(size));

        Assert.Equal([["003", "003"], ["no"]], await compiled(fixture.Client, "003", "no", 2).ToListAsync());
        Assert.Equal([["none", "no", "no"]], await compiled(fixture.Client, "none", "no", 3).ToListAsync());
    }

    private static QueryList CreateQueries()
    {
        var offset = 3;
        return new QueryList
        {
            { "Select with an index", r => r.Gadgets.Select((x, i) => new { x.Id, Number = i + offset }) },
            { "Select with an index of a filter", r => r.Gadgets.Where(x => x.Units > 10).Select((x, i) => new { x.Id, i }) },
            { "Select with an index of a page", r => r.Gadgets.Skip(50).Take(20).Select((x, i) => new { x.Id, i }) },
            { "Select with an index, then a page", r => r.Gadgets.Select((x, i) => new { x.Id, i }).Take(3) },
            { "Select with an index of a projection", r => r.Gadgets.Select(x => x.Units).Select((units, i) => (units ?? 0) * i) },
            { "Select with an index, then Select", r => r.Gadgets.Select((x, i) => new { x.Name, i }).Select(x => x.Name + x.i) },
            { "Select with an index of the last", r => r.Gadgets.OrderBy(x => x.Id).TakeLast(5).Select((x, i) => new { x.Id, i }) },
            { "Select with an index of groups", r => r.Gadgets.GroupBy(x => x.Units).Select(g => new { g.Key, N = g.Count() }).Select((g, i) => new { g.Key, g.N, i }) },
            { "Select with an index of distinct values", r => r.Gadgets.Select(x => x.Units).Distinct().Select((x, i) => new { x, i }) },
            { "Select with an index of an index", r => r.Gadgets.Take(9).Select((x, i) => i * 2).Select((n, i) => n - i) },
            { "Select with an index, in pages", r => r.Gadgets.Select((x, i) => i).WithPageSize(7) },
            { "Index", r => r.Gadgets.Index() },
            { "Index of none", r => r.Gadgets.Take(0).Index(), Expected.Empty },
            { "Index, then Select", r => r.Gadgets.Index().Select(x => new { x.Index, x.Item.Id }) },
            { "Index, then a page", r => r.Referrals.Skip(2).Index().Take(4) },
            { "DefaultIfEmpty of rows", r => r.Gadgets.Take(5).DefaultIfEmpty() },
            { "DefaultIfEmpty of none", r => r.Gadgets.Where(x => x.Id == "none").DefaultIfEmpty() },
            { "DefaultIfEmpty without a request", r => r.Gadgets.Take(0).DefaultIfEmpty() },
            { "DefaultIfEmpty of a value that may be null", r => r.Gadgets.Where(x => x.Id == "none").Select(x => x.Units).DefaultIfEmpty() },
            { "DefaultIfEmpty of a value", r => r.Gadgets.Where(x => x.Id == "none").Select(x => x.Id!.Length).DefaultIfEmpty() },
            { "DefaultIfEmpty with a value", r => r.Gadgets.Where(x => x.Id == "none").Select(x => x.Id).DefaultIfEmpty("other") },
            { "DefaultIfEmpty with a value, and rows", r => r.Gadgets.Take(2).Select(x => x.Id).DefaultIfEmpty("other") },
            { "DefaultIfEmpty, then Select", r => r.Gadgets.Where(x => x.Id == "none").DefaultIfEmpty().Select(x => x == null ? "no row" : x.Id) },
            { "DefaultIfEmpty, then Select with an index", r => r.Gadgets.Where(x => x.Id == "none").Select(x => x.Id).DefaultIfEmpty().Select((x, i) => x + i) },
            { "Chunk", r => r.Gadgets.Select(x => new { x.Id, x.Units }).Chunk(9) },
            { "Chunk of one", r => r.Gadgets.Take(3).Select(x => x.Id).Chunk(1) },
            { "Chunk of more than there are", r => r.Gadgets.Take(3).Select(x => x.Id).Chunk(1000) },
            { "Chunk of none", r => r.Gadgets.Take(0).Chunk(2), Expected.Empty },
            { "Chunk of values", r => r.Gadgets.Select(x => x.Units).Chunk(50) },
            { "Chunk of groups", r => r.Gadgets.GroupBy(x => x.Units).Select(g => g.Key).Chunk(2) },
            { "Chunk, then Select", r => r.Gadgets.Select(x => x.Id).Chunk(50).Select(ids => string.Join(",", ids)) },
            { "Chunk of Index", r => r.Gadgets.Select(x => x.Id).Index().Chunk(50).Select(rows => rows[0].Index) },
            { "Append", r => r.Gadgets.Take(2).Append(new OpenGadget { Id = "last" }) },
            { "Append to none", r => r.Gadgets.Take(0).Select(x => x.Id).Append(null) },
            { "Prepend", r => r.Gadgets.Take(2).Select(x => x.Id).Prepend("first") },
            { "Prepend and Append", r => r.Gadgets.Select(x => x.Units).Prepend(1).Append(null).Prepend(0).Select((x, i) => new { x, i }) },
        };
    }
}
