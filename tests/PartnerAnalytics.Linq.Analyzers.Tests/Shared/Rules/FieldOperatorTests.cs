namespace PartnerAnalytics.Linq.Analyzers.Tests.Shared.Rules;

/// <summary>PAL1004: operators that a field does not take.</summary>
public sealed class FieldOperatorTests
{
    [Theory]
    [InlineData("g.Where(x => {|PAL1004:x.Kind != {|PAL2001:\"a\"|}|}).ToList()")]
    [InlineData("g.Where(x => !({|PAL1004:x.Kind == {|PAL2001:\"a\"|}|})).ToList()")]
    [InlineData("g.LongCount(x => {|PAL1004:x.Secret == \"a\"|})")]
    public Task The_comparison_that_the_field_does_not_take_is_marked(string query) => RuleQuery.VerifyAsync(query);

    [Theory]
    [InlineData("Use(g.Where(x => {|PAL1004:(x.Kind ?? \"none\") == {|PAL2001:\"small\"|}|}));")]
    [InlineData("Use(g.Where(x => {|PAL1004:(x.Kind ?? \"none\") == \"none\"|}));")]
    public Task The_comparison_that_the_field_does_not_take_is_marked_in_statements(string statements) => RuleQuery.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("g.Where(x => x.Label!.Contains(text) && x.Kind == text)")]
    [InlineData("g.Where(x => x.MadeDate > Day || Day < x.MadeDate)")]
    [InlineData("g.Where(x => !(x.Units < 3) && x.Units != null)")]
    [InlineData("r.Where(x => x.CreatedDate >= Day && x.CreatedDate <= Day && x.Status != null)")]
    [InlineData("g.Where(x => Letters.Contains(x.Kind))")]
    [InlineData("g.Where(x => x.Active == true || !(x.Active == false))")]
    public Task What_the_field_takes_is_not_reported(string query) => RuleQuery.VerifyAsync(query);
}
