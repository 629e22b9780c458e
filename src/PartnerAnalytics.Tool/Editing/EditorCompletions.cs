namespace PartnerAnalytics.Tool.Editing;

/// <summary>What can be written at a place.</summary>
/// <param name="Start">Where what is replaced begins.</param>
/// <param name="Length">How many characters are replaced: what has been typed already, and what follows of the same word.</param>
/// <param name="IsName">Whether a name of one's own may stand here, such as that of a lambda's parameter, so that no item should be
/// inserted before somebody chooses one.</param>
/// <param name="Items">What can be written, in the order in which it is shown.</param>
internal sealed record EditorCompletions(int Start, int Length, bool IsName, IReadOnlyList<EditorCompletion> Items)
{
    /// <summary>Nothing to write at a place.</summary>
    public static EditorCompletions None(int position) => new(position, 0, IsName: false, []);
}

/// <summary>Something that can be written.</summary>
/// <param name="Label">What is shown.</param>
/// <param name="Kind">What it is.</param>
/// <param name="SortText">Its place in the list, compared character by character.</param>
/// <param name="FilterText">What is compared with what has been typed.</param>
/// <param name="InsertText">What is written.</param>
/// <param name="Detail">Its type, or the type of what it returns.</param>
/// <param name="IsPreselected">Whether it is what is most likely meant.</param>
internal sealed record EditorCompletion(
    string Label, EditorSymbolKind Kind, string SortText, string FilterText, string InsertText, string? Detail, bool IsPreselected);
