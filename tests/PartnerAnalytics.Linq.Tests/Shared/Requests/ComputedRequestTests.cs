using PartnerAnalytics.Linq.Tests.Support;

namespace PartnerAnalytics.Linq.Tests.Shared.Requests;

/// <summary>The filter that a comparison of what is computed of a field becomes, with the edge that is easiest to get wrong.</summary>
public sealed class ComputedRequestTests
{
    private static readonly DateTime LeapDay = new(2016, 2, 29);
    private static readonly DateTime Inside = new(2016, 2, 29, 0, 0, 1);
    private static readonly DateTimeOffset Now = new(2016, 3, 7, 0, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, int> Pairs = new() { ["a"] = 1 };

    private static readonly Dictionary<string, (Func<string> Request, string Filter)> Requests = new()
    {
        ["the last day of February"] = (
            () => Of(x => x.CreatedDate!.Value.Date == LeapDay), "createdDate ge {2016-02-29} and createdDate lt {2016-03-01}"),
        ["no day begins inside of one"] = (() => Of(x => x.Id == "1" || x.CreatedDate!.Value.Date == Inside), "id eq '1'"),
        ["days before an instant inside of one"] = (() => Of(x => x.CreatedDate!.Value.Date < Inside), "createdDate lt {2016-03-01}"),
        ["another day"] = (
            () => Of(x => x.CreatedDate!.Value.Date != LeapDay), "createdDate lt {2016-02-29} or createdDate ge {2016-03-01}"),
        ["a year"] = (() => Of(x => x.CreatedDate!.Value.Year == 2016), "createdDate ge {2016-01-01} and createdDate lt {2017-01-01}"),
        ["the last year of the calendar"] = (() => Of(x => x.CreatedDate!.Value.Year == 9999), "createdDate ge {9999-01-01}"),
        ["December"] = (
            () => Of(x => x.CreatedDate!.Value.Year == 2016 && x.CreatedDate.Value.Month == 12),
            "createdDate ge {2016-12-01} and createdDate lt {2017-01-01}"),
        ["weeks begin on Monday"] = (
            () => Of(x => DateBucket.StartOfWeek(x.CreatedDate) == Now), "createdDate ge {2016-03-07} and createdDate lt {2016-03-14}"),
        ["a bucket that is null"] = (() => Of(x => DateBucket.StartOfWeek(x.CreatedDate) != Now),
            "createdDate lt {2016-03-07} or createdDate ge {2016-03-14} or createdDate eq null"),
        ["a date moved forward, within the calendar"] = (
            () => Of(x => x.CreatedDate!.Value.AddDays(7) > Now), "createdDate gt {2016-02-29} and createdDate lt {9999-12-25}"),
        ["a date moved back, within the calendar"] = (
            () => Of(x => x.CreatedDate!.Value.AddDays(-7) <= Now), "createdDate ge {0001-01-08} and createdDate le {2016-03-14}"),
        ["a date moved out of the calendar throws beside another condition too"] = (
            () => Of(x => x.CreatedDate!.Value.AddDays(7) > Now || x.Status == "a"),
            "(createdDate gt {2016-02-29} and createdDate lt {9999-12-25}) or (createdDate lt {9999-12-25} and status eq 'a')"),
        ["the time since a date"] = (() => Of(x => Now - x.CreatedDate > TimeSpan.FromDays(7)), "createdDate lt {2016-02-29}"),
        ["the time until a date, negated"] = (
            () => Of(x => !(x.CreatedDate - Now > TimeSpan.FromDays(7))), "createdDate le {2016-03-14} or createdDate eq null"),
        ["Boolean with Boolean"] = (
            () => OfGadget(x => x.Active == (x.Units > 3)), "(units gt 3 and active eq true) or ((units le 3 or units eq null) and active eq false)"),
        ["a sum"] = (() => OfGadget(x => x.Units + 1 == 5), "units eq 4"),
        ["a sum that wraps"] = (() => OfGadget(x => x.Units + 1 > 5), "units ge 5 and units le 9223372036854775806"),
        ["a sum that throws"] = (() => OfGadget(x => checked(x.Units + 1) < 5), "units le 3"),
        ["an opposite"] = (() => OfGadget(x => -x.Units == 3), "units eq -3"),
        ["the least number is its own opposite"] = (
            () => OfGadget(x => -x.Units < 3), "units eq -9223372036854775808 or units ge -2"),
        ["the least number has no opposite where that is checked"] = (() => OfGadget(x => checked(-x.Units) < 3), "units ge -2"),
        ["the opposite of what is not whole"] = (() => OfGadget(x => !(-x.Price > 3)), "price ge -3 or price eq null"),
        ["a magnitude"] = (() => OfGadget(x => Math.Abs(x.Units!.Value) == 3), "units eq -3 or units eq 3"),
        ["a magnitude, for which only eq is needed"] = (() => OfGadget(x => Math.Abs(x.Level!.Value) == 3), "level eq -3 or level eq 3"),
        ["the least number has no magnitude"] = (
            () => OfGadget(x => Math.Abs(x.Units!.Value) > 3), "(units ge -9223372036854775807 and units le -4) or units ge 4"),
        ["the magnitude of what is not whole"] = (
            () => OfGadget(x => Math.Abs(x.Weight!.Value) != 3), "weight ne 3 and weight ne -3 and weight ne null"),
        ["no magnitude is below zero"] = (() => OfGadget(x => Math.Abs(x.Weight!.Value) > -3), "weight ne null"),
        ["whole numbers that are one float"] = (() => OfGadget(x => x.Units == 16_777_216f), "units ge 16777216 and units le 16777217"),
        ["a whole number that is one float"] = (() => OfGadget(x => x.Units == 3f), "units eq 3"),
        ["another kind for null"] = (() => OfGadget(x => (x.Units ?? 3.5) > 3.2), "units eq null or units ge 4"),
        ["a Boolean that may be null and one that is false"] = (
            () => OfGadget(x => (x.Active & (x.Units > 3)) == false), "active eq false or units le 3 or units eq null"),
        ["an interpolated string is never null"] = (
            () => Of(x => $"{x.Status}" != "a"), "status ne 'a'"),
        ["an interpolated string that is empty"] = (() => Of(x => $"{x.Status}" == ""), "status eq '' or status eq null"),
        ["a string as a string throws for null"] = (() => Of(x => x.Status!.ToString() != "a"), "status ne 'a' and status ne null"),
        ["keys throw for null"] = (() => Of(x => !Pairs.Keys.Contains(x.Status!)), "status ne 'a' and status ne null"),
        ["an ordered object throws for null"] = (
            () => OfGadget(x => !(((IComparable)x.Units!).CompareTo(3L) > 0)), "units le 3"),
        ["between whole numbers"] = (() => OfGadget(x => x.Units > 2.5), "units ge 3"),
        ["a whole number as another kind"] = (() => OfGadget(x => x.Units >= 2m), "units ge 2"),
        ["whole numbers that are one double"] = (
            () => OfGadget(x => x.Units == 9007199254740992d), "units ge 9007199254740992 and units le 9007199254740993"),
        ["a null is less than a number"] = (() => OfGadget(x => Nullable.Compare(x.Units, 3) < 0), "units lt 3 or units eq null"),
        ["the string in a choice"] = (
            () => Of(x => (x.Status == null ? "none" : x.Status) == "none"), "status eq null or status eq 'none'"),
        ["one field or another"] = (
            () => Of(x => (x.WonDate ?? x.LostDate) > Now), "(wonDate eq null and lostDate gt {2016-03-07}) or wonDate gt {2016-03-07}"),
    };

    public static TheoryData<string> Names => [.. Requests.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_comparison_becomes_this_filter(string name)
    {
        var (request, filter) = Requests[name];
        Assert.Equal(filter.Replace("{", "cast('", StringComparison.Ordinal).Replace("}", "', Edm.DateTimeOffset)", StringComparison.Ordinal), request());
    }

    [Fact]
    public void An_order_of_ones_own_is_refused() => Assert.StartsWith(
        "PAL1003: The service cannot run 'Compare' on a field.",
        Untouched.Gadgets.Where(x => Comparer<long?>.Create((a, b) => 0).Compare(x.Units, 3) > 0).ToString(),
        StringComparison.Ordinal);

    [Fact]
    public void What_throws_for_some_numbers_takes_ranges_also_to_be_unequal() => Assert.StartsWith(
        "PAL1004: The service does not filter 'level' with 'ge'; it takes 'eq' and 'ne'.",
        Untouched.Gadgets.Where(x => checked(x.Level + 1) != 5).ToString(),
        StringComparison.Ordinal);

    private static string Of(System.Linq.Expressions.Expression<Func<Referral, bool>> predicate) =>
        FilterOf(Untouched.Referrals.Where(predicate));

    private static string OfGadget(System.Linq.Expressions.Expression<Func<Gadget, bool>> predicate) =>
        FilterOf(Untouched.Gadgets.Where(predicate));

    private static string FilterOf<T>(AnalyticsQueryable<T> query) => query.Decoded().Split("?filter=")[1];
}
