using System.Text.Json;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Http;

/// <summary>The reason of an error stands in the message of the exception, in whichever form the service gives it.</summary>
public sealed class ErrorFormTests
{
    [Theory]
    [InlineData(
        """{"code":"BadRequest","data":[],"details":[],"innererror":{"code":"InvalidQueryParameters","data":["top parameter cannot be more than 10000"],"details":[],"message":"One or More Query Parameters has invalid values.","source":"AnalyticsAPI"},"message":"The calling client sent a bad request to the service.","source":"AnalyticsAPI"}""",
        "BadRequest",
        "The calling client sent a bad request to the service. (One or More Query Parameters has invalid values.; top parameter cannot be more than 10000).")]
    [InlineData("""{"error":"Object reference not set to an instance of an object."}""", null, "Object reference not set to an instance of an object.")]
    [InlineData("""{"code":2000,"description":"Wrong.","data":["too long",7],"source":"x"}""", "2000", "Wrong. (too long; 7).")]
    [InlineData("""{"code":"1","data":["only data"]}""", "1", "only data.")]
    [InlineData("""{"code":"1","data":"only data"}""", "1", "only data.")]
    [InlineData("""{"error":{"code":"A","message":"Outer.","details":[{"code":"B","message":"Inner."},{"code":"C","message":"Other.","target":"top"}]}}""", "A", "Outer. (Inner.; Other.).")]
    [InlineData("""{"error":{"code":"A","message":"Outer.","innererror":{"message":"Middle.","innererror":{"message":"Innermost."}}}}""", "A", "Outer. (Middle.; Innermost.).")]
    [InlineData("""{"error":{"code":"","message":"Outer.","target":"","details":{},"innererror":{}}}""", null, "Outer. ({}).")]
    [InlineData("""{"odata.error":{"code":"A","message":{"lang":"en-US","value":"Old OData."}}}""", "A", "Old OData.")]
    [InlineData("""{"error":"invalid_grant","error_description":"The token has expired."}""", "invalid_grant", "The token has expired.")]
    [InlineData("""{"error_description":"The token has expired.","error":"invalid_grant"}""", "invalid_grant", "The token has expired.")]
    [InlineData("""{"error":429}""", null, "429.")]
    [InlineData("""{"error":true,"message":"Said."}""", null, "Said.")]
    [InlineData("""{"title":"One or more validation errors occurred.","status":400,"errors":{"top":["The value '20000' is not valid."],"skip":["No."]}}""", null, "One or more validation errors occurred. (The value '20000' is not valid.; No.).")]
    [InlineData("""{"title":"Bad Request","detail":"The filter ends too early."}""", null, "The filter ends too early.")]
    [InlineData("""{"Message":"An error has occurred.","ExceptionMessage":"No.","ErrorCode":"E1"}""", "E1", "An error has occurred.")]
    [InlineData("""{"fault":{"faultstring":"Quota violation","detail":{"errorcode":"Q"}}}""", null, """{"errorcode":"Q"}.""")]
    [InlineData("""[{"code":"A","message":"First."},{"message":"Second."}]""", null, "First.; Second.")]
    [InlineData("""["First.","Second."]""", null, "First.; Second.")]
    [InlineData("""[{"message":"First."},{"id":"a row"},7]""", null, "First.")]
    [InlineData("""{"code":"A","message":"The value top is wrong.","data":["top"]}""", "A", "The value top is wrong.")]
    [InlineData("""{"code":"A","description":"Better.","message":"Worse."}""", "A", "Better.")]
    [InlineData("""{"message":"Worse.","description":"Better.","code":"A"}""", "A", "Better.")]
    public async Task The_reason_is_in_the_message(string body, string? code, string reason)
    {
        var e = await FailAsync(body);
        Assert.Equal(code, e.ErrorCode);
        Assert.Contains($"the service responded with 400 (Bad Request){(code is null ? "" : $", code {code}")}: {reason} Correct the query", e.Message);
    }

    [Fact]
    public async Task Outer_and_inner_words_are_told_apart()
    {
        var e = await FailAsync("""{"code":"A","message":"Outer.","data":["d"],"innererror":{"message":"Inner.","data":["e"]}}""");
        Assert.Equal("Outer.", e.Description);
        Assert.Equal(["d", "Inner.", "e"], e.Details);
    }

    [Fact]
    public async Task Long_reasons_end_somewhere()
    {
        var many = await FailAsync(JsonSerializer.Serialize(new { message = "m", data = Enumerable.Range(0, 100).Select(i => $"d{i}") }));
        Assert.Equal(32, many.Details.Count);
        Assert.Contains("; d31).", many.Message);
        var text = await FailAsync(JsonSerializer.Serialize(new { message = new string('m', 2000), data = new[] { new string('d', 2000) } }));
        Assert.Contains(new string('m', 2000) + " (" + new string('d', 46) + "… ", text.Message);
    }

    [Fact]
    public async Task Inner_words_do_not_show_the_values_of_the_query()
    {
        var e = await FailAsync("""{"message":"m","innererror":{"message":"Nobody is called 'secret'.","data":["secret"]}}""");
        Assert.DoesNotContain("secret", e.ToString());
        Assert.Contains("m (Nobody is called '?'.; ?).", e.Message);
    }

    private static Task<PartnerAnalyticsException> FailAsync(string body) => Assert.ThrowsAsync<PartnerAnalyticsException>(
        () => new StubHttp().Respond(body, 400).Connect().ReadAllAsync(new SampleRequest(), isAsync: true));
}
