using PartnerAnalytics.Tool.Querying;

namespace PartnerAnalytics.Tool.Editing;

/// <summary>What the compiler says of a text.</summary>
/// <param name="CanRun">Whether the query can run.</param>
/// <param name="Diagnostics">What is wrong or doubtful, in the order of the text.</param>
/// <param name="Requests">The requests that the queries in the text become, as far as they are right.</param>
internal sealed record EditorCheck(
    bool CanRun, IReadOnlyList<QueryDiagnostic> Diagnostics, IReadOnlyList<string> Requests);
