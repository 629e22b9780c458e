namespace PartnerAnalytics.Linq.Specification.Tests.Compiled;

/// <summary>Compiled queries have the rows that ad hoc queries have, from the service and in memory.</summary>
[Collection(SpecificationCollection.Name)]
public sealed class CompiledQueryTests(SpecificationFixture fixture)
{
    private static readonly string?[] Names = [.. SampleData.Gadgets.Select(g => g.Name).Distinct().Order(StringComparer.Ordinal).Take(4), null, "none"];

    private static readonly CompiledAnalyticsQuery<string?, Gadget> ByName =
        AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string? name) => c.Query<Gadget>().Where(g => g.Name == name));

    private static readonly CompiledAnalyticsQuery<string?[], int, int, Referral> ByStatus =
        AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string?[] statuses, int skip, int take) =>
            c.Referrals.Where(r => statuses.Contains(r.Status)).Skip(skip).Take(take));

    [Fact]
    public async Task Rows_are_those_of_the_ad_hoc_query()
    {
        var found = 0;
        foreach (var name in Names)
        {
            var expected = await fixture.Memory.Gadgets.Where(g => g.Name == name).ToListAsync();
            Assert.Equal(expected, await ByName.ToListAsync(fixture.Client, name));
            Assert.Equal(expected, await ToListAsync(ByName.AsAsyncEnumerable(fixture.Client, name)));
            Assert.Equal(expected, await ByName.ToListAsync(new MemoryClient(fixture.Memory), name));
            found += expected.Count;
        }

        Assert.NotEqual(0, found);
    }

    [Fact]
    public async Task Lists_and_numbers_of_rows_come_with_the_call()
    {
        var all = SampleData.Referrals.Select(r => r.Status).Distinct().ToArray();
        foreach (var statuses in new string?[][] { [], [all[0]], [null, all[0]], all })
        {
            foreach (var (skip, take) in new[] { (0, 10), (3, 70), (-1, 5), (0, 0), (5000, 10) })
            {
                var expected = await fixture.Memory.Referrals.Where(r => statuses.Contains(r.Status)).Skip(skip).Take(take).ToListAsync();
                Assert.Equal(expected, await ByStatus.ToListAsync(fixture.Client, statuses, skip, take));
                Assert.Equal(expected, await ByStatus.ToListAsync(new MemoryClient(fixture.Memory), statuses, skip, take));
            }
        }
    }

    [Fact]
    public async Task More_rows_than_a_page_are_read_to_the_end()
    {
        var units = 0;
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, int size) => c.Query<Gadget>().Where(g => g.Units > units).WithPageSize(size));
        var sorted = AnalyticsQueryable.Compile((PartnerAnalyticsClient c) => c.Query<Gadget>().Where(g => g.Units > units));
        for (units = 0; units < 3; units++)
        {
            var expected = await fixture.Memory.Gadgets.Where(g => g.Units > units).ToListAsync();
            Assert.True(expected.Count > 60, "The rows fit on a page.");
            Assert.Equal(expected, await query.ToListAsync(fixture.Client, 25));
            Assert.Equal(expected, await sorted.ToListAsync(fixture.Client));
        }
    }

    [Fact]
    public async Task Groups_and_projections()
    {
        var grouped = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, long units) => c.Query<Gadget>()
            .Where(g => g.Units >= units).GroupBy(g => g.Kind).Select(g => new { g.Key, Units = g.Sum(x => x.Units) }));
        var projected = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string prefix, int take) => c.Query<Gadget>()
            .Select(g => prefix + g.Id).Take(take));
        foreach (var units in new[] { 0, 5, 10 })
        {
            var expected = await fixture.Memory.Gadgets
                .Where(g => g.Units >= units).GroupBy(g => g.Kind).Select(g => new { g.Key, Units = g.Sum(x => x.Units) }).ToListAsync();
            Assert.NotEmpty(expected);
            Assert.Equal(expected.OrderBy(g => g.Key, StringComparer.Ordinal), (await grouped.ToListAsync(fixture.Client, units)).OrderBy(g => g.Key, StringComparer.Ordinal));
            var prefix = "p" + units;
            Assert.Equal(
                await fixture.Memory.Gadgets.Select(g => prefix + g.Id).Take(units + 1).ToListAsync(), await projected.ToListAsync(fixture.Client, prefix, units + 1));
        }
    }

    [Fact]
    public async Task An_enumeration_reads_captured_variables_anew()
    {
        var name = "none";
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c) => c.Query<Gadget>().Where(g => g.Name == name));
        var rows = query.AsAsyncEnumerable(fixture.Client);
        Assert.Empty(await ToListAsync(rows));
        name = Names[0];
        Assert.Equal(await fixture.Memory.Gadgets.Where(g => g.Name == name).ToListAsync(), await ToListAsync(rows));
    }

    [Fact]
    public async Task A_call_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ByName.ToListAsync(fixture.Client, "a", source.Token));
    }

    private static async Task<List<T>> ToListAsync<T>(IAsyncEnumerable<T> rows)
    {
        var list = new List<T>();
        await foreach (var row in rows)
        {
            list.Add(row);
        }

        return list;
    }

    private sealed class MemoryClient(Roots memory) : PartnerAnalyticsClient
    {
        public override AnalyticsQueryable<Referral> Referrals => memory.Referrals;

        public override AnalyticsQueryable<T> Query<T>() => (AnalyticsQueryable<T>)(object)memory.Gadgets;
    }
}
