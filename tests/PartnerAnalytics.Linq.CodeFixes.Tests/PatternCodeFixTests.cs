namespace PartnerAnalytics.Linq.CodeFixes.Tests;

/// <summary>The fix of CS8122: patterns in the lambda of a query become comparisons.</summary>
public sealed class PatternCodeFixTests
{
    [Theory]
    [InlineData("r => r.Status is null", "r => r.Status == null")]
    [InlineData("r => r.Status is not null", "r => r.Status != null")]
    [InlineData("r => r.Status is \"a\" or \"b\"", "r => r.Status == \"a\" || r.Status == \"b\"")]
    [InlineData("r => r.Status is not (\"a\" or \"b\")", "r => r.Status != \"a\" && r.Status != \"b\"")]
    [InlineData("r => r.Id == \"1\" && r.Status is \"a\" or null", "r => r.Id == \"1\" && (r.Status == \"a\" || r.Status == null)")]
    [InlineData("r => r.Id == \"1\" && r.Status is not null", "r => r.Id == \"1\" && r.Status != null")]
    [InlineData("r => !(r.Status is { })", "r => !(r.Status != null)")]
    [InlineData("r => r.Status is null == r.Id is null", "r => (r.Status == null) == r.Id is null", 0)]
    [InlineData("r => r.Status is not null and not \"\"", "r => r.Status != null && r.Status != \"\"")]
    public Task A_pattern_becomes_comparisons(string pattern, string expected, int? index = null) =>
        VerifyAsync($"Use(partner.Referrals.Where({pattern}));", $"Use(partner.Referrals.Where({expected}));", index, isAlone: index is null);

    [Theory]
    [InlineData("s => s.LicenseCount is > 3", "s => s.LicenseCount > 3")]
    [InlineData("s => s.LicenseCount is >= 3 and < 5", "s => s.LicenseCount >= 3 && s.LicenseCount < 5")]
    [InlineData("s => s.LicenseCount is (1 or 2) and not 5", "s => (s.LicenseCount == 1 || s.LicenseCount == 2) && s.LicenseCount != 5")]
    [InlineData("s => s.LicenseCount is not > 3", "s => !(s.LicenseCount > 3)")]
    [InlineData("s => s.AutoRenewEnabled is true", "s => s.AutoRenewEnabled == true")]
    public Task A_pattern_of_another_type_becomes_comparisons(string pattern, string expected) =>
        VerifyAsync($"Use(partner.Subscriptions.Where({pattern}));", $"Use(partner.Subscriptions.Where({expected}));");

    [Theory]
    [InlineData("Use(from r in partner.Referrals where r.Status is null select r);", "Use(from r in partner.Referrals where r.Status == null select r);")]
    [InlineData("Use(await partner.Referrals.CountAsync(r => r.Status is \"a\"));", "Use(await partner.Referrals.CountAsync(r => r.Status == \"a\"));")]
    [InlineData(
        "System.Linq.Expressions.Expression<Func<Referral, bool>> isNew = r => r.Status is \"a\"; Use(isNew);",
        "System.Linq.Expressions.Expression<Func<Referral, bool>> isNew = r => r.Status == \"a\"; Use(isNew);")]
    public Task A_pattern_in_other_places_becomes_comparisons(string statements, string expected) => VerifyAsync(statements, expected);

    [Theory]
    [InlineData("Use(partner.Referrals.Where(r => r.Status is string { Length: 3 }));")]
    [InlineData("Use(partner.Referrals.Where(r => r.Status!.Trim() is \"a\" or \"b\"));")]
    [InlineData("Use(partner.Referrals.Where(r => r.Status is null /* unknown */ or \"a\"));")]
    [InlineData("Use(new[] { \"a\" }.AsQueryable().Where(r => r is null));")]
    public async Task What_has_no_comparison_or_is_not_ours_is_left(string statements) =>
        Assert.Empty(await Fix.TitlesAsync(new PatternCodeFixProvider(), statements));

    [Fact]
    public Task All_are_fixed_at_once() => Fix.VerifyAllAsync(
        new PatternCodeFixProvider(),
        PatternCodeFixProvider.Key,
        "Use(partner.Referrals.Where(r => r.Status is null && r.Id is not \"1\"));",
        "Use(partner.Referrals.Where(r => r.Status == null && r.Id != \"1\"));");

    [Theory]
    [InlineData("return (await partner.Referrals.Where(r => r.Status is \"New\" or \"Accepted\").ToListAsync()).Count;", "/referrals?filter=status eq 'New' or status eq 'Accepted'")]
    [InlineData("return (await partner.Referrals.Where(r => r.CustomerName is null).ToListAsync()).Count;", "/referrals?filter=customerName eq null")]
    public async Task What_is_fixed_runs(string statements, string request)
    {
        using var project = new FixedProject(new PatternCodeFixProvider(), FixedRun.ToFile(statements));
        await project.ApplyAsync(Assert.Single(await project.OfferAsync()));

        Assert.Equal([request], (await FixedRun.RunAsync(await project.TextOfAsync(0))).Requests);
    }

    private static async Task VerifyAsync(string statements, string expected, int? index = null, bool isAlone = true)
    {
        using var project = new FixedProject(new PatternCodeFixProvider(), Fix.ToFile(statements));
        await project.ApplyAsync(Assert.Single(await project.OfferAsync(index)));

        Assert.Equal(Fix.ToFile(expected), await project.TextOfAsync(0));
        Assert.DoesNotContain(await project.RemainingAsync(), diagnostic => isAlone && diagnostic.Id.StartsWith("CS", StringComparison.Ordinal));
    }
}
