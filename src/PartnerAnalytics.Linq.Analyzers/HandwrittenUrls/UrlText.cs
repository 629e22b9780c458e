using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PartnerAnalytics.Linq.Analyzers.HandwrittenUrls;

/// <summary>
/// What a string expression says, as one string in which a character of the private use area stands for each value that is not known. A
/// string that has such characters of its own is none of ours.
/// </summary>
internal sealed class UrlText(string text, ImmutableArray<UrlHole> holes)
{
    /// <summary>The most values that a string may have.</summary>
    public const int MaximumHoles = 100;

    private const char FirstHole = '\uE000';
    private const char LastHole = '\uF8FF';

    public string Text { get; } = text;

    /// <summary>Where a query may find names that it has to avoid.</summary>
    public ImmutableArray<UrlHole> Holes { get; } = holes;

    public static char ToChar(int hole) => (char)(FirstHole + hole);

    /// <summary>Whether a character stands for a value.</summary>
    public static bool IsHole(char c) => c is >= FirstHole and <= LastHole;

    /// <summary>Whether a piece of the string is one value and nothing else.</summary>
    public bool IsHole(string piece, out UrlHole hole)
    {
        var found = piece.Length == 1 && IsHole(piece[0]);
        hole = found ? At(piece[0]) : null!;
        return found;
    }

    public UrlHole At(char c) => Holes[c - FirstHole];
}

/// <summary>A value in the string of a URL that is known only when the program runs.</summary>
/// <param name="Expression">The value, without the call that percent-encodes it.</param>
/// <param name="Type">Its type.</param>
/// <param name="Format">The format that the string gives it; null for none.</param>
/// <param name="IsEncoded">Whether the string percent-encodes it.</param>
internal sealed record UrlHole(ExpressionSyntax Expression, ITypeSymbol? Type, string? Format, bool IsEncoded);
