using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Generators.Parsing;

/// <summary>A record with <c>[AnalyticsResource]</c>: all that its generated part is made from.</summary>
/// <param name="HintName">The name of the generated file; depends on the record's full name only.</param>
/// <param name="Namespace">The parts of the namespace; empty for the global one.</param>
/// <param name="ContainingTypes">The types around the record, the outermost first.</param>
/// <param name="Name">The name of the record.</param>
/// <param name="Path">The path of the resource.</param>
/// <param name="Clouds">The clouds that have the resource.</param>
/// <param name="HasProcessedDate">Whether a query may say from which date the data was processed.</param>
/// <param name="IsMakingObsolete">Whether what makes a row uses obsolete members.</param>
/// <param name="ExperimentalIds">The diagnostics of experimental members.</param>
/// <param name="Fields">The fields in the order of their declaration.</param>
internal sealed record ResourceModel(
    string HintName,
    EquatableList<string> Namespace,
    EquatableList<ContainingTypeModel> ContainingTypes,
    string Name,
    string Path,
    PartnerCenterClouds Clouds,
    bool HasProcessedDate,
    bool IsMakingObsolete,
    EquatableList<string> ExperimentalIds,
    EquatableList<FieldModel> Fields)
{
    /// <summary>The service that has the resource.</summary>
    public AnalyticsService Service { get; init; }

    /// <summary>What its rows are.</summary>
    public ResourceRows Rows { get; init; }

    /// <summary>The most rows that one request returns; zero for what the service returns in general.</summary>
    public int MaximumTop { get; init; }
}

/// <summary>A type around the record, as its declaration has to be repeated: <c>partial {Keyword} {Name}</c>.</summary>
internal sealed record ContainingTypeModel(string Keyword, string Name);
