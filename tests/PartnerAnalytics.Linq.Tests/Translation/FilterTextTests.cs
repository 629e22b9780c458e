using System.Linq.Expressions;
using PartnerAnalytics.Linq.Tests.Support;

namespace PartnerAnalytics.Linq.Tests.Translation;

/// <summary>The filter that each form of C# becomes.</summary>
public sealed class FilterTextTests
{
    private static readonly DateTimeOffset Day = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string? NoText = null;
    private static readonly DateTimeOffset? NoDate = null;
    private static readonly bool? Unknown = null;
    private static readonly bool Yes = true;
    private static readonly bool No = false;
    private static readonly string[] Two = ["a", "b"];
    private static readonly string?[] WithNull = ["a", null, "a"];
    private static readonly string[] None = [];
    private static readonly long[] Numbers = [1, 2];
    private static readonly long[] NoNumbers = [];
    private static readonly long? NoNumber = null;
    private static readonly int Three = 3;
    private static readonly char Letter = 'z';

    private static readonly Conditions<Referral> OnReferrals = new()
    {
        { x => x.Status == "a", "status eq 'a'" },
        { x => "a" == x.Status, "status eq 'a'" },
        { x => x.Status != "a", "status ne 'a'" },
        { x => !(x.Status == "a"), "status ne 'a'" },
        { x => !(x.Status != "a"), "status eq 'a'" },
        { x => x.Status == null, "status eq null" },
        { x => null != x.Status, "status ne null" },
        { x => x.Status == NoText, "status eq null" },
        { x => x.Status != NoText, "status ne null" },
        { x => x.Status == "", "status eq ''" },
        { x => x.Status!.Equals("a"), "status eq 'a'" },
        { x => !x.Status!.Equals("a"), "status ne 'a' and status ne null" },
        { x => string.Equals(x.Status, "a"), "status eq 'a'" },
        { x => object.Equals(x.Status, "a"), "status eq 'a'" },
        { x => x.Status!.Equals("a", StringComparison.Ordinal), "status eq 'a'" },
        { x => string.Equals(x.Status, "a", StringComparison.Ordinal), "status eq 'a'" },
        { x => !string.Equals("a", x.Status, StringComparison.Ordinal), "status ne 'a'" },
        { x => string.Equals(x.Status, NoText, StringComparison.Ordinal), "status eq null" },
        { x => Two[0].Equals(x.Status, StringComparison.Ordinal), "status eq 'a'" },
        { x => string.IsNullOrEmpty(x.Status), "status eq null or status eq ''" },
        { x => !string.IsNullOrEmpty(x.Status), "status ne null and status ne ''" },
        { x => (x.Status ?? "a") == "a", "status eq 'a' or status eq null" },
        { x => (x.Status ?? "a") == "b", "status eq 'b'" },
        { x => (x.Status ?? "a") != "a", "status ne 'a' and status ne null" },
        { x => (x.Status ?? "a") != "b", "status ne 'b'" },

        { x => x.CreatedDate > Day, "createdDate gt cast('2018-01-01', Edm.DateTimeOffset)" },
        { x => Day > x.CreatedDate, "createdDate lt cast('2018-01-01', Edm.DateTimeOffset)" },
        { x => Day <= x.CreatedDate, "createdDate ge cast('2018-01-01', Edm.DateTimeOffset)" },
        { x => x.CreatedDate <= Day, "createdDate le cast('2018-01-01', Edm.DateTimeOffset)" },
        { x => !(x.CreatedDate > Day), "createdDate le cast('2018-01-01', Edm.DateTimeOffset) or createdDate eq null" },
        { x => !(Day >= x.CreatedDate), "createdDate gt cast('2018-01-01', Edm.DateTimeOffset) or createdDate eq null" },
        { x => !(x.CreatedDate > NoDate), "" },
        { x => !(x.CreatedDate == NoDate), "createdDate ne null" },
        { x => x.CreatedDate.GetValueOrDefault() > Day, "createdDate gt cast('2018-01-01', Edm.DateTimeOffset)" },
        { x => x.CreatedDate.HasValue, "createdDate ne null" },
        { x => !x.CreatedDate.HasValue, "createdDate eq null" },
        { x => x.CreatedDate!.Value == Day, "createdDate eq cast('2018-01-01', Edm.DateTimeOffset)" },
        { x => x.CreatedDate!.Value != Day, "createdDate ne cast('2018-01-01', Edm.DateTimeOffset) and createdDate ne null" },
        { x => !(x.CreatedDate!.Value != Day), "createdDate eq cast('2018-01-01', Edm.DateTimeOffset)" },
        {
            x => x.CreatedDate.HasValue && x.CreatedDate.Value < Day,
            "createdDate ne null and createdDate lt cast('2018-01-01', Edm.DateTimeOffset)"
        },

        { x => x.Id == "1" && x.Status == "a", "id eq '1' and status eq 'a'" },
        { x => x.Id == "1" || x.Status == "a", "id eq '1' or status eq 'a'" },
        { x => x.Id == "1" && x.Status == "a" && x.CustomerName == "b", "id eq '1' and status eq 'a' and customerName eq 'b'" },
        { x => x.Id == "1" && (x.Status == "a" && x.CustomerName == "b"), "id eq '1' and status eq 'a' and customerName eq 'b'" },
        { x => x.Id == "1" || (x.Status == "a" || x.CustomerName == "b"), "id eq '1' or status eq 'a' or customerName eq 'b'" },
        { x => (x.Id == "1" || x.Id == "2") && x.Status == "a", "(id eq '1' or id eq '2') and status eq 'a'" },
        { x => x.Id == "1" || x.Id == "2" && x.Status == "a", "id eq '1' or (id eq '2' and status eq 'a')" },
        { x => x.Id == "1" && x.Status == "a" || x.Id == "2", "(id eq '1' and status eq 'a') or id eq '2'" },
        {
            x => (x.Id == "1" || x.Id == "2") && (x.Status == "a" || x.Status == "b"),
            "(id eq '1' or id eq '2') and (status eq 'a' or status eq 'b')"
        },
        { x => !(x.Id == "1" && x.Status == "a"), "id ne '1' or status ne 'a'" },
        { x => !(x.Id == "1" || x.Status == "a"), "id ne '1' and status ne 'a'" },
        { x => !((x.Id == "1" || x.Id == "2") && x.Status == "a"), "(id ne '1' and id ne '2') or status ne 'a'" },
        { x => !!(x.Id == "1"), "id eq '1'" },
        { x => x.Id == "1" & x.Status == "a", "id eq '1' and status eq 'a'" },
        { x => x.Id == "1" | x.Status == "a", "id eq '1' or status eq 'a'" },
        { x => x.Id == "1" ^ x.Status == "a", "(id eq '1' and status ne 'a') or (id ne '1' and status eq 'a')" },
        { x => x.Id == "1" ? x.Status == "a" : x.Status == "b", "(id eq '1' and status eq 'a') or (id ne '1' and status eq 'b')" },
        { x => Yes ? x.Status == "a" : x.Status == "b", "status eq 'a'" },
        { x => x.Status == (No ? "a" : "b"), "status eq 'b'" },
        { x => (x.Status == "a") == false, "status ne 'a'" },
        { x => (x.Status == "a") == Yes, "status eq 'a'" },
        { x => (x.Status == "a") == No, "status ne 'a'" },
        { x => (x.Status == "a") != true, "status ne 'a'" },
        { x => (x.Status == "a") != Yes, "status ne 'a'" },
        { x => (x.Status == "a") != No, "status eq 'a'" },
        { x => (x.Status == "a" && x.Id == "1") == true, "status eq 'a' and id eq '1'" },
        { x => (x.Status == "a" || x.Id == "1") == true, "status eq 'a' or id eq '1'" },
        { x => (!(x.Status == "a")) == true, "status ne 'a'" },
        { x => Two.Contains(x.Status) == true, "status eq 'a' or status eq 'b'" },
        { x => (x.Id == "1" ? x.Status == "a" : x.Status == "b") == true, "(id eq '1' and status eq 'a') or (id ne '1' and status eq 'b')" },
        { x => (x.Status == "a") != Unknown, "" },

        { x => true, "" },
        { x => Yes, "" },
        { x => !No, "" },
        { x => Yes && x.Status == "a", "status eq 'a'" },
        { x => Yes || x.Status == "a", "" },
        { x => No || x.Status == "a", "status eq 'a'" },
        { x => x.Status == "a" || Yes, "" },
        { x => x.Id == "1" && (No || x.Status == "a"), "id eq '1' and status eq 'a'" },

        { x => Two.Contains(x.Status), "status eq 'a' or status eq 'b'" },
        { x => !Two.Contains(x.Status), "status ne 'a' and status ne 'b'" },
        { x => Two.Contains(x.Status) && x.Id == "1", "(status eq 'a' or status eq 'b') and id eq '1'" },
        { x => x.Id == "1" || !Two.Contains(x.Status), "id eq '1' or (status ne 'a' and status ne 'b')" },
        { x => WithNull.Contains(x.Status), "status eq 'a' or status eq null" },
        { x => !None.Contains(x.Status), "" },
        { x => None.Contains(x.Status) || x.Id == "1", "id eq '1'" },
        { x => new List<string?> { "a", NoText }.Contains(x.Status), "status eq 'a' or status eq null" },
        { x => MemoryExtensions.Contains(Two, x.Status), "status eq 'a' or status eq 'b'" },
        { x => Enumerable.Contains(Two, x.Status, StringComparer.Ordinal), "status eq 'a' or status eq 'b'" },
    };

