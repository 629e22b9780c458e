using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Queries;

/// <summary><c>await foreach</c> over a query, in the forms that .NET's analyzers ask for.</summary>
public sealed class AwaitForeachTests
{
    private const string Rows = """[{"id":"a","createdDate":"2018-01-02T00:00:00Z"},{"id":"b","createdDate":"2018-01-03T00:00:00Z"}]""";

    [Fact]
    public async Task A_loop_need_not_return_to_its_context()
    {
        using var http = new StubHttp();
        var ids = new List<string?>();
        await foreach (var row in Client(http.Respond(Rows)).Referrals.Where(r => r.Status == "Won").ConfigureAwait(false))
        {
            ids.Add(row.Id);
        }

        Assert.Equal(["a", "b"], ids);
        http.AssertAllAnswered();
    }

    [Fact]
    public async Task A_loop_takes_a_token()
    {
        using var http = new StubHttp();
        var ids = new List<string?>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var row in Client(http).Referrals.WithCancellation(new CancellationToken(canceled: true)).ConfigureAwait(false))
            {
                ids.Add(row.Id);
            }
        });

        Assert.Empty(ids);
        Assert.Empty(http.Requests);
    }

    [Fact]
    public async Task A_loop_over_windows_takes_both()
    {
        using var http = new StubHttp();
        var ids = new List<string?>();
        var from = new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var january = Client(http.Respond(Rows).Respond("[]")).Referrals
            .Where(r => r.CreatedDate >= from && r.CreatedDate < from.AddMonths(1))
            .PartitionBy(r => DateBucket.StartOfMonth(r.CreatedDate));
        await foreach (var row in january.WithCancellation(CancellationToken.None).ConfigureAwait(false))
        {
            ids.Add(row.Id);
        }

        await foreach (var row in january.ConfigureAwait(false))
        {
            ids.Add(row.Id);
        }

        Assert.Equal(["a", "b"], ids);
    }

    [Fact]
    public async Task A_loop_over_rows_in_memory_takes_both()
    {
        var rows = new List<Referral> { new() { Id = "a" } }.AsAnalyticsQueryable();
        var ids = new List<string?>();
        await foreach (var row in rows.WithCancellation(CancellationToken.None).ConfigureAwait(false))
        {
            ids.Add(row.Id);
        }

        Assert.Equal(["a"], ids);
    }

    private static PartnerAnalyticsClient Client(StubHttp http) => new(new HttpClient(http) { BaseAddress = new Uri("https://localhost/") });
}
