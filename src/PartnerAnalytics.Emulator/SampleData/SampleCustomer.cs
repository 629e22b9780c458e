using System.Collections.Immutable;

namespace PartnerAnalytics.Emulator.SampleData;

/// <summary>A customer, who appears with the same identity in subscriptions, Azure usage and licenses.</summary>
internal sealed record SampleCustomer
{
    public required string TenantId { get; init; }

    /// <summary>Null and empty for one customer each.</summary>
    public required string? Name { get; init; }

    public required string Market { get; init; }

    /// <summary>The Azure subscriptions whose usage is reported, by id and name.</summary>
    public required ImmutableArray<(string Id, string Name)> AzureSubscriptions { get; init; }

    /// <summary>Azure capacity that the customer has reserved, by order and reservation.</summary>
    public required (string OrderId, string Id) Reservation { get; init; }
}