    private static readonly Conditions<Gadget> OnGadgets = new()
    {
        { x => x.Active == true, "active eq true" },
        { x => x.Active == false, "active eq false" },
        { x => x.Active != true, "active ne true" },
        { x => x.Active == null, "active eq null" },
        { x => x.Active!.Value, "active eq true" },
        { x => !x.Active!.Value, "active eq false" },
        { x => x.Active ?? false, "active eq true" },
        { x => x.Active ?? true, "active eq true or active eq null" },
        { x => !(x.Active ?? false), "active ne true" },
        { x => !(x.Active ?? true), "active eq false" },
        { x => x.Active == Yes, "active eq true" },
        { x => x.Active.HasValue && x.Active.Value, "active ne null and active eq true" },
        { x => x.Active.GetValueOrDefault(), "active eq true" },
        { x => x.Units == 5, "units eq 5" },
        { x => 5 < x.Units, "units gt 5" },
        { x => x.Units >= -5, "units ge -5" },
        { x => !(x.Units > 5), "units le 5 or units eq null" },
        { x => x.Units == Numbers[1], "units eq 2" },
        { x => x.Units == Numbers.Length, "units eq 2" },
        { x => x.Units == long.MinValue, "units eq -9223372036854775808" },
        { x => Numbers.Contains(x.Units!.Value), "units eq 1 or units eq 2" },
        { x => !Numbers.Contains(x.Units!.Value), "units ne 1 and units ne 2 and units ne null" },
        { x => (x.Units ?? 0) < 3, "units lt 3 or units eq null" },
        { x => (x.Units ?? 5) > 4, "units gt 4 or units eq null" },
        { x => (x.Units ?? 5) > 5, "units gt 5" },
        { x => (x.Units ?? 5) >= 5, "units ge 5 or units eq null" },
        { x => (x.Units ?? 5) >= 6, "units ge 6" },
        { x => (x.Units ?? 5) < 6, "units lt 6 or units eq null" },
        { x => (x.Units ?? 5) < 5, "units lt 5" },
        { x => (x.Units ?? 5) <= 5, "units le 5 or units eq null" },
        { x => (x.Units ?? 5) <= 4, "units le 4" },
        { x => !((x.Units ?? 5) > 5), "units le 5 or units eq null" },
        { x => !((x.Units ?? 5) > 4), "units le 4" },
        { x => (x.Units ?? NoNumber) > 5, "units gt 5" },
        { x => !((x.Units ?? NoNumber) > 5), "units le 5 or units eq null" },
        { x => (x.Units ?? 5) != NoNumber, "" },
        { x => !((x.Units ?? 5) == NoNumber), "" },
        { x => x.Units!.Value != NoNumber, "units ne null" },
        { x => !(x.Units!.Value == NoNumber), "units ne null" },
        { x => !(x.Units != NoNumber), "units eq null" },
        { x => !(x.Units < NoNumber), "" },
        { x => !(x.Units != 5), "units eq 5" },
        { x => x.Units!.Value > 5, "units gt 5" },
        { x => (long)x.Units! != 5, "units ne 5 and units ne null" },
        { x => x.Units.Equals(5L), "units eq 5" },
        { x => x.Units.Equals(NoNumber), "units eq null" },
        { x => Nullable.Equals(x.Units, 5L), "units eq 5" },
        { x => object.Equals(x.Units, 5L), "units eq 5" },
        { x => object.Equals(null, x.Units), "units eq null" },
        { x => object.Equals(x.Units, null), "units eq null" },
        { x => !x.Name!.Equals(NoText), "name ne null" },
        { x => x.Units == Three || x.Weight == Three, "units eq 3 or weight eq 3" },
        { x => Two.AsQueryable().Contains(x.Name), "name eq 'a' or name eq 'b'" },
        { x => !(x.Units!.Value < 5), "units ge 5" },
        { x => !(x.Units >= 5), "units lt 5 or units eq null" },
        { x => !(x.Units <= 5), "units gt 5 or units eq null" },
        { x => 5 >= x.Units, "units le 5" },
        { x => 5 > x.Units, "units lt 5" },
        { x => 5 <= x.Units, "units ge 5" },
        { x => 5 != x.Units, "units ne 5" },
        { x => x.Active.GetValueOrDefault(true), "active eq true or active eq null" },
        { x => x.Units.GetValueOrDefault() == 0, "units eq 0 or units eq null" },
        { x => x.Price.GetValueOrDefault() == 0, "price eq 0 or price eq null" },
        { x => x.Weight.GetValueOrDefault() == 0, "weight eq 0 or weight eq null" },
        { x => new[] { "a", "b", "a" }.Contains(x.Name), "name eq 'a' or name eq 'b'" },
        { x => Yes ? x.Name!.Contains("a") : x.Name!.Contains("b"), "contains(name,'a')" },
        { x => x.Units.GetValueOrDefault(7) == 7, "units eq 7 or units eq null" },
        { x => x.Units == (long)DayOfWeek.Tuesday, "units eq 2" },
        { x => x.Units == 'a', "units eq 97" },
        { x => x.Price == 1.50m, "price eq 1.50" },
        { x => x.Price > 0.0000000000000000000000000001m, "price gt 0.0000000000000000000000000001" },
        { x => x.Price < decimal.MaxValue, "price lt 79228162514264337593543950335" },
        { x => x.Weight == 0.1, "weight eq 0.1" },
        { x => x.Weight < 1e300, "weight lt 1E+300" },
        { x => x.Weight > double.Epsilon, "weight gt 5E-324" },
        { x => x.Name!.Contains("a"), "contains(name,'a')" },
        { x => x.Name != null && x.Name.Contains("a"), "name ne null and contains(name,'a')" },
        { x => x.Name!.Contains("a") || x.Label!.Contains("b"), "contains(name,'a') or (name ne null and contains(label,'b'))" },
        { x => x.Name!.Contains("a") == true, "contains(name,'a')" },
        { x => x.Name!.Contains('a'), "contains(name,'a')" },
        { x => x.Name!.Contains('\''), "contains(name,'''')" },
        { x => x.Name!.Contains(Letter), "contains(name,'z')" },
        { x => x.Name!.Contains('a', StringComparison.Ordinal), "contains(name,'a')" },
        { x => x.Name!.Contains("a", StringComparison.Ordinal), "contains(name,'a')" },
        { x => x.Name!.Contains("O'Neil, \"x\""), "contains(name,'O''Neil, \"x\"')" },
        { x => x.MadeDate > Day, "madeDate gt cast('2018-01-01', Edm.DateTimeOffset)" },
        { x => Day < x.MadeDate, "madeDate gt cast('2018-01-01', Edm.DateTimeOffset)" },
        { x => !(x.Kind != "a"), "kind eq 'a'" },
        { x => Two.Contains(x.Kind), "kind eq 'a' or kind eq 'b'" },
        { x => x.Checked!.Value, "checked eq true" },
        { x => !x.Hidden!.Value, "hidden ne true and hidden ne null" },
        { x => !x.Checked!.Value, "checked eq false" },
    };

