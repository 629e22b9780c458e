using System.Text;
using PartnerAnalytics.Tests.Helpers;
using static PartnerAnalytics.Linq.Tests.Http.Connecting;

namespace PartnerAnalytics.Linq.Tests.Http;

/// <summary>Every shape in which rows come.</summary>
public sealed class PageShapeTests
{
    private const string Row1 = """{"id":"a","name":"A","count":1}""";
    private const string Row2 = """{"id":"b","name":"B \" \u00e9 { ] é €","count":"2"}""";

    /// <summary>Bodies, and the ids that are read from them.</summary>
    private static readonly (string Body, string Ids)[] Shapes =
    [
        ($$"""{"Value":[{{Row1}},{{Row2}}],"@nextLink":null,"TotalCount":2}""", "a b"),
        ($$"""{"items":[{{Row1}},{{Row2}}],"totalCount":2,"attributes":{"objectType":"Collection","deep":[{"Value":[1]}] } }""", "a b"),
        ($$"""{"TotalCount":2,"@nextLink":"","VALUE":[{{Row1}},{{Row2}}]}""", "a b"),
        ($$"""{"attributes":{"Value":[1,2]},"@odata.count":"2","@odata.nextLink":null,"value":[{{Row1}},{{Row2}}]}""", "a b"),
        ($$"""[{{Row1}},{{Row2}}]""", "a b"),
        ($$"""{{Row1}}""", "a"),
        ("""{"extra":{"a":[1]},"ID":"a","value":3}""", "a"),
        ("[]", ""),
        ("""{"Value":[]}""", ""),
        ("""{"Value":null,"@nextLink":null,"TotalCount":0}""", ""),
        ("""{"Value":null,"items":[{"id":"a"}]}""", "a"),
        ($$"""{"Value":[{{Row1}}],"items":null}""", "a"),
        ($$"""  { "Val\u0075e" : [ {{Row1}} , {{Row2}} ] , "TotalCount" : null }  """ + "\r\n\t", "a b"),
        ("""[{"extra":[[{"id":"no"}]],"i\u0064":"a"},{},{"id":null}]""", "a - -"),
    ];

    public static TheoryData<string, string, bool> ShapesBothWays()
    {
        var data = new TheoryData<string, string, bool>();
        foreach (var (body, ids) in Shapes)
        {
            data.Add(body, ids, true);
            data.Add(body, ids, false);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(ShapesBothWays))]
    public async Task Rows_are_found(string body, string ids, bool isAsync) =>
        Assert.Equal(ids, IdsOf(await ReadBodyAsync(body, isAsync)));

    [Theory]
    [MemberData(nameof(ShapesBothWays))]
    public async Task Rows_are_the_same_however_the_body_arrives(string body, string ids, bool isAsync)
    {
        var whole = await ReadBodyAsync(body, isAsync);
        foreach (var withMark in new[] { false, true })
        {
            foreach (var chunkSize in new[] { 1, 2, 3, 4, 5, 7, 11, 16, 31, 64 })
            {
                var rows = await ReadBodyAsync((withMark ? "\uFEFF" : "") + body, isAsync, chunkSize);
                Assert.Equal(ids, IdsOf(rows));
                Assert.Equal(whole, rows);
            }
        }
    }

    [Theory]
    [MemberData(nameof(ShapesBothWays))]
    public async Task Rows_are_the_same_wherever_the_body_is_split(string body, string ids, bool isAsync)
    {
        var bytes = Encoding.UTF8.GetBytes("\uFEFF" + body);
        for (var split = 1; split < bytes.Length; split++)
        {
            var http = new StubHttp().Respond(new StubResponse { Body = new StubBody(bytes) { WaitAt = split } });
            Assert.Equal(ids, IdsOf(await http.Connect().ReadAllAsync(new SampleRequest(), isAsync)));
        }
    }

    [Theory]
    [MemberData(nameof(ShapesBothWays))]
    public async Task A_body_cut_off_anywhere_is_an_error(string body, string ids, bool isAsync)
    {
        Assert.NotNull(ids);
        var bytes = Encoding.UTF8.GetBytes("\uFEFF" + body.Trim());
        for (var length = 0; length < bytes.Length; length++)
        {
            foreach (var chunkSize in new[] { 1, int.MaxValue })
            {
                var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => ReadBodyAsync(bytes[..length], isAsync, chunkSize));
                Assert.Equal(200, e.Status);
            }
        }
    }

    private static string IdsOf(IEnumerable<SampleRow> rows) => string.Join(' ', rows.Select(r => r.Id ?? "-"));
}
