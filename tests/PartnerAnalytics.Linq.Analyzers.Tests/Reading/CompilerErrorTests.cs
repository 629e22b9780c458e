namespace PartnerAnalytics.Linq.Analyzers.Tests.Reading;

/// <summary>Where the compiler has an error of its own in a lambda, as it can make no expression tree of it, the rules say nothing beside it.</summary>
public sealed class CompilerErrorTests
{
    [Theory]
    [InlineData("r.Where(x => x.Status is \"a\" or \"b\")")]
    [InlineData("r.Where(x => x.CustomerMarket is not null)")]
    [InlineData("r.Where(x => x.CreatedDate is { Year: 2018 })")]
    [InlineData("r.Where(x => x.Status is string s && s.Length == 3)")]
    [InlineData("r.Where(x => x.Status?.Length == 3)")]
    [InlineData("r.Where(x => (x.Status, 1) == (\"a\", 1))")]
    [InlineData("r.Where(x => (x.Status switch { null => \"b\", var other => other }) == \"a\")")]
    [InlineData("r.Where(x => long.TryParse(x.Status, out var number) && number == 3)")]
    [InlineData("r.Where(x => long.TryParse(x.Status, out _))")]
    [InlineData("r.Where(x => (x.Status ?? throw new Exception()) == \"a\")")]
    [InlineData("r.Where(x => x.Status![^1] == 'a')")]
    [InlineData("r.Where(x => x.Status![1..] == \"a\")")]
    [InlineData("r.Where(x => (text = x.Status!) == \"a\")")]
    [InlineData("r.Where(x => rows++ == 3 && x.Status!.Trim() == \"a\")")]
    [InlineData("r.Where(x => { return x.Status!.Trim() == \"a\"; })")]
    [InlineData("r.Where(x => Letters.Any(y => { return y == x.Status; }))")]
    [InlineData("r.Where(x => (x with { Status = \"a\" }).Status!.Trim() == \"a\")")]
    [InlineData("r.Where(x => ((string[])[x.Status!, \"a\"]).Length == 2)")]
    [InlineData("r.Where(x => ((dynamic)x.Status!).Length == 3)")]
    [InlineData("r.Select(x => (x.Id, x.Status)).Distinct()")]
    [InlineData("r.GroupBy(x => x.Status is null).Select(y => y.Key)")]
    [InlineData("g.OrderBy(x => x.Name is null)")]
    public async Task Nothing_is_said_beside_an_error_of_the_compiler(string query) =>
        Assert.Empty(await AnalyzerRun.OverAsync(RuleQuery.ToFile($"Use({query});")));

    [Theory]
    [InlineData("r.Where(x => (object?)x.Status is string)", "PAL1003")]
    [InlineData("r.Where(x => (x.Status as object) == null && x.Status!.Trim() == \"a\")", "PAL1003")]
    [InlineData("r.Where(x => new List<string?> { x.Status }.Count == 1)", "PAL1003")]
    [InlineData("r.Where(x => $\"{x.Status}!\" == nameof(r) + typeof(string).Name)", "PAL1003")]
    [InlineData("(from x in r let n = x.Status!.Length where n == 3 select x)", "PAL1006")]
    public async Task What_a_tree_can_hold_is_judged(string query, string id) =>
        Assert.Equal([id], (await AnalyzerRun.OverAsync(RuleQuery.ToFile($"Use({query});"))).Select(diagnostic => diagnostic.Id).Distinct());
}
