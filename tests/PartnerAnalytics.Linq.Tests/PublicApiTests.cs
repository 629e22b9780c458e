using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests;

/// <summary>What users can call is a promise: a change to it shows here and has to be approved.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one() => Snapshot.Verify(PublicApi.Describe(typeof(PartnerAnalyticsClient).Assembly));
}