    private static readonly Conditions<Gadget> ThatThrow = new()
    {
        { x => !(x.Units!.Value > 5), "units le 5" },
        { x => !((long)x.Units! <= 5), "units gt 5" },
        { x => !(x.Units!.Value == 5), "units ne 5 and units ne null" },
        { x => !(x.Units!.Value != 5), "units eq 5" },
        { x => !!x.Active!.Value, "active eq true" },
        { x => x.Active!.Value == false, "active eq false" },
        { x => x.Active!.Value != Yes, "active eq false" },
        { x => !(x.Active!.Value == Yes), "active eq false" },
        { x => !((bool?)x.Active!.Value == Unknown), "active ne null" },
        { x => !None.Contains(x.Name), "" },
        { x => NoNumbers.Contains(x.Units!.Value) ^ x.Name == "a", "units ne null and name eq 'a'" },
        { x => !NoNumbers.Contains(x.Units!.Value) ^ x.Name == "a", "units ne null and name ne 'a'" },
        { x => x.Units!.Value == NoNumber ? x.Name == "a" : x.Name == "b", "units ne null and name eq 'b'" },
        { x => !new long[0].Contains(x.Units!.Value), "units ne null" },
        { x => new long?[] { 1, null }.Contains(x.Units!.Value), "units eq 1" },

        { x => x.Active!.Value || x.Name == "a", "active eq true or (active eq false and name eq 'a')" },
        { x => !x.Active!.Value || x.Name == "a", "active eq false or (active eq true and name eq 'a')" },
        { x => x.Name == "a" || x.Active!.Value, "name eq 'a' or active eq true" },
        { x => !(x.Active!.Value && x.Name == "a"), "active eq false or (active eq true and name ne 'a')" },
        { x => !(x.Name == "a" && x.Active!.Value), "name ne 'a' or active eq false" },
        { x => !(x.Active!.Value || x.Name == "a"), "active eq false and name ne 'a'" },
        { x => x.Units!.Value > 5 || x.Name == "a", "units gt 5 or (units le 5 and name eq 'a')" },
        { x => x.Height!.Value > 5 || x.Name == "a", "height gt 5 or (height le 5 and name eq 'a')" },
        { x => x.Units!.Value == 1 || x.Units.Value == 2 || x.Units.Value > 7, "units eq 1 or units eq 2 or units gt 7" },
        { x => x.Units!.Value == 1 || x.Name == "a" || x.Units.Value == 2, "units eq 1 or (units ne null and (name eq 'a' or units eq 2))" },
        { x => x.Name!.Contains("a") || x.Units == 5, "contains(name,'a') or (name ne null and units eq 5)" },
        { x => x.Units == 5 || x.Name!.Contains("a"), "units eq 5 or contains(name,'a')" },
        { x => x.Label!.Contains("a") || x.Label.Contains("b"), "contains(label,'a') or contains(label,'b')" },
        { x => x.Name!.Equals("a") || x.Units == 5, "name eq 'a' or (name ne null and units eq 5)" },
        { x => x.Active!.Value || Yes, "active eq true or active eq false" },
        { x => Yes || x.Active!.Value, "" },
        {
            x => (x.Active!.Value && x.Units!.Value > 5) || x.Name == "a",
            "(active eq true and units gt 5) or ((active eq false or (active eq true and units ne null)) and name eq 'a')"
        },
        { x => x.Active!.Value | x.Name == "a", "active ne null and (active eq true or name eq 'a')" },
        { x => x.Name == "a" | x.Active!.Value, "active ne null and (name eq 'a' or active eq true)" },
        { x => x.Active!.Value & x.Name == "a", "active eq true and name eq 'a'" },
        { x => !(x.Name == "a" & x.Active!.Value), "active ne null and (name ne 'a' or active eq false)" },
        { x => x.Active!.Value ^ x.Name == "a", "(active eq true and name ne 'a') or (active eq false and name eq 'a')" },
        { x => !(x.Active!.Value ^ x.Name == "a"), "(active eq true and name eq 'a') or (active eq false and name ne 'a')" },
        { x => x.Active!.Value ? x.Name == "a" : x.Name == "b", "(active eq true and name eq 'a') or (active eq false and name eq 'b')" },
        { x => !(x.Active!.Value ? x.Name == "a" : x.Name == "b"), "(active eq true and name ne 'a') or (active eq false and name ne 'b')" },
        { x => x.Active!.Value ? true : true, "active ne null" },

        { x => x.Active ?? x.Name == "a", "active eq true or (active eq null and name eq 'a')" },
        { x => !(x.Active ?? x.Name == "a"), "active eq false or (active eq null and name ne 'a')" },
        { x => x.Active ?? !(x.Name == "a"), "active eq true or (active eq null and name ne 'a')" },
        { x => x.Active ?? (x.Name == "a" || x.Units == 5), "active eq true or (active eq null and (name eq 'a' or units eq 5))" },
        { x => x.Active ?? Two.Contains(x.Name), "active eq true or (active eq null and (name eq 'a' or name eq 'b'))" },
        { x => x.Active ?? x.Name!.Contains("a"), "active eq true or (active eq null and contains(name,'a'))" },
        { x => x.Active ?? x.Checked!.Value, "active eq true or (active eq null and checked eq true)" },
        { x => x.Checked ?? x.Active ?? false, "checked eq true or (checked eq null and active eq true)" },
        { x => !(x.Checked ?? x.Active ?? true), "checked eq false or (checked eq null and active eq false)" },
        { x => (x.Active ?? x.Name == "a") == false, "active eq false or (active eq null and name ne 'a')" },
        { x => (x.Active ?? x.Name == "a") != Yes, "active eq false or (active eq null and name ne 'a')" },
        { x => x.Active.GetValueOrDefault(x.Name == "a"), "active eq true or (active eq null and name eq 'a')" },
        { x => x.Active.GetValueOrDefault(x.Units!.Value > 5), "(units ne null and active eq true) or (active eq null and units gt 5)" },
        { x => x.Active ?? x.Units!.Value > 5, "active eq true or (active eq null and units gt 5)" },
        { x => (x.Active ?? x.Units!.Value > 5) || x.Name == "a", "active eq true or (active eq null and units gt 5) or ((active ne null or units ne null) and name eq 'a')" },

        { x => (x.Label ?? "").Contains("a") || x.Units == 5, "contains(label,'a') or units eq 5" },
        { x => (x.Name ?? "abc").Contains("b"), "contains(name,'b') or name eq null" },
        { x => (x.Name ?? "abc").Contains("d"), "contains(name,'d')" },
        { x => (x.Name ?? Two[1]).Contains(Two[1]), "contains(name,'b') or name eq null" },
        { x => (x.Label ?? "").Contains(""), "" },
    };

