namespace PartnerAnalytics.Linq.Analyzers.Tests.Shared.Rules;

/// <summary>PAL1002: operators that no request can express.</summary>
public sealed class OperatorTests
{
    [Theory]
    [InlineData("from x in r {|PAL1002:join|} y in g on x.Id equals y.Id select x")]
    public Task An_operator_without_a_counterpart_is_marked_by_its_name(string query) => RuleQuery.VerifyAsync(query);

    [Theory]
    [InlineData("Use(r.{|PAL1002:WithProcessedDate|}(new DateOnly(2018, 1, 1)), partner.AzureUsage.{|PAL1002:WithProcessedDate|}(new DateOnly(2018, 1, 1)), partner.LicenseUsage.WithProcessedDate(new DateOnly(2018, 1, 1)));")]
    public Task An_operator_without_a_counterpart_is_marked_by_its_name_in_statements(string statements) => RuleQuery.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("r.Where(x => x.Status == \"a\").Skip(1).Take(3).ToList()")]
    [InlineData("g.OrderBy(x => x.Name).ThenByDescending(x => x.Id).First()")]
    [InlineData("r.Cast<Referral>().OfType<Referral>().Any()")]
    [InlineData("r.Select(x => x.Status).Distinct().Count()")]
    [InlineData("r.GroupBy(x => x.Status, EqualityComparer<string?>.Default).Select(y => y.Key)")]
    [InlineData("Queryable.OrderBy(g, x => x.Name, null).First()")]
    [InlineData("partner.LicenseUsage.WithProcessedDate(new DateOnly(2018, 10, 7))")]
    [InlineData("r.WithParameter(\"debug\", \"true\").WhereRaw(\"status eq null\").WithPageSize(5)")]
    public Task Operators_of_the_service_are_not_reported(string query) => RuleQuery.VerifyAsync(query);
}
