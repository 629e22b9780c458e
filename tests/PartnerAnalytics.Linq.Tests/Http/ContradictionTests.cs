using PartnerAnalytics.Tests.Helpers;
using static PartnerAnalytics.Linq.Tests.Http.Connecting;

namespace PartnerAnalytics.Linq.Tests.Http;

/// <summary>Responses that say at once that there is more and that there is no way to it, or that something failed beside their rows.</summary>
public sealed class ContradictionTests
{
    [Theory]
    [InlineData("{\"value\":[{\"id\":\"0\"}],\"@nextLink\":null,\"totalCount\":7}", 0, null, null, "of a total count of 7 there were only 1.")]
    [InlineData("{\"value\":[{\"id\":\"0\"}],\"@nextLink\":\"\",\"totalCount\":7}", 2, null, null, "of a total count of 7 there were only 3 with those skipped.")]
    [InlineData("{\"value\":[],\"@nextLink\":null,\"totalCount\":7}", 0, null, null, "of a total count of 7 there were only 0.")]
    [InlineData("{\"value\":[],\"totalCount\":7}", 0, null, null, "of a total count of 7 there were only 0.")]
    [InlineData("{\"value\":[],\"totalCount\":7}", 0, 5, null, "of a total count of 7 there were only 0.")]
    [InlineData("{\"value\":[],\"totalCount\":7}", 3, null, 2, "of a total count of 7 there were only 3 with those skipped.")]
    public async Task A_total_that_says_more_without_a_way_to_it_is_an_error(string body, int skip, int? top, int? pageSize, string said)
    {
        foreach (var isAsync in new[] { true, false })
        {
            var http = new StubHttp().Respond(body);
            var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => http.Connect().ReadAllAsync(new SampleRequest(skip, top, pageSize), isAsync));
            Assert.Contains($"the response cannot be read: it leads to no further page, but {said} Rows are missing: discard those", e.Message);
            Assert.Equal((200, false), (e.Status, e.IsTransient));
        }
    }

    [Theory]
    [InlineData(7, null, null)]
    [InlineData(9, null, null)]
    [InlineData(7, 5, null)]
    [InlineData(6, null, 2)]
    public async Task A_total_that_is_skipped_or_reached_is_no_error(int skip, int? top, int? pageSize)
    {
        var rows = skip == 6 ? PageOf(6, 7, ",\"totalCount\":7") : "{\"value\":[],\"@nextLink\":null,\"totalCount\":7}";
        var http = new StubHttp().Respond(rows);
        Assert.Equal(7 - Math.Min(skip, 7), (await http.Connect().ReadAllAsync(new SampleRequest(skip, top, pageSize), isAsync: true)).Count);
        Assert.Single(http.Requests);
    }

    [Fact]
    public async Task Pages_that_end_before_the_total_they_began_with_are_an_error()
    {
        var http = new StubHttp().Respond(PageOf(0, 2, ",\"totalCount\":7")).Respond("{\"value\":[]}");
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => http.Connect().ReadAllAsync(new SampleRequest(), isAsync: true));
        Assert.Contains("of a total count of 7 there were only 2.", e.Message);

        var shrunk = new StubHttp().Respond(PageOf(0, 2, ",\"totalCount\":7")).Respond("{\"value\":[],\"totalCount\":2}");
        Assert.Equal(2, (await shrunk.Connect().ReadAllAsync(new SampleRequest(), isAsync: true)).Count);
    }

    [Fact]
    public async Task A_page_whose_rows_are_null_is_an_end_unless_its_total_says_more()
    {
        foreach (var (skip, total) in new[] { (0, 2), (5, 7) })
        {
            var http = new StubHttp().Respond(PageOf(0, 2, $",\"totalCount\":{total + 1}")).Respond($"{{\"value\":null,\"totalCount\":{total}}}");
            Assert.Equal(2, (await http.Connect().ReadAllAsync(new SampleRequest(skip), isAsync: true)).Count);
            http = new StubHttp().Respond(PageOf(0, 2, $",\"totalCount\":{total + 1}")).Respond($"{{\"value\":null,\"totalCount\":{total + 1}}}");
            var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => http.Connect().ReadAllAsync(new SampleRequest(skip), isAsync: true));
            Assert.Contains($"it has no rows, but a total count of {total + 1}.", e.Message);
        }
    }

    [Theory]
    [InlineData("""{"value":[ROWS],"error":{"code":"Timeout","message":"The query took too long."}}""", "Timeout", "it reports an error, code Timeout: The query took too long.")]
    [InlineData("""{"error":{"code":"Timeout","message":"The query took too long."},"value":[ROWS]}""", "Timeout", "it reports an error, code Timeout: The query took too long.")]
    [InlineData("""{"value":[ROWS],"Error":"no database"}""", null, "it reports an error: no database.")]
    [InlineData("""{"value":[ROWS],"error":true}""", null, "it reports an error.")]
    [InlineData("""{"value":[ROWS],"errors":[{"message":"part 3 failed"}]}""", null, "it reports an error: part 3 failed.")]
    [InlineData("""{"value":[ROWS],"innererror":{"code":"Busy","data":["node 4"],"message":"Busy."}}""", "Busy", "it reports an error, code Busy: Busy. (node 4).")]
    [InlineData("""{"items":[ROWS],"@odata.error":{"code":"1","message":{"lang":"en","value":"Broken."}}}""", "1", "it reports an error, code 1: Broken.")]
    [InlineData("""{"error":{"message":"Nothing at all."}}""", null, "it reports an error: Nothing at all.")]
    [InlineData("""{"id":"0","error":{"message":"A single row."}}""", null, "it reports an error: A single row.")]
    [InlineData("""{"value":null,"error":"x 1"}""", null, "it reports an error: x 1.")]
    public async Task An_error_beside_rows_is_an_error(string body, string? code, string said)
    {
        foreach (var isAsync in new[] { true, false })
        {
            foreach (var chunk in new[] { 1, int.MaxValue })
            {
                var e = await FailingBodyAsync(body.Replace("ROWS", "{\"id\":\"0\"},{\"id\":\"1\"}"), isAsync, chunk);
                Assert.Contains("the response cannot be read: " + said + " Check that the endpoint is the service's", e.Message);
                Assert.Equal((200, code), (e.Status, e.ErrorCode));
            }
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("false")]
    [InlineData("\"\"")]
    [InlineData("{}")]
    [InlineData("[ ]")]
    public async Task An_error_that_is_none_is_none(string error) =>
        Assert.Equal(2, (await ReadBodyAsync($"{{\"error\":{error},\"value\":[{{\"id\":\"0\"}},{{\"id\":\"1\"}}],\"innererror\":{error}}}", isAsync: true)).Count);

    [Fact]
    public async Task The_error_beside_rows_does_not_show_the_values_of_the_query()
    {
        var e = await FailingBodyAsync("""{"value":[],"error":{"message":"Nobody is called 'secret'."}}""", isAsync: true);
        Assert.Contains("Nobody is called '?'.", e.Message);
        Assert.DoesNotContain("secret", e.ToString());
    }
}
