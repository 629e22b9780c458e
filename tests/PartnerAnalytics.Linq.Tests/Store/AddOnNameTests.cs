using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Store;

/// <summary>
/// Rows of <c>addonacquisitions</c> hold an add-on beside the product it is used in; those of <c>inappacquisitions</c> name one add-on in either way.
/// </summary>
public sealed class AddOnNameTests
{
    private static readonly DateTimeOffset From = new(2022, 7, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(
        """{"addonProductId":"9ADD","addonProductName":"Gold","inAppProductId":"9USE","inAppProductName":"Game","applicationId":"9APP"}""")]
    [InlineData(
        """{"applicationId":"9APP","inAppProductName":"Game","inAppProductId":"9USE","addonProductName":"Gold","addonProductId":"9ADD"}""")]
    public async Task An_add_on_and_the_product_it_is_used_in_stay_apart_in_any_order(string row)
    {
        using var http = new StubHttp().Respond($$"""{"Value":[{{row}}],"@nextLink":null,"TotalCount":1}""");
        var rows = Client(http).AddOnAcquisitions.Where(a => a.ApplicationId == "9APP" && a.Date >= From && a.Date < From.AddMonths(1));
        var acquisition = Assert.Single(await rows.ToListAsync());
        Assert.Equal(
            ("9ADD", "Gold", "9USE", "Game", "9APP"),
            (acquisition.AddonProductId, acquisition.AddonProductName, acquisition.InAppProductId, acquisition.InAppProductName,
                acquisition.ApplicationId));
    }

    [Theory]
    [InlineData("""{"inAppProductId":"9ADD","inAppProductName":"Gold"}""")]
    [InlineData("""{"addonProductId":"9ADD","addonProductName":"Gold"}""")]
    public async Task An_add_on_is_read_by_the_name_of_the_table_and_of_the_sample(string row)
    {
        using var http = new StubHttp().Respond($$"""{"Value":[{{row}}],"@nextLink":null,"TotalCount":1}""");
        var rows = Client(http).InAppAcquisitions.Where(a => a.ApplicationId == "9APP" && a.Date >= From && a.Date < From.AddMonths(1));
        var acquisition = Assert.Single(await rows.ToListAsync());
        Assert.Equal(("9ADD", "Gold"), (acquisition.InAppProductId, acquisition.InAppProductName));
    }

    private static StoreAnalyticsClient Client(StubHttp http) => new(new HttpClient(http) { BaseAddress = new Uri("https://localhost/") });
}
