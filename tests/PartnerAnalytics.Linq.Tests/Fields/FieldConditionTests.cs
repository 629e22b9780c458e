using PartnerAnalytics.Linq.Tests.Support;

namespace PartnerAnalytics.Linq.Tests.Fields;

/// <summary>Conditions from <c>Fields</c> become the filter that the same lambda becomes.</summary>
public sealed class FieldConditionTests
{
    private static readonly DateTimeOffset Day = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Conditions Conditions = new()
    {
        { Gadget.Fields.Name.EqualTo("it's"), x => x.Name == "it's", "name eq 'it''s'" },
        { Gadget.Fields.Name.EqualTo(null), x => x.Name == null, "name eq null" },
        { Gadget.Fields.Name.NotEqualTo("a"), x => x.Name != "a", "name ne 'a'" },
        { Gadget.Fields.Name.NotEqualTo(null), x => x.Name != null, "name ne null" },
        { Gadget.Fields.Name.IsNull(), x => x.Name == null, "name eq null" },
        { Gadget.Fields.Name.IsNotNull(), x => x.Name != null, "name ne null" },
        { Gadget.Fields.Active.EqualTo(true), x => x.Active == true, "active eq true" },
        { Gadget.Fields.Active.NotEqualTo(false), x => x.Active != false, "active ne false" },
        { Gadget.Fields.Active.IsNull(), x => x.Active == null, "active eq null" },
        { Gadget.Fields.Units.EqualTo(-3), x => x.Units == -3, "units eq -3" },
        { Gadget.Fields.Price.NotEqualTo(1.50m), x => x.Price != 1.50m, "price ne 1.50" },

        { Gadget.Fields.Name.In("a", "b"), x => new[] { "a", "b" }.Contains(x.Name), "name eq 'a' or name eq 'b'" },
        { Gadget.Fields.Name.In(new List<string?> { "a", null }), x => new[] { "a", null }.Contains(x.Name), "name eq 'a' or name eq null" },
        { Gadget.Fields.Name.In("a"), x => new[] { "a" }.Contains(x.Name), "name eq 'a'" },
        { Gadget.Fields.Units.In(1, 2, null), x => new long?[] { 1, 2, null }.Contains(x.Units), "units eq 1 or units eq 2 or units eq null" },
        { Gadget.Fields.Name.In("a", "b").Not(), x => !new[] { "a", "b" }.Contains(x.Name), "name ne 'a' and name ne 'b'" },

        { Gadget.Fields.Units.GreaterThan(5), x => x.Units > 5, "units gt 5" },
        { Gadget.Fields.Units.GreaterThanOrEqualTo(5), x => x.Units >= 5, "units ge 5" },
        { Gadget.Fields.Units.LessThan(5), x => x.Units < 5, "units lt 5" },
        { Gadget.Fields.Units.LessThanOrEqualTo(5), x => x.Units <= 5, "units le 5" },
        { Gadget.Fields.Price.GreaterThan(0.5m), x => x.Price > 0.5m, "price gt 0.5" },
        { Gadget.Fields.Price.GreaterThanOrEqualTo(0.5m), x => x.Price >= 0.5m, "price ge 0.5" },
        { Gadget.Fields.Price.LessThan(0.5m), x => x.Price < 0.5m, "price lt 0.5" },
        { Gadget.Fields.Price.LessThanOrEqualTo(0.5m), x => x.Price <= 0.5m, "price le 0.5" },
        { Gadget.Fields.Weight.GreaterThan(0.5), x => x.Weight > 0.5, "weight gt 0.5" },
        { Gadget.Fields.Weight.GreaterThanOrEqualTo(0.5), x => x.Weight >= 0.5, "weight ge 0.5" },
        { Gadget.Fields.Weight.LessThan(0.5), x => x.Weight < 0.5, "weight lt 0.5" },
        { Gadget.Fields.Weight.LessThanOrEqualTo(0.5), x => x.Weight <= 0.5, "weight le 0.5" },
        { Gadget.Fields.Name.Contains("a'b"), x => x.Name!.Contains("a'b"), "contains(name,'a''b')" },

        { Gadget.Fields.Units.GreaterThan(5).Not(), x => !(x.Units > 5), "units le 5 or units eq null" },
        { Gadget.Fields.Name.EqualTo("a").Not().Not(), x => !!(x.Name == "a"), "name eq 'a'" },
        {
            Gadget.Fields.Name.EqualTo("a").And(Gadget.Fields.Units.LessThan(5)).Or(Gadget.Fields.Active.EqualTo(true)),
            x => (x.Name == "a" && x.Units < 5) || x.Active == true,
            "(name eq 'a' and units lt 5) or active eq true"
        },
        {
            Gadget.Fields.Name.EqualTo("a").And(Gadget.Fields.Units.LessThan(5).Or(Gadget.Fields.Active.EqualTo(true))),
            x => x.Name == "a" && (x.Units < 5 || x.Active == true),
            "name eq 'a' and (units lt 5 or active eq true)"
        },
        {
            Gadget.Fields.Name.EqualTo("a").Or(Gadget.Fields.Name.EqualTo(null)).Not(),
            x => !(x.Name == "a" || x.Name == null),
            "name ne 'a' and name ne null"
        },
    };