    public static TheoryData<string> ConditionsThatThrow => ThatThrow.Sources;

    public static TheoryData<string> ReferralConditions => OnReferrals.Sources;

    public static TheoryData<string> GadgetConditions => OnGadgets.Sources;

    [Theory]
    [MemberData(nameof(ReferralConditions))]
    public void A_condition_on_referrals(string source) =>
        Assert.Equal(OnReferrals[source].Filter, Untouched.Referrals.Where(OnReferrals[source].Condition).Filter());

    [Theory]
    [MemberData(nameof(GadgetConditions))]
    public void A_condition_on_gadgets(string source) =>
        Assert.Equal(OnGadgets[source].Filter, Untouched.Gadgets.Where(OnGadgets[source].Condition).Filter());

    [Theory]
    [MemberData(nameof(ConditionsThatThrow))]
    public void A_row_on_which_a_condition_throws_is_left_out(string source) =>
        Assert.Equal(ThatThrow[source].Filter, Untouched.Gadgets.Where(ThatThrow[source].Condition).Filter());

    [Fact]
    public void Several_Wheres_are_joined_with_and()
    {
        var query = Untouched.Referrals.Where(x => x.Id == "1" || x.Id == "2").Where(x => x.Status == "a").Where(x => x.Status == "b" || x.Status == "c");
        Assert.Equal("(id eq '1' or id eq '2') and status eq 'a' and (status eq 'b' or status eq 'c')", query.Filter());
    }

