namespace PartnerAnalytics.Tool.Exporting.Files;

/// <summary>A whole file of an export, as its manifest has it.</summary>
/// <param name="File">Its path, from the manifest on, with slashes.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sums">The sums of its columns of numbers.</param>
/// <param name="WrittenAt">When it was put in its place (UTC).</param>
/// <param name="From">The first instant of its partition (UTC); null if there is none.</param>
/// <param name="Until">The first instant after its partition (UTC); null if there is none.</param>
/// <param name="CutTimes">How many times of day lost the digits that the format does not have, by column; null if none did.</param>
internal sealed record ExportedFile(
    string File,
    long Rows,
    long Bytes,
    IReadOnlyDictionary<string, string> Sums,
    DateTimeOffset WrittenAt,
    DateTimeOffset? From = null,
    DateTimeOffset? Until = null,
    IReadOnlyDictionary<string, long>? CutTimes = null);

/// <summary>All files of an export together.</summary>
/// <param name="Rows">Their rows.</param>
/// <param name="Bytes">Their size.</param>
/// <param name="Sums">The sums of their columns of numbers.</param>
internal sealed record ExportTotal(long Rows, long Bytes, IReadOnlyDictionary<string, string> Sums);
