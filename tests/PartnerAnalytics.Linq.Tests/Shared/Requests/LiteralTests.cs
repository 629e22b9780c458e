using System.Globalization;
using PartnerAnalytics.Linq.Tests.Support;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Shared.Requests;

/// <summary>How values are written, and that nothing in them gets out of its quotes.</summary>
public sealed class LiteralTests
{
    [Theory]
    [InlineData("plain", "%27plain%27")]
    [InlineData("", "%27%27")]
    [InlineData("O'Brien", "%27O%27%27Brien%27")]
    [InlineData("''", "%27%27%27%27%27%27")]
    [InlineData("a&b", "%27a%26b%27")]
    [InlineData("a#b", "%27a%23b%27")]
    [InlineData("a+b", "%27a%2Bb%27")]
    [InlineData("100%", "%27100%25%27")]
    [InlineData("%27 or 1 eq 1", "%27%2527%20or%201%20eq%201%27")]
    [InlineData("a=b?c/d\\e", "%27a%3Db%3Fc%2Fd%5Ce%27")]
    [InlineData("line\nbreak\r\t", "%27line%0Abreak%0D%09%27")]
    [InlineData("\0", "%27%00%27")]
    [InlineData("-._~", "%27-._~%27")]
    [InlineData("!*()'", "%27%21%2A%28%29%27%27%27")]
    [InlineData("é日\U0001F600", "%27%C3%A9%E6%97%A5%F0%9F%98%80%27")]
    [InlineData("\uFFFD", "%27%EF%BF%BD%27")]
    public void A_text(string text, string encoded)
    {
        Assert.Equal("referrals?filter=status%20eq%20" + encoded, Untouched.Referrals.Where(x => x.Status == text).Encoded());
        Assert.Equal("gadgets?filter=contains%28name%2C" + encoded + "%29", Untouched.Gadgets.Where(x => x.Name!.Contains(text)).Encoded());
        Assert.Equal($"status eq '{text.Replace("'", "''")}'", Untouched.Referrals.Where(x => x.Status == text).Filter());
    }

    [Theory]
    [InlineData("D83D")]
    [InlineData("DE00")]
    [InlineData("61 D83D 62")]
    [InlineData("DE00 D83D")]
    public void Half_a_surrogate_pair_is_refused(string codes)
    {
        var text = string.Concat(codes.Split(' ').Select(code => (char)int.Parse(code, NumberStyles.HexNumber)));
        const string message = "PAL1010: A string holds half of a surrogate pair, which has no encoding in UTF-8. Repair the string before the query. Source: 'text' in ";
        var list = new[] { "a", text };
        foreach (var referrals in new[] { Untouched.Referrals, Array.Empty<Referral>().AsAnalyticsQueryable() })
        {
            AssertRefused(message + "Where(x => x.Status == text)", referrals.Where(x => x.Status == text));
            AssertRefused(message.Replace("'text' in", "'list' in") + "Where(x => list.Contains(x.Status))", referrals.Where(x => list.Contains(x.Status)));
        }

        AssertRefused(message + "Where(x => x.Name!.Contains(text))", Untouched.Gadgets.Where(x => x.Name!.Contains(text)));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_no_number_is_refused(double number) => AssertRefused(
        "PAL1010: NaN and the infinities have no place in a filter. Use a finite number. Source: 'number' in Where(x => x.Weight == number)",
        Untouched.Gadgets.Where(x => x.Weight == number));

    [Theory]
    [InlineData("2018-01-01T00:00:00Z", "2018-01-01")]
    [InlineData("2018-01-01T02:00:00+02:00", "2018-01-01")]
    [InlineData("2018-01-01T00:00:00+02:00", "2017-12-31T22:00:00Z")]
    [InlineData("2018-02-04T23:08:59Z", "2018-02-04T23:08:59Z")]
    [InlineData("2018-02-04T23:08:59.5Z", "2018-02-04T23:08:59.5Z")]
    [InlineData("2018-02-04T23:08:59.037Z", "2018-02-04T23:08:59.037Z")]
    [InlineData("2018-02-04T23:08:59.0000001Z", "2018-02-04T23:08:59.0000001Z")]
    [InlineData("2018-02-04T23:08:59.1200000-08:00", "2018-02-05T07:08:59.12Z")]
    [InlineData("2018-01-01T00:00:00.0000001Z", "2018-01-01T00:00:00.0000001Z")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999Z")]
    public void A_date(string value, string literal)
    {
        var date = DateTimeOffset.Parse(value, CultureInfo.InvariantCulture);
        Assert.Equal($"createdDate ge cast('{literal}', Edm.DateTimeOffset)", Untouched.Referrals.Where(x => x.CreatedDate >= date).Filter());
    }

    [Fact]
    public void A_DateTime_is_converted_as_CSharp_does()
    {
        var utc = new DateTime(2018, 2, 4, 23, 8, 59, DateTimeKind.Utc);
        var local = new DateTime(2018, 2, 4, 23, 8, 59, DateTimeKind.Local);
        var unspecified = new DateTime(2018, 2, 4, 23, 8, 59);
        Assert.Equal(
            "createdDate eq cast('2018-02-04T23:08:59Z', Edm.DateTimeOffset)",
            Untouched.Referrals.Where(x => x.CreatedDate == utc).Filter());
        var expected = Untouched.Referrals.Where(x => x.CreatedDate == new DateTimeOffset(local)).Filter();
        Assert.Equal(expected, Untouched.Referrals.Where(x => x.CreatedDate == local).Filter());
        Assert.Equal(expected, Untouched.Referrals.Where(x => x.CreatedDate == unspecified).Filter());
        Assert.Equal(
            "createdDate eq cast('2018-02-04', Edm.DateTimeOffset)",
            Untouched.Referrals.Where(x => x.CreatedDate == new DateOnly(2018, 2, 4).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)).Filter());
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("fi-FI")]
    [InlineData("sv-SE")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void The_culture_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var date = new DateTimeOffset(2018, 2, 4, 23, 8, 59, 37, TimeSpan.Zero);
            var (units, price, weight) = (-1234L, -1234.5m, -0.001);
            var query = Untouched.Gadgets
                .Where(x => x.MadeDate > date && x.Units > units && x.Price > price && x.Weight > weight && x.Units < -5 && x.Weight < 1.5)
                .Skip(1234).Take(5678);
            Assert.Equal(
                "gadgets?filter=madeDate gt cast('2018-02-04T23:08:59.037Z', Edm.DateTimeOffset) and units gt -1234 and price gt -1234.5 and weight gt -0.001 "
                + "and units lt -5 and weight lt 1.5&top=5678&skip=1234",
                query.Decoded());
            Assert.Equal(
                "GET gadgets?filter=madeDate gt {date} and units gt {units} and price gt {price} and weight gt {weight} and units lt -5 and weight lt 1.5"
                + "&top=5678&skip=1234",
                query.ToString());
            Assert.Contains("requests 12345 rows", Untouched.Referrals.Take(12_345).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void An_address_of_8000_characters_is_sent_and_a_longer_one_refused()
    {
        var fixedLength = Untouched.Referrals.Where(x => x.Status == "").ToRequestUri().AbsoluteUri.Length;
        var longest = new string('a', 8000 - fixedLength);
        Assert.Equal(8000, Untouched.Referrals.Where(x => x.Status == longest).ToRequestUri().AbsoluteUri.Length);
        var longer = longest + "a";
        var inMemory = new[] { new Referral { Status = longest } }.AsAnalyticsQueryable();
        Assert.Empty(inMemory.Where(x => x.Status == longer.Substring(100)));
        Assert.Equal(0, inMemory.Count(x => x.Status == longer.Substring(100)));
        var tooLong = longer + longer;
        Assert.StartsWith("PAL1010: The request would be ", Assert.Throws<AnalyticsQueryException>(() => inMemory.First(x => x.Status == tooLong)).Message);
        Assert.Throws<AnalyticsQueryException>(() => inMemory.Any(x => x.Status == tooLong));
        AssertRefused(
            "PAL1010: The request would be 8001 characters long; more than 8000 are not sent. Add InChunks() to "
            + "have the list of a Contains sent in several requests, or send several queries, and join their rows. Source: Where(x => x.Status == longer)",
            Untouched.Referrals.Where(x => x.Status == longer));
    }

    private static void AssertRefused<T>(string message, AnalyticsQueryable<T> query)
    {
        var exception = Assert.Throws<AnalyticsQueryException>(() => query.ToList());
        Assert.Equal(message, exception.Message);
        Assert.Equal("PAL1010", exception.RuleId);
        Assert.True(RuleLinks.LeadsToPage(exception.HelpLink, "PAL1010"));
    }
}
