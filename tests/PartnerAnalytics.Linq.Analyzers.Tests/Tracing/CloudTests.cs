namespace PartnerAnalytics.Linq.Analyzers.Tests.Tracing;

/// <summary>PAL1009: a client whose cloud is seen is not asked for what the cloud lacks.</summary>
public sealed class CloudTests
{
    [Theory]
    [InlineData("Use(await {|PAL1009:government.LicenseUsage|}.Where(l => l.ServiceCode == \"EXO\").ToListAsync());")]
    [InlineData("Use({|PAL1009:government.LicenseDeployments|});")]
    [InlineData("Use({|PAL1009:government.Query<LicenseUsage>()|}.Take(5));")]
    [InlineData("Use({|PAL1009:china.Referrals|}, {|PAL1009:china.LicenseUsage|}.Take(5));")]
    [InlineData("var q = {|PAL1009:china.Referrals|}; Use(q.Take(5), q.Skip(5));")]
    [InlineData("Use({|PAL1009:new PartnerAnalyticsClient(credential, new() { Cloud = PartnerCenterCloud.China }).Referrals|});")]
    public Task A_resource_that_the_cloud_lacks_is_reported_where_it_is_named(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("Use(government.Referrals, government.Subscriptions.Take(5), china.Subscriptions);")]
    [InlineData("var global = new PartnerAnalyticsClient(credential); Use(global.LicenseUsage);")]
    [InlineData("var global = new PartnerAnalyticsClient(credential, new() { Cloud = PartnerCenterCloud.Global }); Use(global.LicenseUsage);")]
    [InlineData("var others = new PartnerAnalyticsClientOptions { Cloud = PartnerCenterCloud.China }; others.Cloud = cloud; "
        + "Use(new PartnerAnalyticsClient(credential, others).Referrals);")]
    [InlineData("var own = new PartnerAnalyticsClient(credential, new() { Cloud = cloud }); Use(own.LicenseUsage);")]
    [InlineData("var own = government; own = china; Use(own.LicenseUsage);")]
    [InlineData("Use(other.LicenseUsage, other.Referrals);")]
    public Task A_cloud_that_is_not_certain_is_not_judged(string statements) => VerifyAsync(statements);

    private static Task VerifyAsync(string statements) => Query.VerifyAsync($$"""
        public static class Report
        {
            public static async Task RunAsync(PartnerAnalyticsClient other, PartnerCenterCloud cloud, Azure.Core.TokenCredential credential)
            {
                var options = new PartnerAnalyticsClientOptions { Cloud = PartnerCenterCloud.UsGovernment };
                var government = new PartnerAnalyticsClient(credential, options);
                var china = new PartnerAnalyticsClient(credential, new PartnerAnalyticsClientOptions { Cloud = PartnerCenterCloud.China, Scope = "s" });
                {{statements}}
                await Task.Yield();
                Use(government, china, other, cloud);
            }

            private static void Use(params object?[] values) => GC.KeepAlive(values);
        }
        """);
}