    public static TheoryData<string> Sources => Conditions.Sources;

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_condition_becomes_what_its_lambda_becomes(string source)
    {
        var (composed, lambda, filter) = Conditions[source];
        Assert.Equal(filter, Untouched.Gadgets.Where(composed).Filter());
        Assert.Equal(Untouched.Gadgets.Where(lambda).Encoded(), Untouched.Gadgets.Where(composed).Encoded());
        Assert.Equal(Untouched.Gadgets.Where(lambda).Encoded(), Untouched.Gadgets.Where(composed.ToExpression()).Encoded());
    }

    [Fact]
    public void Dates_compare_too()
    {
        const string day = "cast('2018-01-01', Edm.DateTimeOffset)";
        var field = Referral.Fields.CreatedDate;
        Assert.Equal($"createdDate eq {day}", Untouched.Referrals.Where(field.EqualTo(Day)).Filter());
        Assert.Equal($"createdDate ne {day}", Untouched.Referrals.Where(field.NotEqualTo(Day)).Filter());
        Assert.Equal($"createdDate gt {day}", Untouched.Referrals.Where(field.GreaterThan(Day)).Filter());
        Assert.Equal($"createdDate ge {day}", Untouched.Referrals.Where(field.GreaterThanOrEqualTo(Day)).Filter());
        Assert.Equal($"createdDate lt {day}", Untouched.Referrals.Where(field.LessThan(Day)).Filter());
        Assert.Equal($"createdDate le {day}", Untouched.Referrals.Where(field.LessThanOrEqualTo(Day)).Filter());
        Assert.Equal($"createdDate eq {day} or createdDate eq null", Untouched.Referrals.Where(field.In(Day, null)).Filter());
        Assert.Equal($"createdDate le {day} or createdDate eq null", Untouched.Referrals.Where(field.GreaterThan(Day).Not()).Filter());
        Assert.Equal("createdDate ge cast('2018-01-01T10:30:00.5Z', Edm.DateTimeOffset)", Untouched.Referrals
            .Where(field.GreaterThanOrEqualTo(new DateTimeOffset(2018, 1, 1, 12, 30, 0, 500, TimeSpan.FromHours(2)))).Filter());
    }

    [Fact]
    public void No_value_of_a_list_and_null_in_an_order_send_nothing()
    {
        Assert.Throws<InvalidOperationException>(() => Untouched.Gadgets.Where(Gadget.Fields.Name.In()).ToRequestUri());
        Assert.Equal("", Untouched.Gadgets.Where(Gadget.Fields.Name.In().Not()).Filter());
        Assert.Throws<InvalidOperationException>(() => Untouched.Gadgets.Where(Gadget.Fields.Units.GreaterThan(null)).ToRequestUri());
        Assert.Throws<InvalidOperationException>(() => Untouched.Referrals.Where(Referral.Fields.WonDate.LessThanOrEqualTo(null)).ToRequestUri());
    }

