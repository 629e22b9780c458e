namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>Compiled queries have the rows that ad hoc queries have, from the service and in memory.</summary>
[Collection(SpecificationCollection.Name)]
public sealed class CompiledQueryTests(SpecificationFixture fixture)
{
    private static readonly string?[] Names = [.. SampleData.Gadgets.Select(g => g.Name).Distinct().Order(StringComparer.Ordinal).Take(4), null, "none"];

    private static readonly Func<PartnerAnalyticsClient, string?, AnalyticsQueryable<OpenGadget>> ByName =
        AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string? name) => c.Query<OpenGadget>().Where(g => g.Name == name));

    private static readonly Func<PartnerAnalyticsClient, string?[], int, int, AnalyticsQueryable<Referral>> ByStatus =
        AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string?[] statuses, int skip, int take) =>
            c.Referrals.Where(r => statuses.Contains(r.Status)).Skip(skip).Take(take));

    [Fact]
    public async Task Rows_are_those_of_the_ad_hoc_query()
    {
        var found = 0;
        foreach (var name in Names)
        {
            var expected = await fixture.Memory.Gadgets.Where(g => g.Name == name).ToListAsync();
            Assert.Equal(expected, await ByName(fixture.Client, name).ToListAsync());
            Assert.Equal(expected, await ToListAsync(ByName(fixture.Client, name).AsAsyncEnumerable()));
            Assert.Equal(expected, await ByName(new MemoryClient(fixture.Memory), name).ToListAsync());
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
                Assert.Equal(expected, await ByStatus(fixture.Client, statuses, skip, take).ToListAsync());
                Assert.Equal(expected, await ByStatus(new MemoryClient(fixture.Memory), statuses, skip, take).ToListAsync());
            }
        }
    }

    [Fact]
    public async Task More_rows_than_a_page_are_read_to_the_end()
    {
        var units = 0;
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, int size) => c.Query<OpenGadget>().Where(g => g.Units > units).WithPageSize(size));
        var sorted = AnalyticsQueryable.Compile((PartnerAnalyticsClient c) => c.Query<OpenGadget>().Where(g => g.Units > units));
        for (units = 0; units < 3; units++)
        {
            var expected = await fixture.Memory.Gadgets.Where(g => g.Units > units).ToListAsync();
            Assert.True(expected.Count > 60, "The rows fit on a page.");
            Assert.Equal(expected, await query(fixture.Client, 25).ToListAsync());
            Assert.Equal(expected, await sorted(fixture.Client).ToListAsync());
        }
    }

    [Fact]
    public async Task Groups_and_projections()
    {
        var grouped = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, long units) => c.Query<OpenGadget>()
            .Where(g => g.Units >= units).GroupBy(g => g.Kind).Select(g => new { g.Key, Units = g.Sum(x => x.Units) }));
        var projected = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string prefix, int take) => c.Query<OpenGadget>()
            .Select(g => prefix + g.Id).Take(take));
        foreach (var units in new[] { 0, 5, 10 })
        {
            var expected = await fixture.Memory.Gadgets
                .Where(g => g.Units >= units).GroupBy(g => g.Kind).Select(g => new { g.Key, Units = g.Sum(x => x.Units) }).ToListAsync();
            Assert.NotEmpty(expected);
            Assert.Equal(expected.OrderBy(g => g.Key, StringComparer.Ordinal), (await grouped(fixture.Client, units).ToListAsync()).OrderBy(g => g.Key, StringComparer.Ordinal));
            var prefix = "p" + units;
            Assert.Equal(
                await fixture.Memory.Gadgets.Select(g => prefix + g.Id).Take(units + 1).ToListAsync(), await projected(fixture.Client, prefix, units + 1).ToListAsync());
        }
    }

    [Fact]
    public async Task An_enumeration_reads_captured_variables_again()
    {
        var name = "none";
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c) => c.Query<OpenGadget>().Where(g => g.Name == name));
        var rows = query(fixture.Client).AsAsyncEnumerable();
        Assert.Empty(await ToListAsync(rows));
        name = Names[0];
        Assert.Equal(await fixture.Memory.Gadgets.Where(g => g.Name == name).ToListAsync(), await ToListAsync(rows));
    }

    [Fact]
    public async Task A_call_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ByName(fixture.Client, "a").ToListAsync(source.Token));
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
