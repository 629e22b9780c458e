using System.Collections.Immutable;

namespace PartnerAnalytics.Linq.Analyzers.HandwrittenUrls;

/// <summary>
/// What a string expression says, as one text in which a character of the private use area stands for each value that is not known. A
/// text that has such characters of its own is none of ours.
/// </summary>
internal sealed class AddressText(string text, ImmutableArray<AddressHole> holes)
{
    /// <summary>The most values that a text may have.</summary>
    public const int MaximumHoles = 100;

    private const char FirstHole = '\uE000';
    private const char LastHole = '\uF8FF';

    public string Text { get; } = text;

    /// <summary>Where a query may find names that it has to avoid.</summary>
    public ImmutableArray<AddressHole> Holes { get; } = holes;

    public static char ToChar(int hole) => (char)(FirstHole + hole);

    /// <summary>Whether a character stands for a value.</summary>
    public static bool IsHole(char c) => c is >= FirstHole and <= LastHole;

    /// <summary>Whether a piece of the text is one value and nothing else.</summary>
    public bool IsHole(string piece, out AddressHole hole)
    {
        var found = piece.Length == 1 && IsHole(piece[0]);
        hole = found ? At(piece[0]) : null!;
        return found;
    }

    public AddressHole At(char c) => Holes[c - FirstHole];
}
