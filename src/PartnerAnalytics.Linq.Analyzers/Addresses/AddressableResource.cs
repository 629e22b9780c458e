using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PartnerAnalytics.Linq.Analyzers.Addresses;

/// <summary>A resource that a query can begin at.</summary>
/// <param name="path">The path in an address.</param>
/// <param name="root">The member of the client, such as <c>Referrals</c>.</param>
/// <param name="record">The record of its rows.</param>
/// <param name="hasProcessedDate">Whether it takes <c>processedDateTime</c>.</param>
internal sealed class AddressableResource(string path, string root, INamedTypeSymbol record, bool hasProcessedDate)
{
    private readonly Lazy<ImmutableArray<AnalyticsFieldInfo>> _fields = new(() => ResourceReader.ReadFields(record));

    public string Path { get; } = path;

    public string Root { get; } = root;

    /// <summary>What its rows are called in a lambda: the first letter of the record's name.</summary>
    public string RowName { get; } = char.ToLowerInvariant(record.Name[0]).ToString();

    public bool HasProcessedDate { get; } = hasProcessedDate;

    public ImmutableArray<AnalyticsFieldInfo> Fields => _fields.Value;

    /// <summary>The field of a name in requests, in its exact spelling; null for none.</summary>
    public AnalyticsFieldInfo? FindField(string wireName) => Fields.FirstOrDefault(field => field.WireName == wireName);
}
