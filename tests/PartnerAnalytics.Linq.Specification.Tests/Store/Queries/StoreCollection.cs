namespace PartnerAnalytics.Linq.Specification.Tests.Store.Queries;

/// <summary>One emulator for all queries of the Store.</summary>
[CollectionDefinition(Name)]
public sealed class StoreCollection : ICollectionFixture<StoreFixture>
{
    public const string Name = "Store";
}