    [Fact]
    public void A_comparison_is_never_null()
    {
        Expression<Func<Referral, bool>> condition = x => x.Status == "a";
        var (comparison, none) = (Expression.Convert(condition.Body, typeof(bool?)), Expression.Constant(null, typeof(bool?)));
        var isNotNull = Untouched.Referrals.Where(Expression.Lambda<Func<Referral, bool>>(Expression.NotEqual(comparison, none), condition.Parameters));
        var isNull = Untouched.Referrals.Where(Expression.Lambda<Func<Referral, bool>>(Expression.Equal(comparison, none), condition.Parameters));
        Assert.Equal("GET referrals", isNotNull.ToString());
        Assert.Equal("no request: the query has no rows", isNull.ToString());
    }

    [Fact]
    public void A_composed_predicate_is_read_through_Expression_Invoke()
    {
        Expression<Func<Referral, bool>> left = x => x.Id == "1";
        Expression<Func<Referral, bool>> right = y => y.Status == "a" || y.Status == null;
        var row = left.Parameters[0];
        var both = Expression.Lambda<Func<Referral, bool>>(Expression.AndAlso(left.Body, Expression.Invoke(right, row)), row);
        Assert.Equal("id eq '1' and (status eq 'a' or status eq null)", Untouched.Referrals.Where(both).Filter());
    }

