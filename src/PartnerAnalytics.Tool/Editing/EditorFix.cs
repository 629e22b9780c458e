namespace PartnerAnalytics.Tool.Editing;

/// <summary>A way to correct what a diagnostic says.</summary>
/// <param name="Title">What the correction does.</param>
/// <param name="Edits">What it changes, all in places of the text as it is before; in order, and none overlaps another.</param>
internal sealed record EditorFix(string Title, IReadOnlyList<EditorEdit> Edits);

/// <summary>A change of the text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many characters are replaced.</param>
/// <param name="NewText">What stands there afterwards.</param>
internal sealed record EditorEdit(int Start, int Length, string NewText);
