namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>Comparisons of what is computed of a field, which the service gets as ranges of the field.</summary>
[Collection(SpecificationCollection.Name)]
public sealed class ComputedTests(SpecificationFixture fixture)
{
    private static readonly QueryList Queries = CreateQueries();

    private enum Size : long
    {
        Small = 1,
        Large = 3,
    }

    public static TheoryData<string> Names => Queries.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Means_the_same(string query) => Queries[query].VerifyAsync(fixture);

    private static QueryList CreateQueries()
    {
        var start = SampleData.Year2018;
        var day = new DateTime(2018, 1, 5);
        var inside = new DateTime(2018, 1, 5, 3, 0, 0);
        var dateOnly = new DateOnly(2018, 1, 5);
        var year = 2018;
        var month = 2;
        var now = start.AddDays(20);
        var span = TimeSpan.FromDays(3);
        var march = new DateTimeOffset(2018, 3, 1, 0, 0, 0, TimeSpan.Zero);
        DateTimeOffset? noDate = null;
        DateTime? noDay = null;
        long? noNumber = null;
        double? noDouble = null;
        var two = 2L;
        var half = 2.5;
        var notANumber = double.NaN;
        var largest = 9_007_199_254_740_993L;
        var accepted = "Accepted";
        string? noText = null;
        string?[] statuses = ["Won", null];
        List<string> listed = ["Won", "New"];
        return new QueryList
        {
            { "date == day", r => r.Referrals.Where(x => x.AcceptedDate!.Value.Date == day), Expected.ThrowsOverList },
            { "day == date", r => r.Referrals.Where(x => day == x.AcceptedDate!.Value.Date), Expected.ThrowsOverList },
            { "date != day", r => r.Referrals.Where(x => x.AcceptedDate!.Value.Date != day), Expected.ThrowsOverList },
            { "!(date == day)", r => r.Referrals.Where(x => !(x.AcceptedDate!.Value.Date == day)), Expected.ThrowsOverList },
            { "date == inside of a day", r => r.Referrals.Where(x => x.AcceptedDate!.Value.Date == inside || x.Id == "4"), Expected.ThrowsOverList },
            { "date != inside of a day", r => r.Referrals.Where(x => x.AcceptedDate!.Value.Date != inside), Expected.ThrowsOverList },
            { "date < inside of a day", r => r.Referrals.Where(x => x.AcceptedDate!.Value.Date < inside), Expected.ThrowsOverList },
            { "date <= day", r => r.Referrals.Where(x => x.AcceptedDate!.Value.Date <= day), Expected.ThrowsOverList },
            { "date > day", r => r.Referrals.Where(x => x.AcceptedDate!.Value.Date > day), Expected.ThrowsOverList },
            { "date >= inside of a day", r => r.Referrals.Where(x => x.AcceptedDate!.Value.Date >= inside), Expected.ThrowsOverList },
            { "date == no day", r => r.Referrals.Where(x => x.AcceptedDate!.Value.Date == noDay || x.Id == "4"), Expected.ThrowsOverList },
            { "date guarded", r => r.Referrals.Where(x => x.AcceptedDate != null && x.AcceptedDate.Value.Date == day) },
            { "date guarded or", r => r.Referrals.Where(x => x.AcceptedDate == null || x.AcceptedDate.Value.Date == day) },
            { "date equals", r => r.Referrals.Where(x => x.AcceptedDate!.Value.Date.Equals(day)), Expected.ThrowsOverList },
            { "DateOnly == day", r => r.Referrals.Where(x => DateOnly.FromDateTime(x.AcceptedDate!.Value.Date) == dateOnly), Expected.ThrowsOverList },
            { "DateOnly > day", r => r.Referrals.Where(x => DateOnly.FromDateTime(x.AcceptedDate!.Value.UtcDateTime) > dateOnly), Expected.ThrowsOverList },
            { "year ==", r => r.Referrals.Where(x => x.DeclinedDate!.Value.Year == 2018), Expected.ThrowsOverList },
            { "year == captured", r => r.Referrals.Where(x => x.DeclinedDate!.Value.Year == year), Expected.ThrowsOverList },
            { "year !=", r => r.Referrals.Where(x => x.DeclinedDate!.Value.Year != 2018 || x.Id == "5"), Expected.ThrowsOverList },
            { "year <", r => r.Referrals.Where(x => x.DeclinedDate!.Value.Year < 2019), Expected.ThrowsOverList },
            { "year > 9999", r => r.Referrals.Where(x => x.DeclinedDate!.Value.Year > 9999), Expected.ThrowsOverList | Expected.Empty },
            { "year > 0", r => r.Referrals.Where(x => x.DeclinedDate!.Value.Year > 0), Expected.ThrowsOverList },
            { "year > -1 negated", r => r.Referrals.Where(x => !(x.DeclinedDate!.Value.Year < -1)), Expected.ThrowsOverList },
            { "year and month", r => r.Referrals.Where(x => x.AcceptedDate!.Value.Year == 2018 && x.AcceptedDate.Value.Month == 2), Expected.ThrowsOverList },
            { "month and year", r => r.Referrals.Where(x => x.AcceptedDate!.Value.Month == month && x.AcceptedDate.Value.Year == year), Expected.ThrowsOverList },
            {
                "year and month and day",
                r => r.Referrals.Where(x => x.AcceptedDate!.Value.Year == 2018 && x.Status == "Accepted" && x.AcceptedDate.Value.Month == 1 && x.AcceptedDate.Value.Day == 15),
                Expected.ThrowsOverList
            },
            {
                "a month that is none",
                r => r.Referrals.Where(x => (x.AcceptedDate!.Value.Year == 2018 && x.AcceptedDate.Value.Month == 13) || x.Id == "1"),
                Expected.ThrowsOverList
            },
            {
                "a month that looks like the next year's",
                r => r.Referrals.Where(x => (x.AcceptedDate!.Value.Year == 2017 && x.AcceptedDate.Value.Month == 101) || x.Id == "1"),
                Expected.ThrowsOverList
            },
            { "not year and month", r => r.Referrals.Where(x => !(x.AcceptedDate!.Value.Year == 2018 && x.AcceptedDate.Value.Month == 2)), Expected.ThrowsOverList },
            { "bucket == month", r => r.Referrals.Where(x => DateBucket.StartOfMonth(x.AcceptedDate) == march) },
            { "bucket != month", r => r.Referrals.Where(x => DateBucket.StartOfMonth(x.AcceptedDate) != march) },
            { "!(bucket == month)", r => r.Referrals.Where(x => !(DateBucket.StartOfMonth(x.AcceptedDate) == march)) },
            { "bucket == no month", r => r.Referrals.Where(x => DateBucket.StartOfMonth(x.AcceptedDate) == noDate) },
            { "bucket != no month", r => r.Referrals.Where(x => DateBucket.StartOfMonth(x.AcceptedDate) != noDate) },
            { "bucket < month", r => r.Referrals.Where(x => DateBucket.StartOfMonth(x.AcceptedDate) < march) },
            { "!(bucket < month)", r => r.Referrals.Where(x => !(DateBucket.StartOfMonth(x.AcceptedDate) < march)) },
            { "bucket of weeks", r => r.Referrals.Where(x => DateBucket.StartOfWeek(x.AcceptedDate) == DateBucket.StartOfWeek(march)) },
            { "bucket of days >=", r => r.Referrals.Where(x => DateBucket.StartOfDay(x.AcceptedDate) >= march.AddHours(5)) },
            { "bucket's value", r => r.Referrals.Where(x => !(DateBucket.StartOfMonth(x.AcceptedDate)!.Value == march)), Expected.ThrowsOverList },
            { "AddDays > now", r => r.Referrals.Where(x => x.AcceptedDate!.Value.AddDays(7) > now), Expected.ThrowsOverList },
            { "AddDays == now", r => r.Referrals.Where(x => x.AcceptedDate!.Value.AddDays(-1.5) == start.AddHours(7 * 11).AddDays(-1.5)), Expected.ThrowsOverList },
            { "AddDays != now", r => r.Referrals.Where(x => x.AcceptedDate!.Value.AddDays(1) != start.AddHours(7 * 11).AddDays(1)), Expected.ThrowsOverList },
            { "AddHours to date", r => r.Referrals.Where(x => x.AcceptedDate!.Value.AddHours(12).Date == day), Expected.ThrowsOverList },
            { "AddDays at the end of the calendar", r => r.Referrals.Where(x => x.CreatedDate!.Value.AddDays(7) > start), Expected.ThrowsOverList },
            { "AddDays at its beginning", r => r.Referrals.Where(x => x.CreatedDate!.Value.AddDays(-7) < start), Expected.ThrowsOverList },
            { "AddDays beyond both ends, negated", r => r.Referrals.Where(x => !(x.CreatedDate!.Value.AddDays(-7) < start)), Expected.ThrowsOverList },
            { "AddDays unequal at the end", r => r.Referrals.Where(x => x.CreatedDate!.Value.AddDays(1) != start), Expected.ThrowsOverList },
            { "plus span at the end", r => r.Referrals.Where(x => x.CreatedDate + span > start), Expected.ThrowsOverList },
            { "a span longer than the calendar", r => r.Referrals.Where(x => x.AcceptedDate + TimeSpan.MaxValue > start || x.AcceptedDate == null), Expected.ThrowsOverList },
            { "thousands of years before", r => r.Referrals.Where(x => x.CreatedDate!.Value.AddDays(-2_500_000) > start), Expected.ThrowsOverList },
            { "more years than there are", r => r.Referrals.Where(x => x.Id == "5" || x.CreatedDate!.Value.AddDays(4e6) > start), Expected.ThrowsOverList },
            { "number > NaN", r => r.Gadgets.Where(x => x.Units > notANumber || x.Id == "001") },
            { "number != NaN", r => r.Gadgets.Where(x => x.Units != notANumber) },
            { "!(number == NaN)", r => r.Gadgets.Where(x => !(x.Units == notANumber)) },
            { "number < infinity", r => r.Gadgets.Where(x => x.Units < double.PositiveInfinity) },
            { "date plus span", r => r.Referrals.Where(x => x.AcceptedDate + span > now) },
            { "date minus span", r => r.Referrals.Where(x => x.AcceptedDate - span <= now) },
            { "!(date minus span)", r => r.Referrals.Where(x => !(x.AcceptedDate - span <= now)) },
            { "now minus date", r => r.Referrals.Where(x => now - x.AcceptedDate > span) },
            { "date minus now", r => r.Referrals.Where(x => x.AcceptedDate - now >= span) },
            { "now minus date negated", r => r.Referrals.Where(x => !(now - x.AcceptedDate > span)) },
            { "no date minus date", r => r.Referrals.Where(x => noDate - x.AcceptedDate == null) },
            { "no date minus date >", r => r.Referrals.Where(x => noDate - x.AcceptedDate > span || x.Id == "1") },
            { "hours of what has passed", r => r.Referrals.Where(x => (now - x.AcceptedDate)!.Value.TotalHours > 84), Expected.ThrowsOverList },
            { "minutes of what has passed", r => r.Referrals.Where(x => (now - x.AcceptedDate)!.Value.TotalMinutes <= 5040.5), Expected.ThrowsOverList },
            { "seconds of what has passed", r => r.Referrals.Where(x => (now - x.AcceptedDate)!.Value.TotalSeconds < 302_400), Expected.ThrowsOverList },
            { "days of what has passed", r => r.Referrals.Where(x => (now - x.AcceptedDate)!.Value.TotalDays > 3.5), Expected.ThrowsOverList },
            { "whole days of what has passed", r => r.Referrals.Where(x => (now - x.AcceptedDate)!.Value.Days == 0), Expected.ThrowsOverList },
            { "Subtract", r => r.Referrals.Where(x => x.AcceptedDate!.Value.Subtract(now) > span), Expected.ThrowsOverList },
            { "UtcDateTime >", r => r.Referrals.Where(x => x.AcceptedDate!.Value.UtcDateTime > day), Expected.ThrowsOverList },
            { "UtcDateTime ==", r => r.Referrals.Where(x => x.AcceptedDate!.Value.UtcDateTime == start.AddHours(77).UtcDateTime), Expected.ThrowsOverList },
            { "number + constant ==", r => r.Gadgets.Where(x => x.Units + 1 == 5) },
            { "number + constant !=", r => r.Gadgets.Where(x => x.Units + 1 != 5) },
            { "number - captured >", r => r.Gadgets.Where(x => x.Units - two > 2) },
            { "captured - number <", r => r.Gadgets.Where(x => two - x.Units < 0) },
            { "!(captured - number <)", r => r.Gadgets.Where(x => !(two - x.Units < 0)) },
            { "number + nothing", r => r.Gadgets.Where(x => x.Units + noNumber == null) },
            { "number + largest wraps", r => r.Gadgets.Where(x => x.Units + long.MaxValue < 0) },
            { "number + largest does not wrap", r => r.Gadgets.Where(x => x.Units + long.MaxValue > 0 || x.Units + two == 3) },
            { "number > 2.5", r => r.Gadgets.Where(x => x.Units > 2.5) },
            { "number < captured", r => r.Gadgets.Where(x => x.Units < half) },
            { "!(number < captured)", r => r.Gadgets.Where(x => !(x.Units < half)) },
            { "number == 2.5", r => r.Gadgets.Where(x => x.Units == 2.5 || x.Id == "001") },
            { "number != 2.5", r => r.Gadgets.Where(x => x.Units != 2.5) },
            { "number == 3.0", r => r.Gadgets.Where(x => x.Units == 3.0) },
            { "number != 3.0", r => r.Gadgets.Where(x => x.Units != 3.0) },
            { "number == no double", r => r.Gadgets.Where(x => x.Units == noDouble) },
            { "number > 2.5m", r => r.Gadgets.Where(x => x.Units > 2.5m) },
            { "number's value > 2.5m", r => r.Gadgets.Where(x => x.Units!.Value > 2.5m), Expected.ThrowsOverList },
            { "a number that no double is", r => r.Gadgets.Where(x => x.Units == (double)largest) },
            { "a number beyond all", r => r.Gadgets.Where(x => x.Units < 1e30) },
            { "an enumeration", r => r.Gadgets.Where(x => x.Units == (long)Size.Large) },
            { "CompareTo > 0", r => r.Gadgets.Where(x => x.Units!.Value.CompareTo(3) > 0), Expected.ThrowsOverList },
            { "CompareTo == -1", r => r.Gadgets.Where(x => x.Units!.Value.CompareTo(two) == -1), Expected.ThrowsOverList },
            { "value's CompareTo", r => r.Gadgets.Where(x => x.Units != null && two.CompareTo(x.Units.Value) >= 0) },
            { "date's CompareTo", r => r.Gadgets.Where(x => x.SoldDate!.Value.CompareTo(now) < 1), Expected.ThrowsOverList },
            { "Nullable.Compare", r => r.Gadgets.Where(x => Nullable.Compare(x.Units, 3) < 0) },
            { "Nullable.Compare with null", r => r.Gadgets.Where(x => Nullable.Compare(x.Units, noNumber) > 0) },
            { "Nullable.Compare at most null", r => r.Gadgets.Where(x => Nullable.Compare(x.Units, noNumber) <= 0) },
            { "Comparer.Default", r => r.Gadgets.Where(x => Comparer<decimal?>.Default.Compare(x.Price, 0.1m) >= 0) },
            { "CompareOrdinal == 0", r => r.Referrals.Where(x => string.CompareOrdinal(x.Status, accepted) == 0) },
            { "CompareOrdinal != 0", r => r.Referrals.Where(x => string.CompareOrdinal(x.Status, accepted) != 0) },
            { "CompareOrdinal of null", r => r.Referrals.Where(x => string.CompareOrdinal(x.Status, noText) == 0) },
            { "Compare ordinal", r => r.Referrals.Where(x => string.Compare(x.Status, accepted, StringComparison.Ordinal) == 0) },
            { "IndexOf >= 0", r => r.Gadgets.Where(x => x.Label!.IndexOf("3", StringComparison.Ordinal) >= 0), Expected.ThrowsOverList },
            { "IndexOf != -1", r => r.Gadgets.Where(x => x.Label!.IndexOf('3') != -1), Expected.ThrowsOverList },
            { "Length == 0", r => r.Referrals.Where(x => x.CustomerMarket!.Length == 0), Expected.ThrowsOverList },
            { "Length > 0", r => r.Referrals.Where(x => x.CustomerMarket!.Length > 0), Expected.ThrowsOverList },
            { "a choice of values", r => r.Gadgets.Where(x => (x.Active == true ? "a" : "b") == accepted.Substring(0, 1).ToLowerInvariant()) },
            { "a choice of fields", r => r.Gadgets.Where(x => (x.Active == true ? x.Units : x.Units + 1) > 5) },
            { "one field or another", r => r.Gadgets.Where(x => (x.Active ?? x.Premium) == true) },
            { "one date or another", r => r.Gadgets.Where(x => (x.SoldDate ?? x.MadeDate) > now) },
            { "no date of two", r => r.Gadgets.Where(x => (x.SoldDate ?? x.MadeDate) == null) },
            { "condition == condition", r => r.Gadgets.Where(x => (x.Active == true) == (x.Units > 3)) },
            { "condition != condition", r => r.Gadgets.Where(x => (x.Active == true) != (x.Units > 3)) },
            { "Any equal", r => r.Referrals.Where(x => statuses.Any(s => s == x.Status)) },
            { "Any equal, negated", r => r.Referrals.Where(x => !statuses.Any(s => x.Status == s)) },
            { "All unequal", r => r.Referrals.Where(x => statuses.All(s => s != x.Status)) },
            { "Exists", r => r.Referrals.Where(x => listed.Exists(s => s == x.Status)) },
            { "TrueForAll", r => r.Referrals.Where(x => listed.TrueForAll(s => s != x.Status)) },
            { "Array.Exists", r => r.Referrals.Where(x => Array.Exists(statuses, s => s == x.Status)) },
            { "Any of numbers", r => r.Gadgets.Where(x => new[] { 3L, 5L }.Any(n => n == x.Units)) },
            { "All of none", r => r.Gadgets.Where(x => new List<string>().All(s => s != x.Name)) },
            {
                "a long sum is read once",
                r => r.Gadgets.Select(x => x.Units
                    + 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + x.Units + 11 + 12 + 13 + 14 + 15 + 16 + 17 + 18 + 19 + 20 + x.Units
                    + 21 + 22 + 23 + 24 + 25 + 26 + 27 + 28 + 29 + 30 + x.Units + 31 + 32 + 33 + 34 + 35 + 36 + 37 + 38 + 39 + 40)
            },
            { "Boolean == Boolean", r => r.Gadgets.Where(x => x.Active == x.Premium) },
            { "Boolean != Boolean", r => r.Gadgets.Where(x => x.Active != x.Premium) },
        };
    }
}
