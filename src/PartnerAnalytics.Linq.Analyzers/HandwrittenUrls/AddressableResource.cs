namespace PartnerAnalytics.Linq.Analyzers.HandwrittenUrls;

/// <summary>A resource that a query can begin at.</summary>
/// <param name="description">What its record says of it.</param>
/// <param name="root">The member of the client, such as <c>Referrals</c>.</param>
/// <param name="recordName">The name of the record of its rows.</param>
internal sealed class AddressableResource(AnalyticsResource description, string root, string recordName)
{
    /// <summary>The path in an address.</summary>
    public string Path => description.Path;

    public string Root { get; } = root;

    /// <summary>What its rows are called in a lambda: the first letter of the record's name.</summary>
    public string RowName { get; } = char.ToLowerInvariant(recordName[0]).ToString();

    /// <summary>Whether it takes <c>processedDateTime</c>.</summary>
    public bool HasProcessedDate => description.HasProcessedDate;

    public IReadOnlyList<AnalyticsFieldInfo> Fields => description.Fields;

    /// <summary>The field of a name in requests, in its exact spelling; null for none.</summary>
    public AnalyticsFieldInfo? FindField(string wireName) => Fields.FirstOrDefault(field => field.WireName == wireName);
}
