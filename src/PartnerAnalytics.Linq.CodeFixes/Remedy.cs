using Microsoft.CodeAnalysis.Text;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>One way to correct a piece of source.</summary>
/// <param name="Key">The name under which the same correction is applied everywhere at once.</param>
/// <param name="Title">What the correction does, and what it changes in what the query means.</param>
/// <param name="Changes">The changes of text.</param>
/// <param name="IsCertain">False where the types around the source decide whether it still compiles; it is tried then.</param>
internal sealed record Remedy(string Key, string Title, IReadOnlyList<TextChange> Changes, bool IsCertain = true);
