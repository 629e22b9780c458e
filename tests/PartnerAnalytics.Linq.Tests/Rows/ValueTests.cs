using System.Globalization;
using PartnerAnalytics.Linq.Tests.Http;

namespace PartnerAnalytics.Linq.Tests.Rows;

/// <summary>The forms in which values come.</summary>
public sealed class ValueTests
{
    [Theory]
    [InlineData("\"x\"", "x")]
    [InlineData("null", null)]
    [InlineData("\"\"", "")]
    [InlineData("63", "63")]
    [InlineData("1.50", "1.50")]
    [InlineData("true", "true")]
    [InlineData("false", "false")]
    [InlineData("""
        "O'Brien \"&\" \u20ac \ud83d\ude00 \n"
        """, "O'Brien \"&\" € 😀 \n")]
    [InlineData("\"Zürich 東京\"", "Zürich 東京")]
    public async Task Text(string json, string? expected) => Assert.Equal(expected, (await ReadAsync("id", json)).Id);

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("\"true\"", true)]
    [InlineData("\"False\"", false)]
    [InlineData("\"TRUE\"", true)]
    [InlineData("\"tr\\u0075e\"", true)]
    [InlineData("null", null)]
    [InlineData("\"\"", null)]
    public async Task Booleans(string json, bool? expected) => Assert.Equal(expected, (await ReadAsync("active", json)).Active);

    [Theory]
    [InlineData("63", 63L)]
    [InlineData("\"63\"", 63L)]
    [InlineData("\"6\\u0033\"", 63L)]
    [InlineData("-5", -5L)]
    [InlineData("63.0", 63L)]
    [InlineData("\"63.000\"", 63L)]
    [InlineData("6.3e1", 63L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("9223372036854775807.0", long.MaxValue)]
    [InlineData("-9223372036854775808.0", long.MinValue)]
    [InlineData("null", null)]
    [InlineData("\"\"", null)]
    public async Task Whole_numbers(string json, long? expected) => Assert.Equal(expected, (await ReadAsync("count", json)).Count);

    [Theory]
    [InlineData("1.50", "1.50")]
    [InlineData("\"0.000000001\"", "0.000000001")]
    [InlineData("1.5E-3", "0.0015")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("null", null)]
    [InlineData("\"\"", null)]
    public async Task Decimals(string json, string? expected) =>
        Assert.Equal(expected, (await ReadAsync("quantity", json)).Quantity?.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData("\"-1.5e-3\"", -0.0015)]
    [InlineData("12", 12.0)]
    [InlineData("null", null)]
    [InlineData("\"\"", null)]
    public async Task Floating_point_numbers(string json, double? expected) =>
        Assert.Equal(expected, (await ReadAsync("ratio", json)).Ratio);

    [Theory]
    [InlineData("\"2018-02-07T23:43:19\"", "2018-02-07T23:43:19.0000000")]
    [InlineData("\"2016-02-04T19:29:38.037\"", "2016-02-04T19:29:38.0370000")]
    [InlineData("\"2016-02-04T19:29:38.1\"", "2016-02-04T19:29:38.1000000")]
    [InlineData("\"2016-02-04T19:29:38.1234567\"", "2016-02-04T19:29:38.1234567")]
    [InlineData("\"2016-02-04T19:29:38.123456789\"", "2016-02-04T19:29:38.1234567")]
    [InlineData("\"2017-03-14T03:25:16.36+00:00\"", "2017-03-14T03:25:16.3600000")]
    [InlineData("\"2017-03-14T01:25:16+05:30\"", "2017-03-13T19:55:16.0000000")]
    [InlineData("\"2017-03-14T23:25:16-0100\"", "2017-03-15T00:25:16.0000000")]
    [InlineData("\"2017-03-14T23:25-01\"", "2017-03-15T00:25:00.0000000")]
    [InlineData("\"2017-03-14T03:25:16Z\"", "2017-03-14T03:25:16.0000000")]
    [InlineData("\"2017-03-14T03:25:16.5Z\"", "2017-03-14T03:25:16.5000000")]
    [InlineData("\"2017\\u002d03-14T03:25:16Z\"", "2017-03-14T03:25:16.0000000")]
    [InlineData("\"2018-05-30\"", "2018-05-30T00:00:00.0000000")]
    [InlineData("\"2020-02-29\"", "2020-02-29T00:00:00.0000000")]
    [InlineData("\"2018-01-31t23:59:59z\"", "2018-01-31T23:59:59.0000000")]
    [InlineData("\"2018-12-01 00:00\"", "2018-12-01T00:00:00.0000000")]
    [InlineData("\"2018-05-30T10:11Z\"", "2018-05-30T10:11:00.0000000")]
    [InlineData("\"2018-05-30T10:11+01:00\"", "2018-05-30T09:11:00.0000000")]
    [InlineData("\"2018-05-30T10:59:00+14:00\"", "2018-05-29T20:59:00.0000000")]
    [InlineData("\"2018-05-30T10:59:00-14:00\"", "2018-05-31T00:59:00.0000000")]
    [InlineData("\"2018-05-30T10:59:00+00:59\"", "2018-05-30T10:00:00.0000000")]
    [InlineData("\"2018-05-30T10:59:00.0000009+00:00\"", "2018-05-30T10:59:00.0000009")]
    [InlineData("\"0001-01-01T00:00:00\"", "0001-01-01T00:00:00.0000000")]
    [InlineData("\"0001-01-01T00:00:00+02:00\"", "0001-01-01T00:00:00.0000000")]
    [InlineData("\"9999-12-31T23:59:59.9999999-05:00\"", "9999-12-31T23:59:59.9999999")]
    [InlineData("null", null)]
    [InlineData("\"\"", null)]
    public async Task Dates_are_utc(string json, string? expected)
    {
        var date = (await ReadAsync("createdDate", json)).Created;
        Assert.Equal(expected, date?.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff", CultureInfo.InvariantCulture));
        Assert.Equal(TimeSpan.Zero, date.GetValueOrDefault().Offset);
    }

    [Theory]
    [InlineData("id", "{}", "a string", "an object")]
    [InlineData("id", "[1]", "a string", "an array")]
    [InlineData("active", "1", "true or false", "a number")]
    [InlineData("active", "\"yes\"", "true or false", "a string")]
    [InlineData("active", "{\"a\":1}", "true or false", "an object")]
    [InlineData("count", "\"abc\"", "a whole number", "a string")]
    [InlineData("count", "\"1,234\"", "a whole number", "a string")]
    [InlineData("count", "\" 1\"", "a whole number", "a string")]
    [InlineData("count", "63.5", "a whole number", "a number")]
    [InlineData("count", "9223372036854775808", "a whole number", "a number")]
    [InlineData("count", "true", "a whole number", "a boolean")]
    [InlineData("quantity", "1e40", "a decimal number", "a number")]
    [InlineData("quantity", "\"1.2.3\"", "a decimal number", "a string")]
    [InlineData("ratio", "\"NaN\"", "a number", "a string")]
    [InlineData("ratio", "1e400", "a number", "a number")]
    [InlineData("createdDate", "1517961600", "a date", "a number")]
    [InlineData("createdDate", "\"30/05/2018\"", "a date", "a string")]
    [InlineData("createdDate", "\"2018-02-30\"", "a date", "a string")]
    [InlineData("createdDate", "\"2018-02-03T24:00:00\"", "a date", "a string")]
    [InlineData("createdDate", "\"2018-02-03T\"", "a date", "a string")]
    [InlineData("createdDate", "\"2018-02-03T10:00:00.\"", "a date", "a string")]
    [InlineData("createdDate", "\"2018-02-03T10:00:00+15:00\"", "a date", "a string")]
    [InlineData("createdDate", "\"2018-02-03T10:00:00X\"", "a date", "a string")]
    [InlineData("createdDate", "\"2018-02-03T10:00:00+14:01\"", "a date", "a string")]
    [InlineData("createdDate", "\"2018-02-03T10:00:00+10:60\"", "a date", "a string")]
    [InlineData("createdDate", "\"2018-02-03T10:00:00+1\"", "a date", "a string")]
    [InlineData("createdDate", "\"2018-02-03T10:00:00+100\"", "a date", "a string")]
    [InlineData("createdDate", "\"2018-02-03T10:00:00+10:0\"", "a date", "a string")]
    [InlineData("createdDate", "\"2018-02-03T10:00:00+10-00\"", "a date", "a string")]
    [InlineData("createdDate", "\"2018-02-03T10:00:00+x0:00\"", "a date", "a string")]
    [InlineData("createdDate", "\"2018-02-03T10:00:00+10:x0\"", "a date", "a string")]
    [InlineData("createdDate", "\"2018-02-03T10:00:00*10:00\"", "a date", "a string")]
    [InlineData("createdDate", "\"2018-02-03T10:00:00ZZ\"", "a date", "a string")]
    [InlineData("createdDate", "\"2018-02-03T10:00:60\"", "a date", "a string")]
    [InlineData("createdDate", "\"2018-02-03T10:00:5\"", "a date", "a string")]
    [InlineData("createdDate", "\"2018-02-03T10:00:x5\"", "a date", "a string")]
    [InlineData("createdDate", "\"2018-02-03T10:60:00\"", "a date", "a string")]
    [InlineData("createdDate", "\"2018-02-03T10:x0:00\"", "a date", "a string")]
    [InlineData("createdDate", "\"2018-02-03Tx0:00:00\"", "a date", "a string")]
    [InlineData("createdDate", "\"2018-02-03T10-00:00\"", "a date", "a string")]
    [InlineData("createdDate", "\"2018-02-03T10:0\"", "a date", "a string")]
    [InlineData("createdDate", "\"2018-02-03X10:00:00\"", "a date", "a string")]
    [InlineData("createdDate", "\"2018-02-00\"", "a date", "a string")]
    [InlineData("createdDate", "\"2018-00-03\"", "a date", "a string")]
    [InlineData("createdDate", "\"2018-13-03\"", "a date", "a string")]
    [InlineData("createdDate", "\"2018/02-03\"", "a date", "a string")]
    [InlineData("createdDate", "\"2018-02/03\"", "a date", "a string")]
    [InlineData("createdDate", "\"x018-02-03\"", "a date", "a string")]
    [InlineData("createdDate", "\"20x8-02-03\"", "a date", "a string")]
    [InlineData("createdDate", "\"2018-x2-03\"", "a date", "a string")]
    [InlineData("createdDate", "\"2018-02-0x\"", "a date", "a string")]
    [InlineData("createdDate", "\"2018-02-0\"", "a date", "a string")]
    [InlineData("createdDate", "{}", "a date", "an object")]
    [InlineData("createdDate", "\"0000-01-01\"", "a date", "a string")]
    [InlineData("createdDate", "true", "a date", "a boolean")]
    public async Task A_value_that_does_not_fit_is_named_by_field_row_and_kind(string field, string json, string expected, string kind)
    {
        var body = $$"""{"Value":[{"id":"first"},{"id":"second","{{field}}":{{json}}}]}""";
        var e = await Connecting.FailingBodyAsync(body, isAsync: true);
        Assert.Contains($"in row 2 of the page, the field '{field}' should be {expected}, but the service sent {kind}", e.Message);
        Assert.Equal("samples", e.Resource);
        Assert.False(e.IsTransient);
    }

    [Theory]
    [InlineData("count")]
    [InlineData("quantity")]
    [InlineData("ratio")]
    [InlineData("active")]
    [InlineData("createdDate")]
    public async Task A_value_that_does_not_fit_is_itself_not_repeated(string field)
    {
        foreach (var text in new[] { "Contoso", new string('C', 1000), "C\\u006fntoso", "\\u0043" + new string('C', 1000) })
        {
            var e = await Connecting.FailingBodyAsync($$"""[{"{{field}}":"{{text}}"}]""", isAsync: true);
            Assert.DoesNotContain("CCC", e.ToString());
            Assert.DoesNotContain("Contoso", e.ToString());
        }
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("fi-FI")]
    [InlineData("sv-SE")]
    public async Task Cultures_change_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            var row = Assert.Single(await Connecting.ReadBodyAsync(
                """[{"createdDate":"2018-05-30T01:02:03","count":"-63","quantity":"-1.5","ratio":"-2.5"}]""", isAsync: false));
            Assert.Equal(new DateTimeOffset(2018, 5, 30, 1, 2, 3, TimeSpan.Zero), row.Created);
            Assert.Equal(-63, row.Count);
            Assert.Equal(-1.5m, row.Quantity);
            Assert.Equal(-2.5, row.Ratio);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static async Task<SampleRow> ReadAsync(string field, string json) =>
        Assert.Single(await Connecting.ReadBodyAsync($$"""{"Value":[{"{{field}}":{{json}}}]}""", isAsync: true));
}