    [Fact]
    public void A_chain_of_a_thousand_terms_is_read()
    {
        Expression<Func<Gadget, bool>> condition = x => x.Units == 0;
        var row = condition.Parameters[0];
        var body = Enumerable.Range(1, 999).Aggregate(
            condition.Body, (chain, _) => Expression.OrElse(chain, Expression.Equal(Expression.Property(row, "Units"), Expression.Constant(0L, typeof(long?)))));
        var query = Untouched.Gadgets.Where(Expression.Lambda<Func<Gadget, bool>>(body, row));
        Assert.Contains(string.Join(" or ", Enumerable.Repeat("units eq 0", 1000)), query.ToString());
        Assert.Equal("PAL1010", Assert.Throws<AnalyticsQueryException>(() => query.ToRequestUri()).RuleId);
    }

    [Fact]
    public void A_chain_of_a_thousand_terms_that_are_known_is_short()
    {
        Expression<Func<Gadget, bool>> condition = x => x.Units == 0 || No;
        var row = condition.Parameters[0];
        var known = ((BinaryExpression)condition.Body).Right;
        var body = Enumerable.Range(1, 999).Aggregate(condition.Body, (chain, _) => Expression.OrElse(chain, known));
        Assert.Equal("units eq 0", Untouched.Gadgets.Where(Expression.Lambda<Func<Gadget, bool>>(body, row)).Filter());
    }