    [Fact]
    public void The_values_of_a_list_are_read_at_once()
    {
        var values = new List<string?> { "a" };
        var condition = Gadget.Fields.Name.In(values);
        values.Add("b");
        Assert.Equal("name eq 'a'", Untouched.Gadgets.Where(condition).Filter());
    }

    [Fact]
    public void The_values_of_a_list_are_shown()
    {
        Assert.Equal("GET gadgets?filter=name eq 'Won' or name eq 'Lost'", Untouched.Gadgets.Where(Gadget.Fields.Name.In("Won", "Lost")).ToString());
        Assert.Equal("GET gadgets?filter=units ne 1 and units ne null", Untouched.Gadgets.Where(Gadget.Fields.Units.In(1, null, 1).Not()).ToString());
        Assert.Equal(
            "GET referrals?filter=createdDate eq {2018-01-01T00:00:00+00:00} or createdDate eq null",
            Untouched.Referrals.Where(Referral.Fields.CreatedDate.In(Day, null)).ToString());
        Assert.Equal("new[] { \"Won\", \"Lost\" }.Contains(row.Name)", Gadget.Fields.Name.In("Won", "Lost").ToString().Split("=> ")[1]);
    }

    [Fact]
    public void Nothing_is_no_argument()
    {
        var condition = Gadget.Fields.Name.EqualTo("a");
        Assert.Throws<ArgumentNullException>(() => condition.And(null!));
        Assert.Throws<ArgumentNullException>(() => condition.Or(null!));
        Assert.Throws<ArgumentNullException>(() => Gadget.Fields.Name.In((IEnumerable<string?>)null!));
        Assert.Throws<ArgumentNullException>(() => Gadget.Fields.Name.Contains(null!));
        Assert.Throws<ArgumentNullException>(() => ((AnalyticsField<Gadget, long?>)null!).GreaterThan(1));
    }

    [Fact]
    public void The_rules_are_those_of_lambdas()
    {
        Assert.StartsWith("PAL1004", Untouched.Client.Subscriptions.Where(Subscription.Fields.CustomerName.EqualTo("a")).ToString());
        Assert.StartsWith("PAL1004", Untouched.Client.Subscriptions.Where(Subscription.Fields.Status.Contains("a")).ToString());
        Assert.StartsWith("PAL1004", Untouched.Client.Subscriptions.Where(Subscription.Fields.LicenseCount.GreaterThan(1)).ToString());
        Assert.StartsWith("PAL1004", Untouched.Client.Subscriptions.Where(Subscription.Fields.ProductName.Contains("a").Not()).ToString());
        Assert.StartsWith("PAL1010", Assert.Throws<AnalyticsQueryException>(
            () => Untouched.Gadgets.Where(Gadget.Fields.Weight.EqualTo(double.NaN)).ToRequestUri()).Message);
    }

    [Fact]
    public void A_selector_orders_and_a_field_reads_a_row()
    {
        Assert.Equal(
            "usage/azure?orderby=meterUnit,usageDate%20desc",
            Untouched.Client.AzureUsage.OrderBy(AzureUsage.Fields.MeterUnit.Selector).ThenByDescending(AzureUsage.Fields.UsageDate.Selector).Encoded());
        var row = new Gadget { Name = "a", Units = 3 };
        Assert.Equal("a", Gadget.Fields.Name.Read(row));
        Assert.Equal(3L, Gadget.Fields.Units.GetValue(row));
        Assert.Equal("units", Gadget.Fields.Units.ToString());
        Assert.Throws<ArgumentNullException>(() => Gadget.Fields.Units.Read(null!));
    }
}
