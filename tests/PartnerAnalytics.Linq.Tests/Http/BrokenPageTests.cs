using System.Text;
using PartnerAnalytics.Tests.Helpers;
using static PartnerAnalytics.Linq.Tests.Http.Connecting;

namespace PartnerAnalytics.Linq.Tests.Http;

/// <summary>Answers of status 200 that are not whole, or not answers. None of them may look like fewer rows.</summary>
public sealed class BrokenPageTests
{
    [Theory]
    [InlineData("", "it is empty", true)]
    [InlineData(" \r\n ", "it is empty", true)]
    [InlineData("\uFEFF", "it is empty", true)]
    [InlineData("nul", "it is not JSON", false)]
    [InlineData("<html></html>", "it is not JSON", false)]
    [InlineData("{'Value':[]}", "malformed", false)]
    [InlineData("\"rows\"", "it is a string", false)]
    [InlineData("null ", "it is null", false)]
    [InlineData("17 ", "it is a number", false)]
    [InlineData("{}", "neither a list of rows nor a field", false)]
    [InlineData("""{"code":"x","reason":"y"}""", "neither a list of rows nor a field", false)]
    [InlineData("""{"Value":{"id":"1"}}""", "neither a list of rows nor a field", false)]
    [InlineData("""{"Value":null,"TotalCount":7}""", "it has no rows, but a total count of 7", false)]
    [InlineData("""{"id":"1","items":null}""", "it may be one row or none", false)]
    [InlineData("""{"Value":[{"id":"1"},2]}""", "row 2 of the page is a number", false)]
    [InlineData("""[{"id":"1"},null]""", "row 2 of the page is null", false)]
    [InlineData("""[[]]""", "row 1 of the page is an array", false)]
    [InlineData("""{"Value":[{"id":"1"}]} x""", "more data follows", false)]
    [InlineData("""[{"id":"1"}][]""", "more data follows", false)]
    [InlineData("""{"id":"1"}{"id":"2"}""", "more data follows", false)]
    [InlineData("""{"Value":[{"id":"1"}],"TotalCount":1,}""", "malformed", false)]
    [InlineData("""{"Value":[{"id":"1"} {"id":"2"}]}""", "malformed after 1 whole rows", false)]
    [InlineData("""{"Value":[{"id":"1"}]]""", "malformed", false)]
    [InlineData("""{"Value":[{"id":"1","x":[}]}]}""", "malformed", false)]
    [InlineData("""{"Value":[{"id":"1"}],"value":[{"id":"2"}]}""", "two lists of rows", false)]
    [InlineData("""{"Value":[],"TotalCount":"many"}""", "total count should be a whole number", false)]
    [InlineData("""{"Value":[],"TotalCount":1.5}""", "total count should be a whole number", false)]
    [InlineData("""{"TotalCount":-1,"Value":[]}""", "total count should be a whole number", false)]
    [InlineData("""{"TotalCount":{"a":1},"Value":[]}""", "total count should be a whole number", false)]
    [InlineData("""{"Value":[],"@nextLink":5}""", "next link should be a string, but is a number", false)]
    [InlineData("""{"Value":[],"@nextLink":5,"nextLink":true,"TotalCount":-1}""", "next link should be a string, but is a number", false)]
    [InlineData("""{"Value":[],"TotalCount":-1,"@nextLink":5}""", "total count should be a whole number", false)]
    [InlineData("""{"Value":null,"@nextLink":5}""", "next link should be a string, but is a number", false)]
    [InlineData("""[{"id":"1"},{"id":"2""", "it ends too early, after 1 whole rows", true)]
    [InlineData("""{"Value":[""", "it ends too early, after 0 whole rows", true)]
    [InlineData("""{"id":"1" """, "it ends too early, after 0 whole rows", true)]
    [InlineData("""{"id":"1","name":"2","items":null}""", "it may be one row or none", false)]
    [InlineData("""{"@nextLink":["x"],"Value":[]}""", "next link should be a string, but is an array", false)]
    public async Task A_broken_body_says_what_is_wrong(string body, string reason, bool transient)
    {
        foreach (var isAsync in new[] { true, false })
        {
            foreach (var chunkSize in new[] { 1, int.MaxValue })
            {
                var e = await FailingBodyAsync(body, isAsync, chunkSize);
                Assert.Contains("Reading 'samples' from Partner Center failed: the response cannot be read: ", e.Message);
                Assert.Contains(reason, e.Message);
                Assert.Equal(200, e.Status);
                Assert.Equal(transient, e.IsTransient);
                Assert.Equal(1, e.Attempts);
                Assert.NotNull(e.InnerException);
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_sign_in_page_is_named_by_its_content_type(bool isAsync)
    {
        var http = new StubHttp().Respond(StubResponse.Text("<!DOCTYPE html><title>Sign in</title>", 200, "text/html; charset=utf-8"));
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => http.Connect().ReadAllAsync(new SampleRequest(), isAsync));
        Assert.Contains("it is not JSON (its content type is 'text/html; charset=utf-8')", e.Message);
        Assert.DoesNotContain("DOCTYPE", e.Message);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    public async Task Only_utf8_is_read(string encoding)
    {
        var bytes = Encoding.GetEncoding(encoding).GetPreamble().Concat(Encoding.GetEncoding(encoding).GetBytes("[]")).ToArray();
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => ReadBodyAsync(bytes, isAsync: true));
        Assert.Contains("it is not JSON", e.Message);
    }

    [Theory]
    [InlineData("[{\"id\":\"1\"},{\"id\":\"a?b\"}]")]
    [InlineData("[{\"id\":\"1\"},{\"id\":\"a\\n?b\"}]")]
    [InlineData("[{\"id\":\"1\"},{\"id\":\"\\ud83d\"}]")]
    [InlineData("[{\"id\":\"1\"},{\"\\ude00\":\"a\"}]")]
    [InlineData("[{\"id\":\"1\"},{\"createdDate\":\"\\ude00\"}]")]
    [InlineData("{\"Value\":[{\"id\":\"1\"}],\"@nextLink\":\"\\ude00\"}")]
    [InlineData("{\"Value\":[{\"id\":\"1\"}],\"@nextLink\":\"?\"}")]
    [InlineData("{\"Value\":[{\"id\":\"1\"}],\"TotalCount\":\"\\ude00\"}")]
    [InlineData("{\"Value\":[{\"id\":\"1\"}],\"\\ude00\":1}")]
    public async Task Text_that_is_not_unicode_is_an_error(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body).Select(b => b == '?' ? (byte)0xFF : b).ToArray();
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => ReadBodyAsync(bytes, isAsync: true));
        Assert.Contains("it has a string that is not valid Unicode, after 1 whole rows", e.Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_that_breaks_anywhere_is_an_error_after_the_whole_rows(bool isAsync)
    {
        var bytes = Encoding.UTF8.GetBytes(PageOf(0, 3, ",\"TotalCount\":3"));
        for (var length = 0; length <= bytes.Length; length++)
        {
            var http = new StubHttp().Respond(new StubResponse { Body = new StubBody(bytes) { BreakAt = length, ChunkSize = 5 } });
            var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => http.Connect().ReadAllAsync(new SampleRequest(), isAsync));
            Assert.Contains("the connection broke while it arrived", e.Message);
            Assert.IsType<IOException>(e.InnerException);
            Assert.True(e.IsTransient);
            Assert.Equal(200, e.Status);
            Assert.Single(http.Requests);
        }
    }

    [Fact]
    public async Task Rows_before_the_break_are_delivered()
    {
        var body = Encoding.UTF8.GetBytes(PageOf(0, 3));
        var connection = new StubHttp().Respond(new StubResponse { Body = new StubBody(body) { BreakAt = body.Length - 4 } }).Connect();
        var ids = new List<string?>();
        await Assert.ThrowsAsync<PartnerAnalyticsException>(async () =>
        {
            await foreach (var row in connection.ReadRowsAsync<SampleRow>(new SampleRequest()))
            {
                ids.Add(row.Id);
            }
        });
        Assert.Equal(["0", "1"], ids);
    }

    [Fact]
    public async Task A_row_without_end_is_refused_before_it_fills_the_memory()
    {
        var body = Encoding.UTF8.GetBytes("[{\"id\":\"" + new string('x', new PartnerAnalyticsLimits().MaximumRowLength + 10));
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => ReadBodyAsync(body, isAsync: true, chunkSize: 1 << 20));
        Assert.Contains("one row or member is longer than 4194304 bytes (Limits.MaximumRowLength)", e.Message);
    }

    [Fact]
    public async Task A_row_larger_than_the_buffer_is_read()
    {
        var text = new string('x', 300_000);
        var rows = await ReadBodyAsync(
            $$"""{"attributes":"{{text}}","Value":[{"id":"1","name":"{{text}}"},{"id":"2"}]}""", isAsync: true, chunkSize: 1000);
        Assert.Equal(text, rows[0].Name);
        Assert.Equal("2", rows[1].Id);
    }
}
