using Microsoft.CodeAnalysis.Text;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>One way to correct a piece of source.</summary>
/// <param name="Key">The name under which the same correction is applied everywhere at once.</param>
/// <param name="Title">What the correction does, and what it changes in what the query means.</param>
/// <param name="Changes">The changes of text.</param>
/// <param name="IsCertain">False where the types around the source decide whether it still compiles; it is tried then.</param>
internal sealed record Remedy(string Key, string Title, IReadOnlyList<TextChange> Changes, bool IsCertain = true)
{
    /// <summary>The piece of source from the first change to the last.</summary>
    public TextSpan Span => TextSpan.FromBounds(Changes.Min(change => change.Span.Start), Changes.Max(change => change.Span.End));

    /// <summary>Whether this correction and another cannot both be applied. Insertions at the same place can.</summary>
    public bool Excludes(Remedy other) =>
        Changes.Any(change => other.Changes.Any(
            theirs => change != theirs && change.Span.Start < theirs.Span.End && theirs.Span.Start < change.Span.End));
}
