using PartnerAnalytics.Tool.Exporting.Files;

namespace PartnerAnalytics.Tool.Exporting;

/// <summary>What an export did.</summary>
/// <param name="Fetched">The files that were written.</param>
/// <param name="Kept">How many files were whole already.</param>
/// <param name="Total">All of them together.</param>
internal sealed record ExportSummary(IReadOnlyList<ExportedFile> Fetched, int Kept, ExportTotal Total);
