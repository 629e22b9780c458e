using System.Globalization;
using System.Linq.Expressions;
using PartnerAnalytics.Linq.Tests.Support;

namespace PartnerAnalytics.Linq.Tests.Translation.Values;

/// <summary>The time at which a query runs stands still while its values are read.</summary>
public sealed class ClockTests
{
    private static readonly DateTimeOffset Day = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_member_that_tells_the_time_tells_one_time()
    {
        AssertDayApart(x => x.CreatedDate >= DateTimeOffset.UtcNow.AddDays(-1) && x.AcceptedDate < DateTimeOffset.UtcNow);
        AssertDayApart(x => x.CreatedDate >= DateTimeOffset.Now.AddHours(-24) && x.AcceptedDate < DateTimeOffset.Now);
        AssertDayApart(x => x.CreatedDate >= DateTime.UtcNow.AddDays(-1) && x.AcceptedDate < DateTime.UtcNow);
        AssertDayApart(x => x.CreatedDate >= DateTime.Now.ToUniversalTime().AddDays(-1) && x.AcceptedDate < DateTime.Now.ToUniversalTime());
        AssertDayApart(x => x.CreatedDate >= DateTime.Today.ToUniversalTime().AddDays(-1) && x.AcceptedDate < DateTime.Today.ToUniversalTime());
    }

    [Fact]
    public void Members_of_the_time_are_those_of_a_date()
    {
        var dates = AssertDayApart(x => x.CreatedDate >= DateTime.UtcNow.Date.AddDays(-1) && x.AcceptedDate < DateTime.UtcNow.Date);
        Assert.Equal(TimeSpan.Zero, dates[0].TimeOfDay);
        dates = AssertDayApart(x => x.CreatedDate >= DateTimeOffset.UtcNow.UtcDateTime.AddDays(-1) && x.AcceptedDate < DateTimeOffset.UtcNow.UtcDateTime);
        Assert.InRange(dates[1], DateTimeOffset.UtcNow.AddMinutes(-10), DateTimeOffset.UtcNow);
    }

    [Fact]
    public void A_member_of_ones_own_is_no_clock_whatever_its_name_is()
    {
        var filter = Untouched.Referrals.Where(x => x.CreatedDate >= Counter.Now && x.AcceptedDate < Counter.Now.AddDays(1) && x.WonDate < Counter.UtcNow.AddDays(2)).Filter();
        Assert.Equal(
            "createdDate ge cast('2018-01-01T00:00:01Z', Edm.DateTimeOffset) and acceptedDate lt cast('2018-01-02T00:00:02Z', Edm.DateTimeOffset) "
            + "and wonDate lt cast('2018-01-03T00:00:03Z', Edm.DateTimeOffset)",
            filter);
    }

    private static DateTimeOffset[] AssertDayApart(Expression<Func<Referral, bool>> predicate)
    {
        var filter = Untouched.Referrals.Where(predicate).Filter();
        var dates = filter.Split('\'').Where(part => part.StartsWith("20", StringComparison.Ordinal))
            .Select(date => DateTimeOffset.Parse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)).ToArray();
        Assert.Equal(2, dates.Length);
        Assert.Equal(dates[0].AddDays(1), dates[1]);
        return dates;
    }

    private static class Counter
    {
        private static int _reads;

        public static DateTimeOffset Now => Day.AddSeconds(++_reads);

        public static DateTimeOffset UtcNow => Day.AddSeconds(++_reads);
    }
}
