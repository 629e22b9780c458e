namespace PartnerAnalytics.Linq.Analyzers.Tests.Shared.Rules;

/// <summary>PAL1010: values that cannot be sent.</summary>
public sealed class ValueTests
{
    [Theory]
    [InlineData("Use(g.Where(x => x.Weight == {|PAL1010:double.NaN|}), g.Where(x => {|PAL1010:x.Name!.Contains(null!)|}), r.Where(x => x.Status == {|PAL1010:\"\\ud800\"|}), r.{|PAL1010:WhereRaw|}(\"\\ud800\"), r.{|PAL1010:WithParameter|}(\"a\", \"\\ud800\"));")]
    public Task The_value_is_marked_in_statements(string statements) => RuleQuery.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("g.Where(x => x.Weight == 0.1 && x.Name!.Contains(text))")]
    [InlineData("r.Where(x => x.Status == \"\\ud83d\\ude00\")")]
    [InlineData("r.WhereRaw(text).WithParameter(\"a\", text)")]
    public Task Values_that_can_be_sent_are_not_reported(string query) => RuleQuery.VerifyAsync(query);
}
