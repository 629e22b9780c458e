using System.Globalization;
using PartnerAnalytics.Linq.Tests.Support;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Shared.Requests;

/// <summary>Culture and time zone of the machine change neither requests nor rows. Runs alone: both belong to the process.</summary>
[Collection(nameof(SurroundingsTests))]
[CollectionDefinition(nameof(SurroundingsTests), DisableParallelization = true)]
public sealed class SurroundingsTests : IDisposable
{
    private const string Body =
        """
        {"Value":[{"creationDate":"2018-02-07T23:43:19","lastUsageDate":"2017-03-14T03:25:16.36+00:00","effectiveStartDate":"2018-05-30",
        "licenseCount":"-1200","autoRenewEnabled":true}]}
        """;

    private static readonly string[] Expected =
    [
        "subscriptions?filter=creationDate ge cast('2018-01-01', Edm.DateTimeOffset) and creationDate lt cast('2018-03-25T01:30:00.5Z', Edm.DateTimeOffset)",
        "subscriptions?filter=creationDate eq cast('2018-06-30T22:00:00Z', Edm.DateTimeOffset)",
        "subscriptions?filter=creationDate eq cast('2018-07-01', Edm.DateTimeOffset)",
        "subscriptions?filter=creationDate gt cast('0001-01-01', Edm.DateTimeOffset) and creationDate lt cast('9999-12-31T23:59:59.9999999Z', Edm.DateTimeOffset)",
        "gadgets?filter=units eq -1234567 or price eq -1234.50 or weight eq -0.25 or weight eq 1E+20",
        "subscriptions?filter=status eq 'İIıi' and productName eq 'ά'",
        "commercial/usage/license?processedDateTime=2018-10-07&top=10&skip=1200",
        "usage/azure?groupby=usageDate,meterUnit&aggregationLevel=week",
    ];

    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly string? _zone = Environment.GetEnvironmentVariable("TZ");

    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var culture in new[] { "", "th-TH", "ar-SA", "fi-FI", "sv-SE" })
            {
                foreach (var zone in new[] { "UTC", "America/St_Johns", "Pacific/Kiritimati", "Europe/Berlin" })
                {
                    all.Add(culture, zone);
                }
            }

            return all;
        }
    }

    public void Dispose()
    {
        CultureInfo.CurrentCulture = _culture;
        SetZone(_zone);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Requests_and_rows_stay_the_same(string culture, string zone)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        SetZone(zone);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(zone, TimeZoneInfo.Local.Id);
        }

        Assert.Equal(Expected, Requests());

        using var http = new HttpClient(new StubHttp().Respond(Body)) { BaseAddress = new Uri("https://partner.example/") };
        Assert.Equal(
            [
                new Subscription
                {
                    CreationDate = new DateTimeOffset(2018, 2, 7, 23, 43, 19, TimeSpan.Zero),
                    LastUsageDate = new DateTimeOffset(2017, 3, 14, 3, 25, 16, 360, TimeSpan.Zero),
                    EffectiveStartDate = new DateTimeOffset(2018, 5, 30, 0, 0, 0, TimeSpan.Zero),
                    LicenseCount = -1200,
                    AutoRenewEnabled = true,
                },
            ],
            await new PartnerAnalyticsClient(http).Subscriptions.ToListAsync());
    }

    private static IEnumerable<string> Requests()
    {
        var partner = Untouched.Client;
        var from = new DateTimeOffset(2018, 1, 1, 12, 0, 0, TimeSpan.FromHours(12));
        var until = new DateTimeOffset(2018, 3, 24, 22, 0, 0, 500, TimeSpan.FromHours(-3.5));
        yield return partner.Subscriptions.Where(x => x.CreationDate >= from && x.CreationDate < until).Decoded();

        var summer = new DateTimeOffset(2018, 7, 1, 0, 0, 0, TimeSpan.FromHours(2));
        yield return partner.Subscriptions.Where(x => x.CreationDate == summer).Decoded();

        var local = new DateTime(2018, 7, 1, 0, 0, 0, DateTimeKind.Utc).ToLocalTime();
        yield return partner.Subscriptions.Where(x => x.CreationDate == local).Decoded();

        yield return partner.Subscriptions
            .Where(x => x.CreationDate > DateTimeOffset.MinValue && x.CreationDate < DateTimeOffset.MaxValue).Decoded();

        var (units, price, weight) = (-1_234_567L, -1234.50m, -0.25);
        yield return Untouched.Gadgets.Where(x => x.Units == units || x.Price == price || x.Weight == weight || x.Weight == 1e20).Decoded();
        yield return partner.Subscriptions.Where(x => x.Status == "İIıi" && x.ProductName == "ά").Decoded();
        yield return partner.LicenseUsage.WithProcessedDate(new DateOnly(2018, 10, 7)).Skip(1200).Take(10).Decoded();
        yield return partner.AzureUsage.GroupByFields([AzureUsage.Fields.UsageDate.ByWeek(), AzureUsage.Fields.MeterUnit]).Decoded();
    }

    // The runtime reads the variable when it first needs the zone; on Windows it does not, and the zone stays the machine's.
    private static void SetZone(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }
}
