using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;
using PartnerAnalytics.Linq.Shared.Schema;

namespace PartnerAnalytics.Linq.Tests.Shared.Query;

/// <summary>Nodes and requests are equal when they mean the same, wherever they come from.</summary>
public sealed class NodeTests
{
    private static readonly AnalyticsFieldInfo Field = new("Status", "status", AnalyticsFieldType.String) { Filter = FilterOperators.Equality };

    [Fact]
    public void Where_a_node_stands_takes_no_part_in_equality()
    {
        Node first = new CompareNode(CompareOperator.Equal, new FieldNode(Field) { SourceId = 1 }, new ConstantNode("a") { SourceId = 2 }) { SourceId = 3 };
        Node second = new CompareNode(CompareOperator.Equal, new FieldNode(Field), new ConstantNode("a"));
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.False(first.Equals(null));
    }

    [Fact]
    public void What_a_hole_is_called_takes_no_part_in_equality()
    {
        Assert.Equal(new HoleNode(1) { Name = "a" }, new HoleNode(1) { Name = "b" });
        Assert.NotEqual(new HoleNode(1), new HoleNode(2));
        Assert.Equal(new HoleNode(1) { Name = "a" }.GetHashCode(), new HoleNode(1) { Name = "b" }.GetHashCode());
    }

    [Fact]
    public void Different_meanings_are_not_equal()
    {
        var field = new FieldNode(Field);
        Node[] nodes =
        [
            field, field with { IsValueAccess = true }, ConstantNode.Null, ConstantNode.True, ConstantNode.False, new ConstantNode("a"), new ConstantNode(1),
            new ConstantNode(1L), RowNode.Instance, new NotNode(field), new AndNode(new EquatableList<Node>(field)), new OrNode(new EquatableList<Node>(field)),
            new AndNode(new EquatableList<Node>(field, field)), new CompareNode(CompareOperator.Equal, field, ConstantNode.Null),
            new CompareNode(CompareOperator.NotEqual, field, ConstantNode.Null), new ContainsNode(field, new ConstantNode("a")),
            new InNode(field, new ConstantNode("a")), new CoalesceNode(field, ConstantNode.Null), new BucketNode(field, DateLevel.Day), new BucketNode(field, DateLevel.Week),
        ];
        Assert.Equal(nodes.Length, nodes.Distinct().Count());
    }

    [Fact]
    public void Lists_compare_by_their_elements()
    {
        Assert.Equal(new EquatableList<int>(1, 2), new EquatableList<int>(1, 2));
        Assert.Equal(default, new EquatableList<int>());
        Assert.Equal(default(EquatableList<int>).GetHashCode(), new EquatableList<int>().GetHashCode());
        Assert.NotEqual(new EquatableList<int>(1, 2), new EquatableList<int>(2, 1));
        Assert.NotEqual(new EquatableList<int>(1), new EquatableList<int>(1, 1));
    }

    [Fact]
    public void Lists_that_differ_have_hashes_that_differ()
    {
        EquatableList<string?>[] lists = [new(), new("a"), new("b"), new("a", "b"), new("b", "a"), new("a", null), new(null, "a"), new("a", "a")];
        Assert.Equal(lists.Length, lists.Select(list => list.GetHashCode()).Distinct().Count());
    }

    [Fact]
    public void What_is_known_of_a_condition_is_left_out()
    {
        var (left, right) = (new NotNode(new FieldNode(Field)), new ContainsNode(new FieldNode(Field), ConstantNode.Null));
        Assert.Equal(ConstantNode.False, Bound.And(ConstantNode.False, right));
        Assert.Equal(ConstantNode.False, Bound.And(left, ConstantNode.False));
        Assert.Equal(right, Bound.And(ConstantNode.True, right));
        Assert.Equal(left, Bound.And(left, ConstantNode.True));
        Assert.Equal(new AndNode(new EquatableList<Node>(left, right)), Bound.And(left, right));
        Assert.Equal(ConstantNode.True, Bound.Or(ConstantNode.True, right));
        Assert.Equal(ConstantNode.True, Bound.Or(left, ConstantNode.True));
        Assert.Equal(right, Bound.Or(ConstantNode.False, right));
        Assert.Equal(left, Bound.Or(left, ConstantNode.False));
        Assert.Equal(new OrNode(new EquatableList<Node>(left, right)), Bound.Or(left, right));
    }

    [Fact]
    public void A_resource_and_its_fields_have_names()
    {
        Assert.StartsWith("A resource needs a path.", Assert.Throws<ArgumentException>(() => new AnalyticsResource("")).Message);
        Assert.StartsWith(
            "A field needs the name of its property.", Assert.Throws<ArgumentException>(() => new AnalyticsFieldInfo("", "a", AnalyticsFieldType.String)).Message);
        Assert.StartsWith(
            "A field needs its wire name.", Assert.Throws<ArgumentException>(() => new AnalyticsFieldInfo("A", "", AnalyticsFieldType.String)).Message);
    }

    [Fact]
    public void A_preview_shows_what_is_not_known_yet()
    {
        var request = new AnalyticsRequest
        {
            Service = ServiceDescription.Of(AnalyticsService.PartnerCenter),
            Path = "referrals",
            Filter = new OrNode(new EquatableList<Node>(
                new CompareNode(CompareOperator.Equal, new FieldNode(Field), new HoleNode(1) { Name = "values[0]" }), MoreNode.Instance)),
            ProcessedDate = new HoleNode(0) { Name = "date" },
            Top = PagingAmount.Unknown("count"),
        };
        Assert.Equal("GET referrals?filter=status eq {values[0]} or …&processedDateTime={date}&top={count}", PreviewSink.Write(request));
    }

    [Fact]
    public void Requests_that_ask_the_same_are_equal()
    {
        AnalyticsRequest Request() => new()
        {
            Service = ServiceDescription.Of(AnalyticsService.PartnerCenter),
            Path = "referrals",
            Filter = new CompareNode(CompareOperator.Equal, new FieldNode(Field), new ConstantNode("a")),
            GroupBy = new EquatableList<AnalyticsFieldInfo>(Field),
            Top = PagingAmount.Of(3),
        };
        Assert.Equal(Request(), Request());
        Assert.Equal(Request().GetHashCode(), Request().GetHashCode());
        Assert.NotEqual(Request(), Request() with { Skip = PagingAmount.Of(1) });
        Assert.NotEqual(Request(), Request() with { Filter = null });
    }

    [Theory]
    [InlineData(FilterOperators.None, "")]
    [InlineData(FilterOperators.Equal, "'eq'")]
    [InlineData(FilterOperators.Equality, "'eq' and 'ne'")]
    [InlineData(FilterOperators.Comparison, "'eq', 'ne', 'gt', 'ge', 'lt' and 'le'")]
    [InlineData(FilterOperators.Equality | FilterOperators.Contains, "'eq', 'ne' and 'contains'")]
    public void Operators_are_listed_as_people_do(FilterOperators operators, string words) => Assert.Equal(words, Reasons.Quoted(operators.Words()));
}
