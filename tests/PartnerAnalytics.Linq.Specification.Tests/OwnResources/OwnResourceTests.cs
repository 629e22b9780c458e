using System.Net.Http.Headers;
using System.Text.Json;
using PartnerAnalytics.Emulator;

namespace PartnerAnalytics.Linq.Specification.Tests.OwnResources;

/// <summary>A resource of the user's own over HTTP: the emulator takes its description from the record, and refuses what that says.</summary>
public sealed class OwnResourceTests : IAsyncLifetime
{
    private static readonly Sale[] Sales =
    [
        new()
        {
            Id = "1", Market = "US", Note = "\u00e9 \"x\"", IsReturned = true, Amount = 79228162514264337593543950.335m, Pieces = long.MaxValue, Weight = 0.1,
            SoldOn = new DateTimeOffset(2018, 2, 7, 23, 43, 19, 36, TimeSpan.Zero).AddTicks(7),
            ProcessedDateTime = new DateTimeOffset(2018, 3, 1, 0, 0, 0, TimeSpan.Zero),
        },
        new()
        {
            Id = "2", Market = "DE", Amount = -5, Pieces = 0, Weight = 5e-324, SoldOn = new DateTimeOffset(2018, 2, 1, 1, 0, 0, TimeSpan.FromHours(2)),
        },
        new() { Id = "3", Market = "US", Amount = 0.50m },
        new(),
    ];

    private AnalyticsEmulator _emulator = null!;

