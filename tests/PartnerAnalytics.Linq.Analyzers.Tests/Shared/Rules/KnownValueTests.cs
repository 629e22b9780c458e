namespace PartnerAnalytics.Linq.Analyzers.Tests.Shared.Rules;

/// <summary>PAL2001: values that the service never returns.</summary>
public sealed class KnownValueTests
{
    [Theory]
    [InlineData("Use(g.Where(x => x.Kind == {|PAL2001:\"small\"|} || x.Kind == {|PAL2001:\"very large\"|} || x.Kind == {|PAL2001:\"tiny\"|}));")]
    [InlineData("Use(g.Where(x => new[] { \"SMALL\", {|PAL2001:\"Very_Large\"|} }.Contains(x.Kind)));")]
    [InlineData("const string kind = \"small\"; Use(g.Where(x => x.Kind == {|PAL2001:kind|}), g.Where(x => {|PAL2001:kind|} == x.Kind), g.Where(x => x.Kind == text));")]
    [InlineData("Use(partner.Subscriptions.Where(s => s.Status == {|PAL2001:\"Active\"|}), partner.Subscriptions.Where(s => s.Status != SubscriptionStatuses.Active));")]
    [InlineData("var q = g.Where(x => x.Kind == {|PAL2001:\"small\"|}); Use(q.Take(5), q.Skip(3));")]
    public Task The_value_that_no_row_has_is_marked_in_statements(string statements) => RuleQuery.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("g.Where(x => x.Kind == \"SMALL\" || x.Kind == text || x.Kind == null)")]
    [InlineData("partner.Subscriptions.Where(s => s.Status == SubscriptionStatuses.Active)")]
    [InlineData("r.Where(x => x.Status == \"anything\")")]
    [InlineData("from x in g where new[] { \"SMALL\", \"VERY_LARGE\" }.Contains(x.Kind) select x.Id")]
    public Task Known_values_and_fields_without_them_are_not_reported(string query) => RuleQuery.VerifyAsync(query);
}
