using PartnerAnalytics.Linq.Benchmarks.BareClient;
using PartnerAnalytics.Linq.Benchmarks.Bodies;
using PartnerAnalytics.Linq.Benchmarks.InProcess;
using PartnerAnalytics.Linq.Benchmarks.Serving;

namespace PartnerAnalytics.Linq.Benchmarks.Tests;

/// <summary>The ways to read rows that are measured give the same rows.</summary>
public sealed class RowTests
{
    private static readonly RowReading Reading = new();

    [Fact]
    public void The_library_reads_the_rows_that_SystemTextJson_reads()
    {
        var byHand = Reading.ReadByHand();
        var rows = Reading.Library();

        Assert.Equal(9_999, rows.Count);
        Assert.Equal(byHand.Select(ToRecord), rows);
    }

    [Fact]
    public void The_rows_are_as_large_and_as_repetitive_as_usage_is()
    {
        var rows = Reading.ReadByHand();

        Assert.InRange(Reading.Body.Length, 4_200_000, 4_500_000);
        Assert.Equal(40, rows.Select(r => r.CustomerTenantId).Distinct().Count());
        Assert.Equal(300, rows.Select(r => r.ConsumptionMeterId).Distinct().Count());
        Assert.True(rows.Select(r => r.Quantity).Distinct().Count() > 9_900);
        Assert.All(rows, r => Assert.Equal(TimeSpan.Zero, r.UsageDate!.Value.Offset));
    }

    [Fact]
    public void The_scan_walks_over_every_token() =>
        // Of each row its braces and twelve names with values; of the envelope its braces and three names, two values and a list.
        Assert.Equal((9_999 * 26) + 2 + 3 + 2 + 2, Reading.BareTokenScan());

    [Fact]
    public void The_projection_gives_the_buckets_that_the_rows_hold()
    {
        var grouped = new GroupedRows();
        var rows = grouped.Plain();

        Assert.Equal(5_000, grouped.Projected());
        Assert.Equal(
            rows.Select(r => new { r.CustomerTenantId, r.MeterCategory, r.Quantity }.ToString()),
            grouped.Buckets!.Cast<object>().Select(bucket => bucket.ToString()));
        Assert.True(rows.All(r => r.Quantity is not null));
    }

    [Fact]
    public async Task The_loop_by_hand_reads_the_pages_that_the_library_reads()
    {
        var body = Envelope.Whole(UsageRows.Write(1_000), 1_000);
        using var http = new HttpClient(new MemoryHandler(body)) { BaseAddress = new Uri("http://localhost/") };

        var (count, quantity) = await PageLoop.ReadAsync(http);
        var rows = await MemoryHandler.CreateClient(body).AzureUsage.ToListAsync();

        Assert.Equal(rows.Count, count);
        Assert.Equal(rows.Sum(r => r.Quantity), quantity);
        Assert.NotEqual(0, quantity);
    }

    [Fact]
    public async Task The_first_query_by_hand_reads_the_rows_that_the_library_reads()
    {
        var body = Envelope.Whole(ReferralRows.Write(100), 300);
        using var http = new HttpClient(new MemoryHandler(body)) { BaseAddress = new Uri("http://localhost/") };
        var market = "NL";
        var from = new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);

        var byHand = await FirstQuery.ReadAsync(http, market, from);
        var rows = await MemoryHandler.CreateClient(body).Referrals
            .Where(r => r.Status == "Accepted" && r.CustomerMarket == market && r.CreatedDate >= from)
            .Skip(200)
            .Take(100)
            .ToListAsync();

        Assert.Equal(100, rows.Count);
        Assert.Equal(byHand.Select(ToRecord), rows);
    }

    private static AzureUsage ToRecord(UsageRow row) => new()
    {
        CustomerTenantId = row.CustomerTenantId,
        CustomerName = row.CustomerName,
        SubscriptionId = row.SubscriptionId,
        SubscriptionName = row.SubscriptionName,
        UsageDate = row.UsageDate,
        ResourceLocation = row.ResourceLocation,
        MeterCategory = row.MeterCategory,
        MeterSubcategory = row.MeterSubcategory,
        MeterUnit = row.MeterUnit,
        ReservationOrderId = row.ReservationOrderId,
        ReservationId = row.ReservationId,
        ConsumptionMeterId = row.ConsumptionMeterId,
        ServiceType = row.ServiceType,
        Quantity = row.Quantity,
    };

    private static Referral ToRecord(ReferralRow row) => new()
    {
        Id = row.Id,
        Status = row.Status,
        CustomerMarket = row.CustomerMarket,
        CustomerName = row.CustomerName,
        CustomerOrgSize = row.CustomerOrgSize,
        AcceptedDate = row.AcceptedDate,
        AcknowledgedDate = row.AcknowledgedDate,
        ArchivedDate = row.ArchivedDate,
        DeclinedDate = row.DeclinedDate,
        ExpiredDate = row.ExpiredDate,
        LostDate = row.LostDate,
        MissedDate = row.MissedDate,
        CreatedDate = row.CreatedDate,
        SkippedDate = row.SkippedDate,
        WonDate = row.WonDate,
        PartnerMarket = row.PartnerMarket,
    };
}