    [Theory]
    [InlineData("x")]
    [InlineData("y")]
    public void A_condition_that_no_row_meets_needs_no_request(string status)
    {
        foreach (var query in new[]
        {
            Untouched.Referrals.Where(x => false),
            Untouched.Referrals.Where(x => No),
            Untouched.Referrals.Where(x => No && x.Status == status),
            Untouched.Referrals.Where(x => x.Status == status && No),
            Untouched.Referrals.Where(x => None.Contains(x.Status)),
            Untouched.Referrals.Where(x => None.Contains(x.Status) || None.Contains(x.Id)),
            Untouched.Referrals.Where(x => x.CreatedDate > NoDate),
            Untouched.Referrals.Where(x => (x.Status == status) == Unknown),
            Untouched.Referrals.Where(x => (x.Status ?? status) == NoText),
            Untouched.Referrals.Where(x => !((x.Status ?? status) != NoText)),
            Untouched.Referrals.Where(x => x.CreatedDate!.Value == NoDate),
            Untouched.Referrals.Where(x => x.CreatedDate < NoDate),
            Untouched.Referrals.Where(x => !(x.CreatedDate!.Value != NoDate)),
            Untouched.Referrals.Where(x => x.Status == status).Where(x => !Yes),
            Untouched.Referrals.Where(x => x.Status == status).Take(0),
        })
        {
            var exception = Assert.Throws<InvalidOperationException>(() => query.ToRequestUri());
            Assert.Equal("The query can have no rows, so no request is made for it.", exception.Message);
        }
    }
}
