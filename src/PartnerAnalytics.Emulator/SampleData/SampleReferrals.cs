using System.Globalization;

namespace PartnerAnalytics.Emulator.SampleData;

/// <summary>Referrals as a partner might have them: three years, 2016 to 2018, whose dates agree with their status.</summary>
internal static class SampleReferrals
{
    private const int FirstId = 112310;

    private static readonly long Start = new DateTime(2016, 1, 1).Ticks;
    private static readonly long End = new DateTime(2019, 1, 1).Ticks;

    private static readonly (string Status, int Weight)[] Statuses =
    [
        ("New", 12), ("Acknowledged", 6), ("Accepted", 24), ("Won", 14), ("Lost", 13), ("Declined", 9), ("Expired", 11), ("Missed", 6),
        ("Skipped", 3), ("Archived", 2),
    ];

    private static readonly (string Size, int Weight)[] Sizes =
    [
        ("1to9employees", 22), ("10to50employees", 37), ("51to250employees", 22), ("251to1000employees", 12), ("1000to5000employees", 5),
        ("5000plusemployees", 2),
    ];

    /// <summary>The fields' places in a row, in the order of the resource's description.</summary>
    private enum Column
    {
        Id, Status, CustomerMarket, CustomerName, CustomerOrgSize, Accepted, Acknowledged, Archived, Declined, Expired, Lost, Missed,
        Created, Skipped, Won, PartnerMarket,
    }

    /// <summary>That many rows, which follow from the seed. The first is the example of the documentation.</summary>
    public static IEnumerable<object?[]> Create(int count, int seed)
    {
        var random = new SampleRandom(seed);
        for (var i = 0; i < count; i++)
        {
            yield return i == 0 ? Documented() : Next(random, FirstId + i);
        }
    }

    private static object?[] Documented()
    {
        var row = NewRow();
        Set(row, Column.Id, FirstId.ToString(CultureInfo.InvariantCulture));
        Set(row, Column.Status, "Accepted");
        Set(row, Column.CustomerMarket, "US");
        Set(row, Column.CustomerName, "Best Customer Ever");
        Set(row, Column.CustomerOrgSize, "10to50employees");
        Set(row, Column.Created, new DateTime(2018, 2, 4, 23, 8, 59).Ticks);
        Set(row, Column.Acknowledged, new DateTime(2018, 2, 7, 23, 40, 50).Ticks);
        Set(row, Column.Accepted, new DateTime(2018, 2, 7, 23, 43, 19).Ticks);
        Set(row, Column.PartnerMarket, "US");
        return row;
    }

    private static object?[] Next(SampleRandom random, int id)
    {
        var row = NewRow();
        var status = random.PickWeighted<string>(Statuses);
        var market = SampleMarkets.Next(random);
        Set(row, Column.Id, id.ToString(CultureInfo.InvariantCulture));
        Set(row, Column.Status, status);
        Set(row, Column.CustomerMarket, random.Percent(3) ? null : market);
        Set(row, Column.CustomerName, random.Below(50) switch { 0 => null, 1 => "", _ => SampleCompanies.Next(random) });
        Set(row, Column.CustomerOrgSize, random.Percent(5) ? null : random.PickWeighted<string>(Sizes));
        Set(row, Column.PartnerMarket, random.Percent(80) ? market : SampleMarkets.Next(random));

        var time = Start + random.Below((End - Start) / TimeSpan.TicksPerSecond) * TimeSpan.TicksPerSecond;
        Set(row, Column.Created, time);
        foreach (var step in StepsOf(status))
        {
            time += Pause(random);
            Set(row, step, time);
        }

        return row;
    }

    /// <summary>What has happened to a referral of that status since it was created, in order.</summary>
    private static ReadOnlySpan<Column> StepsOf(string status) => status switch
    {
        "Acknowledged" => [Column.Acknowledged],
        "Accepted" => [Column.Acknowledged, Column.Accepted],
        "Won" => [Column.Acknowledged, Column.Accepted, Column.Won],
        "Lost" => [Column.Acknowledged, Column.Accepted, Column.Lost],
        "Declined" => [Column.Acknowledged, Column.Declined],
        "Expired" => [Column.Expired],
        "Missed" => [Column.Missed],
        "Skipped" => [Column.Acknowledged, Column.Skipped],
        "Archived" => [Column.Acknowledged, Column.Declined, Column.Archived],
        _ => [],
    };

    /// <summary>Between a minute and three weeks, now and then with milliseconds.</summary>
    private static long Pause(SampleRandom random)
        => (60 + random.Below(21 * 24 * 3600)) * TimeSpan.TicksPerSecond
        + (random.Percent(20) ? random.Below(1000) * TimeSpan.TicksPerMillisecond : 0);

    private static object?[] NewRow() => new object?[(int)Column.PartnerMarket + 1];

    private static void Set(object?[] row, Column column, object? value) => row[(int)column] = value;
}
