namespace PartnerAnalytics.Linq.Analyzers.Tests.Shared.Rules;

/// <summary>PAL1005: fields that cannot be grouped or sorted by, and rows of groups.</summary>
public sealed class FieldUseTests
{
    [Theory]
    [InlineData("await r.{|PAL1005:GroupBy|}(x => x.Status).ToListAsync(ct)")]
    public Task The_field_that_cannot_be_used_so_is_marked(string query) => RuleQuery.VerifyAsync(query);

    [Theory]
    [InlineData("await foreach (var group in g.{|PAL1005:GroupBy|}(x => x.Name)) Use(group);")]
    [InlineData("Use(g.GroupBy(x => x.Name).Any(), g.GroupBy(x => x.Name).Count(), g.{|PAL1005:GroupBy|}(x => x.Name).First(), g.GroupBy(x => x.Name).Take(3));")]
    [InlineData("Use(g.OrderBy(x => x.Name).ThenBy(x => x.Units).ThenBy(x => {|PAL1005:x.Price|}));")]
    public Task The_field_that_cannot_be_used_so_is_marked_in_statements(string statements) => RuleQuery.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("g.OrderBy(x => x.Name).ThenBy(x => x.Units)")]
    [InlineData("g.GroupBy(x => new { x.Name, x.Kind }).Select(y => y.Key.Kind)")]
    [InlineData("g.GroupBy(x => x.Name).OrderBy(y => y.Key).Select(y => y.Key)")]
    [InlineData("g.GroupBy(x => x.Name).Any()")]
    [InlineData("await g.GroupBy(x => x.Name).CountAsync(ct)")]
    [InlineData("g.GroupBy(x => x.Name)")]
    [InlineData("from x in g group x by x.Name into y orderby y.Count() select y.Key")]
    public Task What_the_field_can_be_used_for_is_not_reported(string query) => RuleQuery.VerifyAsync(query);
}
