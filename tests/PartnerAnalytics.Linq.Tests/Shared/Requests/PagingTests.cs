using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Tests.Shared.Requests;

/// <summary>The algebra of pages where the numbers are not known yet, as while the source is written.</summary>
public sealed class PagingTests
{
    [Theory]
    [InlineData("T:n", "{n}", "0")]
    [InlineData("S:n", null, "{n}")]
    [InlineData("T:n T:5", "{min(n, 5)}", "0")]
    [InlineData("T:5 T:n", "{min(5, n)}", "0")]
    [InlineData("T:n T:m", "{min(n, m)}", "0")]
    [InlineData("S:n S:5", null, "{n + 5}")]
    [InlineData("S:0 S:n", null, "{n}")]
    [InlineData("S:n S:0", null, "{n}")]
    [InlineData("S:n S:-3", null, "{n}")]
    [InlineData("T:n S:5", "{max(0, n - 5)}", "5")]
    [InlineData("T:5 S:n", "{max(0, 5 - n)}", "{n}")]
    [InlineData("T:0 T:n", "0", "0")]
    [InlineData("T:n T:0", "0", "0")]
    [InlineData("T:0 S:n", "0", "{n}")]
    [InlineData("T:-7", "0", "0")]
    [InlineData("T:3 S:5", "0", "5")]
    [InlineData("S:2147483647 S:1", null, "2147483647")]
    public void Steps_are_one_top_and_one_skip(string steps, string? top, string skip)
    {
        var ordinal = 0;
        var operations = steps.Split(' ').Select((step, i) =>
        {
            Node count = int.TryParse(step[2..], out var known) ? new ConstantNode(known) : new HoleNode(ordinal++) { Name = step[2..] };
            return new PagingOperation(step[0] == 'T', count, i);
        }).ToList();
        var paging = Paging.Fold(operations, values: null);
        Assert.Equal(top, paging.Top?.ToString());
        Assert.Equal(skip, paging.Skip.ToString());
    }

    [Theory]
    [InlineData("T:20000", 0)]
    [InlineData("T:20000 T:30000", 0)]
    [InlineData("T:20000 T:20000", 0)]
    [InlineData("T:30000 T:20000", 1)]
    [InlineData("T:5 T:n", 1)]
    [InlineData("S:5 T:20000 S:3", 1)]
    public void The_Take_that_set_the_top_is_known(string steps, int index)
    {
        var operations = steps.Split(' ').Select((step, i) => new PagingOperation(
            step[0] == 'T', int.TryParse(step[2..], out var known) ? new ConstantNode(known) : new HoleNode(0) { Name = step[2..] }, i)).ToList();
        Assert.Equal(index, Paging.Fold(operations, values: null).TopSourceId);
    }
}
