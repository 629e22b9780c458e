using System.IO.Compression;
using System.Text;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Hostile;

/// <summary>Responses that no honest service gives, or only on a bad day.</summary>
internal static class HostileResponses
{
    private const string Row = "{\"id\":\"1\"}";

    /// <summary>Each with its name and the responses to the requests one after the other; further requests get the last one again.</summary>
    public static IEnumerable<(string Name, Func<StubResponse[]> Answers)> All =>
    [
        ("an empty body", () => [Json("")]),
        ("blanks only", () => [Json("  \r\n\t ")]),
        ("a byte-order mark only", () => [Json("\uFEFF")]),
        ("two byte-order marks", () => [Json("\uFEFF\uFEFF[]")]),
        ("zero bytes", () => [Json("\0\0\0")]),
        ("null", () => [Json("null")]),
        ("a number", () => [Json("17")]),
        ("a string", () => [Json("\"Value\"")]),
        ("true", () => [Json("true")]),
        ("an empty object", () => [Json("{}")]),
        ("an object of something else", () => [Json("{\"error\":\"no\"}")]),
        ("an error with status 200", () => [Json("{\"code\":\"2000\",\"description\":\"Something is wrong.\"}")]),
        ("a list of rows that is a string", () => [Json("{\"Value\":\"no\"}")]),
        ("a list of rows that is an object", () => [Json("{\"Value\":{\"id\":\"1\"}}")]),
        ("a list of rows that is null beside a total of five", () => [Json("{\"Value\":null,\"TotalCount\":5}")]),
        ("a list of rows that is null beside a field", () => [Json("{\"Value\":null,\"id\":\"1\"}")]),
        ("two lists of rows", () => [Json("{\"Value\":[" + Row + "],\"items\":[" + Row + "]}")]),
        ("rows that are numbers", () => [Json("[1,2]")]),
        ("rows that are null", () => [Json("[null]")]),
        ("rows that are lists", () => [Json("[[]]")]),
        ("a row twice closed", () => [Json("[{\"id\":\"1\"}}]")]),
        ("a comma too many", () => [Json("[" + Row + ",]")]),
        ("a comment", () => [Json("[/* hello */" + Row + "]")]),
        ("single quotes", () => [Json("[{'id':'1'}]")]),
        ("names without quotes", () => [Json("[{id:1}]")]),
        ("NaN", () => [Json("[{\"id\":NaN}]")]),
        ("text after the end", () => [Json("[" + Row + "] and more")]),
        ("two documents", () => [Json("[" + Row + "][" + Row + "]")]),
        ("a body that ends inside of a row", () => [Json("[" + Row + ",{\"id\":\"2")]),
        ("a body that ends between rows", () => [Json("[" + Row + ",")]),
        ("a body that ends before the envelope does", () => [Json("{\"Value\":[" + Row + "]")]),
        ("a field twice", () => [Json("[{\"id\":\"1\",\"id\":\"2\"}]")]),
        ("a field in other letters, twice", () => [Json("[{\"ID\":\"1\",\"Id\":\"2\"}]")]),
        ("a field of another type", () => [Json("[{\"id\":{\"deep\":1}}]")]),
        ("a text that is a list", () => [Json("[{\"status\":[\"Accepted\"]}]")]),
        ("a date that is a number", () => [Json("[{\"createdDate\":20180101}]")]),
        ("a date that is none", () => [Json("[{\"createdDate\":\"2018-02-30\"}]")]),
        ("a date in another notation", () => [Json("[{\"createdDate\":\"02/07/2018\"}]")]),
        ("a date beyond the calendar", () => [Json("[{\"createdDate\":\"99999-01-01\"}]")]),
        ("a date with an impossible offset", () => [Json("[{\"createdDate\":\"2018-01-01T00:00:00+99:00\"}]")]),
        ("bytes that are no UTF-8", () => [Bytes([.. "[{\"id\":\""u8, 0xC3, 0x28, .. "\"}]"u8])]),
        ("UTF-16", () => [Bytes(Encoding.Unicode.GetBytes("[" + Row + "]"))]),
        ("half of a surrogate pair", () => [Json("[{\"id\":\"\\ud800\"}]")]),
        ("a zero character in a text", () => [Json("[{\"id\":\"a\\u0000b\"}]")]),
        ("a property named by nothing", () => [Json("[{\"\":1,\"id\":\"1\"}]")]),
        ("a property of a hundred thousand letters", () => [Json("[{\"" + new string('x', 100_000) + "\":1,\"id\":\"1\"}]")]),
        ("a text of two million letters", () => [Json("[{\"id\":\"" + new string('x', 2_000_000) + "\"}]")]),
        ("a row of five million bytes", () => [Json("[{\"more\":\"" + new string('x', 5_000_000) + "\"}]")]),
        ("nesting of a thousand levels", () => [Json("[{\"more\":" + new string('[', 1000) + new string(']', 1000) + "}]")]),
        ("nesting without end", () => [Json(new string('[', 100_000))]),
        ("a number of a thousand digits", () => [Json("[{\"id\":" + new string('9', 1000) + "}]")]),
        ("a next link that is a number", () => [Json("{\"Value\":[],\"@nextLink\":5}")]),
        ("a next link that is no address", () => [Json("{\"Value\":[" + Row + "],\"@nextLink\":\"http://\"}")]),
        ("a next link to another host", () => [Json("{\"Value\":[" + Row + "],\"@nextLink\":\"https://evil.example/next?token=x\"}")]),
        ("a next link to another port", () => [Json("{\"Value\":[" + Row + "],\"@nextLink\":\"https://partner.example:8443/next\"}")]),
        ("a next link without TLS", () => [Json("{\"Value\":[" + Row + "],\"@nextLink\":\"http://partner.example/next\"}")]),
        ("a next link without a scheme", () => [Json("{\"Value\":[" + Row + "],\"@nextLink\":\"//evil.example/next\"}")]),
        ("a next link to a user at another host", () => [Json("{\"Value\":[" + Row + "],\"@nextLink\":\"https://partner.example@evil.example/\"}")]),
        ("a next link to a file", () => [Json("{\"Value\":[" + Row + "],\"@nextLink\":\"file:///etc/passwd\"}")]),
        ("a next link to the page itself", () => [Json("{\"Value\":[" + Row + "],\"@nextLink\":\"?same\"}"), Json("{\"Value\":[" + Row + "],\"@nextLink\":\"?same\"}")]),
        ("next links in a circle", () => [
            Json("{\"Value\":[" + Row + "],\"@nextLink\":\"?a\"}"), Json("{\"Value\":[" + Row + "],\"@nextLink\":\"?b\"}"),
            Json("{\"Value\":[" + Row + "],\"@nextLink\":\"?a\"}")]),
        ("pages without rows and without end", () => [.. Enumerable.Range(1, 12).Select(i => Json($"{{\"Value\":[],\"@nextLink\":\"?p={i}\"}}"))]),
        ("a total below zero", () => [Json("{\"Value\":[" + Row + "],\"TotalCount\":-1}")]),
        ("a total that is no number", () => [Json("{\"Value\":[" + Row + "],\"TotalCount\":{}}")]),
        ("a total of more rows than there are numbers", () => [Json("{\"Value\":[],\"TotalCount\":99999999999999999999}")]),
        ("a page of HTML", () => [Html(200)]),
        ("a page of HTML that calls itself JSON", () => [Json("<html><body>Sign in</body></html>")]),
        ("rows that call themselves HTML", () => [StubResponse.Text("[" + Row + "]", contentType: "text/html")]),
        ("no content type", () => [StubResponse.Text("[" + Row + "]", contentType: null)]),
        ("status 204", () => [StubResponse.Text("", 204)]),
        ("status 206 with half of the rows", () => [StubResponse.Text("[" + Row + "]", 206)]),
        ("a redirect to another host", () => [With(StubResponse.Text("", 302), "Location", "https://evil.example/")]),
        ("a redirect without a place", () => [StubResponse.Text("", 301)]),
        ("status 999", () => [StubResponse.Text("{}", 999)]),
        ("status 418 with a poem", () => [StubResponse.Text("short and stout", 418, "text/plain")]),
        ("400 with HTML", () => [Html(400)]),
        ("400 that repeats the filter", () => [StubResponse.Text("{\"code\":\"2000\",\"description\":\"Unknown value 'Marked (Ltd.)' in customerName eq 'Marked (Ltd.)'.\"}", 400)]),
        ("400 that repeats the token", () => [StubResponse.Text("{\"description\":\"Bad header Authorization: Bearer marked-token\"}", 400)]),
        ("400 with a megabyte of description", () => [StubResponse.Text("{\"description\":\"" + new string('x', 60_000) + "\"}", 400)]),
        ("400 with control characters", () => [StubResponse.Text("{\"description\":\"one\\r\\nSet-Cookie: x\\u001b[31m\"}", 400)]),
        ("401 without a word", () => [StubResponse.Text("", 401), StubResponse.Text("", 401)]),
        ("401 for want of a second factor", () => [StubResponse.Text("{\"code\":\"900421\"}", 401)]),
        ("429 with a time that cannot be", () => [With(StubResponse.Text("{}", 429), "Retry-After", "-1"), Json("[" + Row + "]")]),
        ("429 with a date of long ago", () => [With(StubResponse.Text("{}", 429), "Retry-After", "Thu, 01 Jan 1970 00:00:00 GMT"), Json("[" + Row + "]")]),
        ("503 for ever", () => [.. Enumerable.Range(0, 3).Select(_ => Html(503))]),
        ("a body that breaks off, for ever", () => [.. Enumerable.Range(0, 3).Select(_ => Broken("[" + Row + "," + Row + "]", 15))]),
        ("a body that breaks off and comes differently", () => [Broken("[" + Row + "," + Row + "]", 15), Json("[{\"id\":\"7\"},{\"id\":\"8\"}]")]),
        ("a body that breaks off and comes shorter", () => [Broken("[" + Row + "," + Row + "]", 15), Json("[]")]),
        ("a body that breaks off once", () => [Broken("[" + Row + ",{\"id\":\"2\"}]", 15), Json("[" + Row + ",{\"id\":\"2\"}]")]),
        ("a bomb in gzip", () => [Zip("[" + string.Concat(Enumerable.Repeat(Row + ",", 1_000_000)))]),
        ("gzip that is none", () => [With(Json("[" + Row + "]"), "Content-Encoding", "gzip"), With(Json("[" + Row + "]"), "Content-Encoding", "gzip"), With(Json("[" + Row + "]"), "Content-Encoding", "gzip")]),
        ("gzip that ends too early", () => [.. Enumerable.Range(0, 3).Select(_ => CutZip("[" + Row + "]"))]),
        ("a compression that nobody knows", () => [With(Json("[" + Row + "]"), "Content-Encoding", "lzma")]),
        ("more rows than were asked for", () => [Json("[" + string.Join(',', Enumerable.Range(1, 60).Select(i => $"{{\"id\":\"{i}\"}}")) + "]")]),
    ];

    private static StubResponse Json(string text) => StubResponse.Text(text);

    private static StubResponse Html(int status) => StubResponse.Text("<html><h1>Sorry</h1></html>", status, "text/html");

    private static StubResponse Bytes(byte[] bytes) => new() { Body = new StubBody(bytes) };

    private static StubResponse Broken(string text, int at) => new() { Body = new StubBody(Encoding.UTF8.GetBytes(text)) { BreakAt = at } };

    private static StubResponse With(StubResponse response, string header, string value)
    {
        response.Headers[header] = value;
        return response;
    }

    private static StubResponse Zip(string text) => With(Bytes(Compress(text)), "Content-Encoding", "gzip");

    private static StubResponse CutZip(string text) => With(Bytes(Compress(text)[..^12]), "Content-Encoding", "gzip");

    private static byte[] Compress(string text)
    {
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.SmallestSize))
        {
            zip.Write(Encoding.UTF8.GetBytes(text));
        }

        return zipped.ToArray();
    }
}
