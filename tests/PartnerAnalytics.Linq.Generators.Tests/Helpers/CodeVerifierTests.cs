using PartnerAnalytics.Tests.Helpers;
using Xunit.Sdk;

namespace PartnerAnalytics.Linq.Generators.Tests.Helpers;

/// <summary>The helper that compares diagnostics with marks.</summary>
public sealed class CodeVerifierTests
{
    [Theory]
    [InlineData("public class C { private Missing? _field; }", "CS0246 Source0.cs(1) [25..32] 'Missing'")]
    [InlineData("public class {|CS0246:C|};", "Not reported:\n  CS0246 Source0.cs(1) [13..14] 'C'")]
    [InlineData("public class C { private int _unused; }", "CS0169")]
    public async Task What_is_not_marked_or_not_reported_fails(string source, string message)
    {
        var failure = await Assert.ThrowsAnyAsync<XunitException>(() => CodeVerifier.VerifyAsync(new AnalyticsResourceGenerator(), source));

        Assert.Contains(message, failure.Message);
    }

    [Fact]
    public void Marks_are_taken_out_also_where_they_are_nested()
    {
        var source = MarkedSource.Parse("a {|X:b {|Y:c|}|} || {d}");

        Assert.Equal("a b c || {d}", source.Text);
        Assert.Equal(["X:b c", "Y:c"], source.Spans.Select(span => span.Id + ":" + source.Text[span.Span.Start..span.Span.End]));
    }

    [Theory]
    [InlineData("{|X:a")]
    [InlineData("{|a")]
    public void A_mark_that_is_not_closed_or_has_no_id_is_an_error(string markup) =>
        Assert.Throws<FormatException>(() => MarkedSource.Parse(markup));
}
