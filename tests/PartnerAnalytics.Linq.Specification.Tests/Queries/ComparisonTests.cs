namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>One comparison of a field with a value, in every form that C# has for it.</summary>
[Collection(SpecificationCollection.Name)]
public sealed class ComparisonTests(SpecificationFixture fixture)
{
    private const string Accepted = "Accepted";

    private static readonly QueryList Queries = CreateQueries();

    public static TheoryData<string> Names => Queries.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Means_the_same(string query) => Queries[query].VerifyAsync(fixture);

    private static QueryList CreateQueries()
    {
        var accepted = Accepted;
        object boxed = Accepted;
        string? noText = null;
        DateTimeOffset? noDate = null;
        long? noNumber = null;
        bool? noTruth = null;
        var yes = true;
        var three = 3;
        var day = SampleData.Year2018;
        var local = new DateTimeOffset(2018, 2, 5, 4, 8, 59, TimeSpan.FromHours(5));
        return new QueryList
        {
            { "field == constant", r => r.Referrals.Where(x => x.Status == "Accepted") },
            { "constant == field", r => r.Referrals.Where(x => "Accepted" == x.Status) },
            { "field == const member", r => r.Referrals.Where(x => x.Status == Accepted) },
            { "field == captured", r => r.Referrals.Where(x => x.Status == accepted) },
            { "captured == field", r => r.Referrals.Where(x => accepted == x.Status) },
            { "field != constant includes null", r => r.Referrals.Where(x => x.Status != "Accepted") },
            { "constant != field includes null", r => r.Referrals.Where(x => "Accepted" != x.Status) },
            { "!(field == constant) includes null", r => r.Referrals.Where(x => !(x.Status == "Accepted")) },
            { "!(field != constant)", r => r.Referrals.Where(x => !(x.Status != "Accepted")) },
            { "!!(field == constant)", r => r.Referrals.Where(x => !!(x.Status == "Accepted")) },
            { "case matters", r => r.Referrals.Where(x => x.Status == "accepted") },
            { "empty text is not null", r => r.Referrals.Where(x => x.CustomerName == "") },
            { "a text with a quote and an ampersand", r => r.Referrals.Where(x => x.CustomerName == SampleData.Quoted) },
            { "a text with signs of an address", r => r.Referrals.Where(x => x.CustomerName == "100% +1 #a?b=c&d;e") },
            { "a text with a line break", r => r.Referrals.Where(x => x.CustomerName == "line\nbreak\ttab") },
            { "a text with backslash and double quote", r => r.Referrals.Where(x => x.CustomerName == "a\\b\"c\"") },
            { "a text beyond U+FFFF", r => r.Referrals.Where(x => x.CustomerName == SampleData.Beyond) },
            { "a text in Japanese", r => r.Referrals.Where(x => x.CustomerName == "日本") },
            {
                "a text that was encoded already is not decoded",
                r => r.Referrals.Where(x => x.CustomerName == "100%25 %2B1"),
                Expected.Empty
            },
            { "an interpolated text", r => r.Referrals.Where(x => x.Status == $"Acc{"ept"}ed") },
            { "concatenated texts", r => r.Referrals.Where(x => x.Status == accepted.Substring(0, 3) + "epted") },
            { "string.Equals(field, value, ordinal)", r => r.Referrals.Where(x => string.Equals(x.Status, accepted, StringComparison.Ordinal)) },
            { "!string.Equals(field, value, ordinal)", r => r.Referrals.Where(x => !string.Equals(x.Status, accepted, StringComparison.Ordinal)) },
            { "field.Equals(value, ordinal)", r => r.Referrals.Where(x => x.Status!.Equals("Accepted", StringComparison.Ordinal)), Expected.ThrowsOverList },
            { "value.Equals(field, ordinal)", r => r.Referrals.Where(x => accepted.Equals(x.Status, StringComparison.Ordinal)) },
            { "string.Equals(field, value)", r => r.Referrals.Where(x => string.Equals(x.Status, accepted)) },
            { "object.Equals(field, value)", r => r.Referrals.Where(x => object.Equals(x.Status, boxed as string)) },
            { "field.Equals(value)", r => r.Referrals.Where(x => x.Status!.Equals("Accepted")), Expected.ThrowsOverList },
            {
                "!field.Equals(value) is true for null",
                r => r.Referrals.Where(x => !x.Status!.Equals("Accepted")),
                Expected.ThrowsOverList
            },
            { "value.Equals(field)", r => r.Referrals.Where(x => accepted.Equals(x.Status)) },
            { "date.Value.Equals(value)", r => r.Referrals.Where(x => x.CreatedDate!.Value.Equals(day)), Expected.ThrowsOverList },
            { "date.Equals(value)", r => r.Referrals.Where(x => x.CreatedDate.Equals(day)) },
            { "number.Equals(value) of its type", r => r.Gadgets.Where(x => x.Units.Equals(3L)) },
            { "truth.Equals(value)", r => r.Gadgets.Where(x => x.Active.Equals(true)) },
            { "Nullable.Equals(field, value)", r => r.Gadgets.Where(x => Nullable.Equals(x.Units, 3L)) },

            { "field == null", r => r.Referrals.Where(x => x.Status == null) },
            { "null == field", r => r.Referrals.Where(x => null == x.Status) },
            { "field != null", r => r.Referrals.Where(x => x.Status != null) },
            { "!(field == null)", r => r.Referrals.Where(x => !(x.Status == null)) },
            { "field == captured null is the null form", r => r.Referrals.Where(x => x.Status == noText) },
            { "field != captured null", r => r.Referrals.Where(x => x.Status != noText) },
            { "!(field == captured null)", r => r.Referrals.Where(x => !(x.Status == noText)) },
            { "date == captured null", r => r.Referrals.Where(x => x.AcceptedDate == noDate) },
            { "date != null", r => r.Referrals.Where(x => x.AcceptedDate != null) },
            { "date.HasValue", r => r.Referrals.Where(x => x.AcceptedDate.HasValue) },
            { "!date.HasValue", r => r.Referrals.Where(x => !x.AcceptedDate.HasValue) },
            { "date.HasValue == false", r => r.Referrals.Where(x => x.AcceptedDate.HasValue == false) },
            { "date.HasValue == captured", r => r.Referrals.Where(x => x.AcceptedDate.HasValue == yes) },
            { "date > captured null is false", r => r.Referrals.Where(x => x.CreatedDate > noDate), Expected.Empty },
            { "!(date > captured null) is true", r => r.Referrals.Where(x => !(x.CreatedDate > noDate)) },
            { "!(number <= captured null) is true", r => r.Gadgets.Where(x => !(x.Units <= noNumber)) },
            { "field.Equals(null text)", r => r.Referrals.Where(x => string.Equals(x.Status, noText)) },
            { "string.IsNullOrEmpty(field)", r => r.Referrals.Where(x => string.IsNullOrEmpty(x.CustomerName)) },
            { "!string.IsNullOrEmpty(field)", r => r.Referrals.Where(x => !string.IsNullOrEmpty(x.CustomerName)) },

            { "date >= captured", r => r.Referrals.Where(x => x.CreatedDate >= day) },
            { "captured <= date flips", r => r.Referrals.Where(x => day <= x.CreatedDate) },
            { "date > captured", r => r.Referrals.Where(x => x.CreatedDate > day) },
            { "captured > date flips", r => r.Referrals.Where(x => day > x.CreatedDate) },
            { "date < captured", r => r.Referrals.Where(x => x.CreatedDate < day) },
            { "date <= captured", r => r.Referrals.Where(x => x.CreatedDate <= day) },
            { "!(date > captured) includes null", r => r.Referrals.Where(x => !(x.CreatedDate > day)) },
            { "!(date >= captured) includes null", r => r.Referrals.Where(x => !(x.CreatedDate >= day)) },
            { "!(captured > date) includes null", r => r.Referrals.Where(x => !(day > x.CreatedDate)) },
            { "!(date <= captured) includes null", r => r.Referrals.Where(x => !(x.CreatedDate <= day)) },
            { "date == captured", r => r.Referrals.Where(x => x.CreatedDate == day) },
            { "date != captured", r => r.Referrals.Where(x => x.CreatedDate != day) },
            { "date with a tick", r => r.Referrals.Where(x => x.CreatedDate == day.AddTicks(1)) },
            { "date with milliseconds", r => r.Referrals.Where(x => x.CreatedDate == day.AddMilliseconds(-1)) },
            { "date with an offset", r => r.Referrals.Where(x => x.CreatedDate == local) },
            { "DateTimeOffset.MinValue", r => r.Referrals.Where(x => x.CreatedDate == DateTimeOffset.MinValue) },
            { "DateTimeOffset.MaxValue", r => r.Referrals.Where(x => x.CreatedDate == DateTimeOffset.MaxValue) },
            { "date < MaxValue", r => r.Referrals.Where(x => x.CreatedDate < DateTimeOffset.MaxValue) },
            {
                "new DateTimeOffset in the query",
                r => r.Referrals.Where(x => x.CreatedDate >= new DateTimeOffset(2018, 3, 1, 0, 0, 0, TimeSpan.Zero))
            },
            {
                "new DateTime in the query",
                r => r.Referrals.Where(x => x.CreatedDate >= new DateTime(2018, 3, 1, 0, 0, 0, DateTimeKind.Utc))
            },
            {
                "date computed from captured",
                r => r.Referrals.Where(x => x.CreatedDate >= day.AddDays(30) && x.CreatedDate < day.AddMonths(three))
            },
            { "date.Value > captured", r => r.Referrals.Where(x => x.CreatedDate!.Value > day), Expected.ThrowsOverList },
            { "!(date.Value > captured)", r => r.Referrals.Where(x => !(x.CreatedDate!.Value > day)), Expected.ThrowsOverList },
            { "date.Value != captured leaves null out", r => r.Referrals.Where(x => x.CreatedDate!.Value != day), Expected.ThrowsOverList },
            {
                "!(date.Value != captured) includes null",
                r => r.Referrals.Where(x => !(x.CreatedDate!.Value != day)),
                Expected.ThrowsOverList
            },
            { "(type)date > captured", r => r.Referrals.Where(x => (DateTimeOffset)x.CreatedDate! > day), Expected.ThrowsOverList },
            { "date.Value after HasValue", r => r.Referrals.Where(x => x.CreatedDate.HasValue && x.CreatedDate.Value > day) },
            { "date.Value after != null", r => r.Referrals.Where(x => x.CreatedDate != null && x.CreatedDate.Value != day) },

            { "long == constant", r => r.Gadgets.Where(x => x.Units == 3) },
            { "long == captured int", r => r.Gadgets.Where(x => x.Units == three) },
            { "5 < long flips", r => r.Gadgets.Where(x => 5 < x.Units) },
            { "long >= constant", r => r.Gadgets.Where(x => x.Units >= 3) },
            { "!(long > constant) includes null", r => r.Gadgets.Where(x => !(x.Units > 3)) },
            { "negative long", r => r.Gadgets.Where(x => x.Units < -40) },
            { "long that no double holds", r => r.Gadgets.Where(x => x.Units == 9_007_199_254_740_993) },
            { "long.Value == constant", r => r.Gadgets.Where(x => x.Units!.Value == 3), Expected.ThrowsOverList },
            { "long.Value != constant leaves null out", r => r.Gadgets.Where(x => x.Units!.Value != 3), Expected.ThrowsOverList },
            { "long.GetValueOrDefault()", r => r.Gadgets.Where(x => x.Units.GetValueOrDefault() == 0) },
            { "long.GetValueOrDefault(value)", r => r.Gadgets.Where(x => x.Units.GetValueOrDefault(3) == 3) },
            { "decimal == constant", r => r.Gadgets.Where(x => x.Price == 0.10m) },
            { "decimal == constant of another scale", r => r.Gadgets.Where(x => x.Price == 0.1000m) },
            { "decimal == int", r => r.Gadgets.Where(x => x.Price == 0) },
            { "decimal > constant", r => r.Gadgets.Where(x => x.Price > 0.5m) },
            { "decimal < negative", r => r.Gadgets.Where(x => x.Price < -0.1m) },
            { "decimal with all its digits", r => r.Gadgets.Where(x => x.Price == 79_228_162_514.264337593543950m) },
            { "decimal < decimal.MaxValue", r => r.Gadgets.Where(x => x.Price < decimal.MaxValue) },
            { "decimal >= decimal.MinValue", r => r.Gadgets.Where(x => x.Price >= decimal.MinValue) },
            { "!(decimal >= constant)", r => r.Gadgets.Where(x => !(x.Price >= 0.1m)) },
            { "double == constant", r => r.Gadgets.Where(x => x.Weight == 2.25) },
            { "double == int", r => r.Gadgets.Where(x => x.Weight != 2) },
            { "double > constant", r => r.Gadgets.Where(x => x.Weight > 3.5) },
            { "double with an exponent", r => r.Gadgets.Where(x => x.Weight >= 1e20) },
            { "double < negative", r => r.Gadgets.Where(x => x.Weight <= -0.125) },

            { "bool == true", r => r.Gadgets.Where(x => x.Active == true) },
            { "bool == false", r => r.Gadgets.Where(x => x.Active == false) },
            { "false == bool", r => r.Gadgets.Where(x => false == x.Active) },
            { "bool == null", r => r.Gadgets.Where(x => x.Active == null) },
            { "bool != true includes null", r => r.Gadgets.Where(x => x.Active != true) },
            { "!(bool == true) includes null", r => r.Gadgets.Where(x => !(x.Active == true)) },
            { "bool.Value", r => r.Gadgets.Where(x => x.Active!.Value), Expected.ThrowsOverList },
            { "bool.Value == false", r => r.Gadgets.Where(x => x.Active!.Value == false), Expected.ThrowsOverList },
            { "bool.Value != captured", r => r.Gadgets.Where(x => x.Active!.Value != yes), Expected.ThrowsOverList },
            { "bool.HasValue && bool.Value", r => r.Gadgets.Where(x => x.Active.HasValue && x.Active.Value) },
            { "bool.HasValue && !bool.Value", r => r.Gadgets.Where(x => x.Active.HasValue && !x.Active.Value) },
            { "bool ?? false", r => r.Gadgets.Where(x => x.Active ?? false) },
            { "!(bool ?? false)", r => r.Gadgets.Where(x => !(x.Active ?? false)) },
            { "bool ?? true", r => r.Gadgets.Where(x => x.Active ?? true) },
            { "(bool ?? true) == false", r => r.Gadgets.Where(x => (x.Active ?? true) == false) },
            { "bool ?? captured", r => r.Gadgets.Where(x => x.Active ?? yes) },
            { "bool == captured", r => r.Gadgets.Where(x => x.Active == yes) },
            { "bool == captured null", r => r.Gadgets.Where(x => x.Active == noTruth) },
            { "bool.GetValueOrDefault()", r => r.Gadgets.Where(x => x.Active.GetValueOrDefault()) },

            { "(text ?? value) == value", r => r.Referrals.Where(x => (x.Status ?? "none") == "none") },
            { "(text ?? value) == other", r => r.Referrals.Where(x => (x.Status ?? "none") == "Won") },
            { "(text ?? value) != value", r => r.Referrals.Where(x => (x.Status ?? "none") != "none") },
            { "(text ?? value) != other", r => r.Referrals.Where(x => (x.Status ?? "none") != "Won") },
            { "!((text ?? value) == value)", r => r.Referrals.Where(x => !((x.Status ?? "none") == "none")) },
            { "!((text ?? value) != other)", r => r.Referrals.Where(x => !((x.Status ?? "none") != "Won")) },
            { "(text ?? null) == value", r => r.Referrals.Where(x => (x.Status ?? noText) == "Won") },
            { "(text ?? null) == null", r => r.Referrals.Where(x => (x.Status ?? noText) == null) },
            { "(text ?? value) == null", r => r.Referrals.Where(x => (x.Status ?? "none") == null), Expected.Empty },
            { "(date ?? value) > value", r => r.Referrals.Where(x => (x.AcceptedDate ?? DateTimeOffset.MaxValue) > day.AddDays(60)) },
            { "!((date ?? value) > value)", r => r.Referrals.Where(x => !((x.AcceptedDate ?? DateTimeOffset.MaxValue) > day.AddDays(60))) },
            { "(date ?? captured null) > value", r => r.Referrals.Where(x => (x.AcceptedDate ?? noDate) > day.AddDays(60)) },
            { "!((date ?? captured null) > value)", r => r.Referrals.Where(x => !((x.AcceptedDate ?? noDate) > day.AddDays(60))) },
            { "(long ?? 0) < value", r => r.Gadgets.Where(x => (x.Units ?? 0) < 3) },
            { "value >= (long ?? 0)", r => r.Gadgets.Where(x => 3 >= (x.Units ?? 0)) },
        };
    }
}
