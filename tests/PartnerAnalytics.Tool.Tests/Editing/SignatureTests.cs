namespace PartnerAnalytics.Tool.Tests.Editing;

/// <summary>How what is called around the caret, <c>$$</c>, is called.</summary>
public sealed class SignatureTests(EditedQuery query) : IClassFixture<EditedQuery>
{
    private const string Where = "AnalyticsQueryable<Subscription> Where(Expression<Func<Subscription, bool>> predicate)";

    [Theory]
    [InlineData("partner.Subscriptions.Where($$", Where, 0)]
    [InlineData("partner.Subscriptions.Where(s => s.Status == $$)", Where, 0)]
    [InlineData("partner.Subscriptions.Take($$)", "AnalyticsQueryable<Subscription> Take(int count)", 0)]
    [InlineData("Math.Max(1, $$)", "int Max(int val1, int val2)", 1)]
    [InlineData("Math.Max(1, 2$$).ToString()", "int Max(int val1, int val2)", 1)]
    [InlineData("Math.Max(val2: $$1, val1: 2)", "int Max(int val1, int val2)", 1)]
    [InlineData("Math.Max(1, Math.Abs(-1$$", "int Abs(int value)", 0)]
    [InlineData("new TimeSpan(1, 2, $$3)", "TimeSpan(int hours, int minutes, int seconds)", 2)]
    [InlineData("new List<string> { \"a\" }[$$0]", "string this[int index]", 0)]
    [InlineData("new[] { 1 }.Where(x => x > 1).Take($$1)", "IEnumerable<int> Take<int>(int count)", 0)]
    [InlineData("string.Concat($$", "string Concat(string? str0, string? str1)", 0)]
    [InlineData("1.ToString($$)", "string ToString(string? format)", 0)]
    [InlineData("partner.Subscriptions.Where(s => string.IsNullOrEmpty(s.Id) && $$)", Where, 0)]
    [InlineData("DateBucket.StartOfDay($$)", "DateTimeOffset? StartOfDay(DateTimeOffset? date)", 0)]
    [InlineData("partner.Subscriptions.Select(s => s.Id).ToDictionaryAsync(s => s, s => 1, $$default)", "Task<Dictionary<string, int>> ToDictionaryAsync<string, int>(Func<string, string> keySelector, Func<string, int> elementSelector, CancellationToken cancellationToken = default)", 2)]
    public async Task A_call_has_its_signature(string marked, string label, int parameter)
    {
        var signatures = await query.GetSignaturesAsync(marked);

        Assert.Contains(label.Split('<', '(')[0], signatures!.Signatures[signatures.ActiveSignature].Label, StringComparison.Ordinal);
        Assert.Contains(label, signatures.Signatures.Select(signature => signature.Label));
        Assert.Equal(parameter, signatures.ActiveParameter);
    }

    [Fact]
    public async Task Parameters_stand_in_the_label_and_are_documented()
    {
        var signatures = await query.GetSignaturesAsync("partner.Subscriptions.Where($$)");
        var signature = Assert.Single(signatures!.Signatures);
        var parameter = Assert.Single(signature.Parameters);

        Assert.Equal("Expression<Func<Subscription, bool>> predicate", signature.Label.Substring(parameter.Start, parameter.Length));
        Assert.Equal("The condition.", parameter.Documentation);
        Assert.Equal("partner.Subscriptions.Where(".Length, signatures.Start);
        Assert.StartsWith("Keeps the rows that satisfy a condition", signature.Documentation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overload_that_is_called_is_active()
    {
        var signatures = await query.GetSignaturesAsync("Math.Max(1.5, $$2)");

        Assert.Equal("double Max(double val1, double val2)", signatures!.Signatures[signatures.ActiveSignature].Label);
    }

    [Theory]
    [InlineData("$$")]
    [InlineData("partner.Subscriptions.Where$$()")]
    [InlineData("partner.Subscriptions.Where(s => true)$$")]
    [InlineData("partner.Nothing($$)")]
    [InlineData("System.IO.File.ReadAllText($$)")]
    [InlineData("Enumerable.Range($$)")]
    [InlineData("($$1 + 1)")]
    public async Task Outside_of_calls_that_a_query_may_make_there_is_none(string marked) =>
        Assert.Null(await query.GetSignaturesAsync(marked));
}
