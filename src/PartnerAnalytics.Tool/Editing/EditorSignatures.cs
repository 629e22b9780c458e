namespace PartnerAnalytics.Tool.Editing;

/// <summary>The ways in which what is called at a place can be called.</summary>
/// <param name="Start">Where the arguments begin, after the bracket.</param>
/// <param name="ActiveSignature">The one that the arguments fit best.</param>
/// <param name="ActiveParameter">The parameter whose argument is at the place; past the last one where there is no such parameter.</param>
/// <param name="Signatures">The ways.</param>
internal sealed record EditorSignatures(
    int Start, int ActiveSignature, int ActiveParameter, IReadOnlyList<EditorSignature> Signatures);

/// <summary>A way to call something.</summary>
/// <param name="Label">How it is declared.</param>
/// <param name="Documentation">What it does; null where nothing says so.</param>
/// <param name="Parameters">Its parameters.</param>
internal sealed record EditorSignature(string Label, string? Documentation, IReadOnlyList<EditorParameter> Parameters);

/// <summary>A parameter.</summary>
/// <param name="Start">Where it stands in the label.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Documentation">What it means; null where nothing says so.</param>
internal sealed record EditorParameter(int Start, int Length, string? Documentation);