    public async Task InitializeAsync()
    {
        _emulator = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions { PageSize = 2, Rows = 3 });
        _emulator.Add(Sales);
    }

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task Rows_come_back_as_they_were_given()
    {
        var sales = Connect().Query<Sale>();

        Assert.Equal(Sales, await sales.ToListAsync());
        Assert.Equal("1", Assert.Single(await sales.Where(s => s.IsReturned == true && s.Market!.Contains("U")).ToListAsync()).Id);
        Assert.Equal(2, await sales.CountAsync(s => s.Amount != 0.5m && s.Amount != null));
    }

    [Fact]
    public async Task Groups_have_the_aggregates_of_the_record()
    {
        var markets = await Connect().Query<Sale>().Where(s => s.Id != "1").GroupBy(s => s.Market)
            .Select(g => new { g.Key, Amount = g.Sum(s => s.Amount), Count = g.Count() }).ToListAsync();

        Assert.Equal(
            [("DE", -5m, 1), ("US", 0.5m, 1), (null, 0m, 1)],
            markets.Select(market => (market.Key, market.Amount ?? 0, market.Count)));
    }

    [Theory]
    [InlineData("", "1 2 | 4")]
    [InlineData("?top=2&skip=2", "3 null | 4")]
    [InlineData("?filter=id eq '2'", "2 | 1")]
    [InlineData("?filter=id gt '2'", "'id' does not support gt")]
    [InlineData("?filter=contains(id,'2')", "'id' does not support contains")]
    [InlineData("?filter=market ne 'US'", "2 null | 2")]
    [InlineData("?filter=contains(market,'E')", "2 | 1")]
    [InlineData("?filter=market lt 'US'", "'market' does not support lt")]
    [InlineData("?filter=note eq 'x'", "'note' does not support eq")]
    [InlineData("?filter=isReturned eq true", "1 | 1")]
    [InlineData("?filter=soldOn ge cast('2018-02-07', Edm.DateTimeOffset)", "1 | 1")]
    [InlineData("?filter=soldOn eq cast('2018-01-31T23:00:00Z', Edm.DateTimeOffset)", "2 | 1")]
    [InlineData("?filter=processedDateTime ne null", "'processedDateTime' does not support ne")]
    [InlineData("?filter=amount eq -5", "2 | 1")]
    [InlineData("?filter=amount gt -5", "'amount' does not support gt")]
    [InlineData("?filter=pieces gt 1", "1 | 1")]
    [InlineData("?filter=pieces eq 0", "'pieces' does not support eq")]
    [InlineData("?filter=weight eq 0.1", "1 | 1")]
    [InlineData("?filter=saleCount eq 1", "'saleCount' does not support eq")]
    [InlineData("?filter=score eq 1", "'score' does not support eq")]
    [InlineData("?filter=title eq 'x'", "title")]
    [InlineData("?groupby=market", "US DE | 3")]
    [InlineData("?groupby=soldOn&aggregationLevel=month", "2018-02-01T00:00:00 2018-01-01T00:00:00 | 3")]
    [InlineData("?groupby=amount", "79228162514264337593543950.335 -5 | 4")]
    [InlineData("?groupby=note", "'note' cannot be grouped")]
    [InlineData("?groupby=pieces", "'pieces' cannot be grouped")]
    [InlineData("?groupby=saleCount", "'saleCount' cannot be grouped")]
    [InlineData("?groupby=score", "'score' cannot be grouped")]
    [InlineData("?orderby=market desc", "1 3 | 4")]
    [InlineData("?orderby=amount", "null 2 | 4")]
    [InlineData("?orderby=id", "'id' cannot be sorted")]
    [InlineData("?top=10000", "'10000' is not a whole number from 0 to 9999")]
    [InlineData("?processedDateTime=2018-03-01", "1 2 | 4")]
    [InlineData("?processedDateTime=2018-03-02", "2 3 | 3")]
    public async Task What_the_record_says_is_answered_or_refused(string query, string expected)
    {
        var answer = await GetAsync("own/sales" + query);

        if (answer.TryGetProperty("description", out var description))
        {
            Assert.Contains(expected, description.GetString());
            return;
        }

        var first = answer.GetProperty("Value").EnumerateArray().Select(row => row.EnumerateObject().First().Value);
        Assert.Equal(
            expected,
            $"{string.Join(' ', first.Select(value => value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText()))} | {answer.GetProperty("TotalCount")}");
    }

    [Fact]
    public async Task A_grouped_row_has_the_sum_the_count_and_a_figure_that_only_the_service_knows()
    {
        var row = (await GetAsync("own/sales?groupby=market&filter=id eq '2'")).GetProperty("Value")[0];

        Assert.Equal("""{"market":"DE","amount":"-5","saleCount":"1","score":null}""", row.GetRawText());
    }

    [Fact]
    public async Task A_resource_may_have_no_rows_and_faults()
    {
        _emulator.Add<OpenGadget>();
        _emulator.InjectFault(EmulatorFault.ShortPage, resource: "gadgets");

        Assert.Equal(0, await Connect().Query<OpenGadget>().CountAsync());
        Assert.Equal(EmulatorFault.ShortPage, _emulator.Requests[^1].Fault);
    }

    [Fact]
    public void A_description_by_attributes_is_the_one_by_hand()
    {
        var (byAttributes, byHand) = (ResourceDescription.Of<OpenGadget>(), SpecificationFixture.DescribeGadgets());

        Assert.Equal(byHand.Path, byAttributes.Path);
        Assert.Equal(byHand.Fields.Select(Describe), byAttributes.Fields.Select(Describe));

        static (string, FieldType, FieldOperators, bool, bool, AggregateKind) Describe(FieldDescription field) =>
            (field.Name, field.Type, field.Operators, field.Groupable, field.Sortable, field.Aggregate);
    }

    [Fact]
    public void What_cannot_be_added_is_told()
    {
        Assert.Equal(
            "'OwnResourceTests' has no [AnalyticsResource(\"…\")], so the resource of its rows is not known. Add the attribute.",
            Assert.Throws<ArgumentException>(() => _emulator.Add<OwnResourceTests>()).Message);
        Assert.Equal(
            "There is a resource 'own/sales' already. Give its rows to the options' Data, or give the record another path.",
            Assert.Throws<ArgumentException>(() => _emulator.Add<Sale>()).Message);
        Assert.Throws<ArgumentException>(() => _emulator.Add<Referral>());
    }

    [Theory]
    [InlineData(null, 1d, "'score' is not a field that rows of this resource hold")]
    [InlineData(2L, null, "'saleCount' is not a field that rows of this resource hold")]
    [InlineData(null, null, "row 1 of own/sales: weight is \"NaN\", which is not a valid double. Write a number such as 12.5, without quotes, or null.")]
    public async Task Rows_that_no_service_would_send_are_told(long? count, double? score, string message)
    {
        await using var emulator = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions { Rows = 1 });
        var problem = Assert.Throws<InvalidDataException>(
            () => emulator.Add(new Sale(), new Sale { SaleCount = count, Score = score, Weight = count is null && score is null ? double.NaN : 1 }));

        Assert.Contains(message, problem.Message);

        // Nothing of it is left.
        emulator.Add<Sale>();
    }

    private PartnerAnalyticsClient Connect() => SpecificationFixture.Connect(_emulator);

    private async Task<JsonElement> GetAsync(string target)
    {
        using var http = new HttpClient { BaseAddress = new Uri(_emulator.Endpoint, "partner/v1/analytics/") };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _emulator.Token);
        using var response = await http.GetAsync(new Uri(target, UriKind.Relative));
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }
}
