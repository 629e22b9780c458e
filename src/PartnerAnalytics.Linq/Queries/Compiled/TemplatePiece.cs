namespace PartnerAnalytics.Linq.Queries.Compiled;

/// <summary>A text as it is sent, and the value that follows it.</summary>
/// <param name="Text">The text, encoded.</param>
/// <param name="Index">Where the value stands; one of the constants where it is no argument's.</param>
/// <param name="Separator">For a list of which each element is written: what stands between two; null for a single value.</param>
internal readonly record struct TemplatePiece(string Text, int Index, string? Separator = null)
{
    public const int NoValue = -1;
    public const int Top = -2;
    public const int Skip = -3;
}
