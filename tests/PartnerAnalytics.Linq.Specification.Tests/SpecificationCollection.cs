namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>One emulator for all queries.</summary>
[CollectionDefinition(Name)]
public sealed class SpecificationCollection : ICollectionFixture<SpecificationFixture>
{
    public const string Name = "Specification";
}
