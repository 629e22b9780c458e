using System.Text;
using PartnerAnalytics.Linq.Rows;
using PartnerAnalytics.Linq.Tests.Http;

namespace PartnerAnalytics.Linq.Tests.Rows;

/// <summary>How properties of a row find their fields.</summary>
public sealed class PropertyNameTests
{
    [Theory]
    [InlineData("name")]
    [InlineData("Name")]
    [InlineData("NAME")]
    [InlineData("fullName")]
    [InlineData("FULLNAME")]
    [InlineData("title")]
    [InlineData("n\\u0061me")]
    public async Task Any_case_and_any_alias_is_read(string property) =>
        Assert.Equal("x", Assert.Single(await Connecting.ReadBodyAsync($$"""[{"{{property}}":"x"}]""", isAsync: true)).Name);

    [Fact]
    public async Task Rows_may_change_order_leave_out_and_add()
    {
        var rows = await Connecting.ReadBodyAsync(
            """
            [{"id":"1","name":"a","count":1},
             {"count":2,"id":"2","name":"b"},
             {"NAME":"c","new":{"id":"no"},"id":"3"},
             {"new":[{"id":"no"}],"new2":null,"count":4,"id":"4","title":"d"},
             {"id":"5","name":"e","count":5},
             {}]
            """,
            isAsync: true);
        Assert.Equal(["1", "2", "3", "4", "5", null], rows.Select(r => r.Id));
        Assert.Equal(["a", "b", "c", "d", "e", null], rows.Select(r => r.Name));
        Assert.Equal([1, 2, null, 4, 5, null], rows.Select(r => r.Count));
    }

    [Theory]
    [InlineData("""[{"a\"b":1,"id":"1"},{"a"b":2,"id":"2"}]""")]
    [InlineData("""[{"a\\":1,"id":"1"},{"a\":1,"id":"2"}]""")]
    [InlineData("[{\"a\\nb\":1,\"id\":\"1\"},{\"a\nb\":1,\"id\":\"2\"}]")]
    public async Task A_name_with_escapes_makes_no_later_row_well_formed(string body)
    {
        Assert.Contains("malformed after 1 whole rows", (await Connecting.FailingBodyAsync(body, isAsync: true)).Message);
        var later = "[" + body[(body.IndexOf("},", StringComparison.Ordinal) + 2)..];
        Assert.Contains("malformed", (await Connecting.FailingBodyAsync(later, isAsync: true)).Message);
    }

    [Fact]
    public async Task A_name_that_begins_as_one_with_escapes_is_read_to_its_end()
    {
        var rows = await Connecting.ReadBodyAsync("""[{"a\\":1,"id":"1"},{"a\":1,":5,"id":"2"},{"a\\":1,"id":"3"}]""", isAsync: true);
        Assert.Equal(["1", "2", "3"], rows.Select(r => r.Id));
    }

    [Fact]
    public async Task Of_a_property_sent_twice_the_last_wins()
    {
        var row = Assert.Single(await Connecting.ReadBodyAsync("""[{"id":"1","count":5,"Id":"2","count":null}]""", isAsync: true));
        Assert.Equal("2", row.Id);
        Assert.Null(row.Count);
    }

    [Fact]
    public async Task A_field_that_the_record_does_not_read_is_skipped_whatever_it_holds()
    {
        var row = Assert.Single(await Connecting.ReadBodyAsync(
            """[{"unread":{"id":"no","deep":[1,{"id":"no"}]},"id":"1","unread":[[]],"count":2,"unread":3}]""",
            isAsync: true,
            chunkSize: 3));
        Assert.Equal("1", row.Id);
        Assert.Equal(2, row.Count);
    }

    [Fact]
    public void Exact_spelling_goes_before_case_and_aliases()
    {
        var schema = new RowSchema(new AnalyticsResource(
            "r",
            new AnalyticsFieldInfo("A", "name", AnalyticsFieldType.String) { Aliases = ["Other"] },
            new AnalyticsFieldInfo("B", "Name", AnalyticsFieldType.String),
            new AnalyticsFieldInfo("C", "other", AnalyticsFieldType.String)));
        string[] names = ["name", "Name", "NAME", "other", "Other", "OTHER", "x"];
        Assert.Equal([0, 1, 0, 2, 0, 2, -1], names.Select(n => schema.Find(Bytes(n))));
    }

    [Fact]
    public void Names_in_their_usual_order_are_found_where_they_are_expected()
    {
        var names = new PropertyNames(new RowSchema(SampleRow.Resource));
        foreach (var _ in Enumerable.Range(0, 3))
        {
            var position = 0;
            foreach (var (name, ordinal, next) in new[] { ("x", -1, 1), ("COUNT", 4, 2), ("id", 0, 3), ("y", -1, 4), ("title", 1, 5) })
            {
                Assert.Equal(ordinal, names.Find(Bytes(name), ref position));
                Assert.Equal(next, position);
            }
        }
    }

    [Fact]
    public void After_a_name_out_of_order_the_one_behind_it_is_expected()
    {
        var names = new PropertyNames(new RowSchema(SampleRow.Resource));
        var position = 0;
        foreach (var name in new[] { "id", "name", "count", "ratio" })
        {
            names.Find(Bytes(name), ref position);
        }

        position = 0;
        Assert.Equal(4, names.Find(Bytes("count"), ref position));
        Assert.Equal(3, position);
        Assert.Equal(0, names.Find(Bytes("id"), ref position));
        Assert.Equal(1, position);
    }

    [Fact]
    public void Endlessly_many_names_are_read_but_not_remembered()
    {
        var names = new PropertyNames(new RowSchema(SampleRow.Resource));
        for (var i = 0; i < PropertyNames.Capacity * 3; i++)
        {
            var position = 0;
            Assert.Equal(-1, names.Find(Bytes($"x{i}"), ref position));
            Assert.Equal(0, names.Find(Bytes("id"), ref position));
        }
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
