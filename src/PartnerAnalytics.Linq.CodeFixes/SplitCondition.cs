using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>A condition of which some parts can be sent; its parts are joined with <c>&amp;&amp;</c>.</summary>
/// <param name="source">The file.</param>
/// <param name="condition">The condition.</param>
/// <param name="refused">The pieces of it that cannot be sent; null where all of it runs on rows.</param>
internal sealed class SplitCondition(FixedSource source, ExpressionSyntax condition, IReadOnlyList<SyntaxNode>? refused)
{
    private readonly SourceText _text = condition.SyntaxTree.GetText();

    /// <summary>The part that is sent, null where there is none, and the part for the rows; null where that would mean something
    /// else.</summary>
    public (string? Sent, string Kept)? TryWrite()
    {
        if (refused is null)
        {
            return RowCondition.TryWrite(source, condition) is { } whole ? (null, whole) : null;
        }

        var parts = new List<ExpressionSyntax>();
        AddParts(condition, parts);
        var kept = parts.FindAll(part => refused.Any(piece => part.Span.Contains(piece.Span)));
        if (!refused.All(piece => kept.Exists(part => part.Span.Contains(piece.Span))))
        {
            return null;
        }

        if (kept.Count == parts.Count)
        {
            return RowCondition.TryWrite(source, condition) is { } whole ? (null, whole) : null;
        }

        // A comment between two parts would belong to one of them; nobody knows to which.
        if (parts.Skip(1).Zip(parts, (part, before) => TextSpan.FromBounds(before.Span.End, part.SpanStart))
            .Any(between => Comments.IsAnyIn(condition, between)))
        {
            return null;
        }

        var rows = kept.ConvertAll(part => RowCondition.TryWrite(source, part));
        return rows.Contains(null)
            ? null
            : (Join(parts, part => kept.Contains(part) ? null : part.ToString()),
                Join(parts, part => kept.IndexOf(part) is >= 0 and var i ? rows[i] : null)!);
    }

    private static void AddParts(ExpressionSyntax condition, List<ExpressionSyntax> parts)
    {
        if (condition is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both)
        {
            AddParts(both.Left, parts);
            AddParts(both.Right, parts);
        }
        else
        {
            parts.Add(condition);
        }
    }

    /// <summary>Joins some of the parts by what stands before each.</summary>
    private string? Join(List<ExpressionSyntax> parts, Func<ExpressionSyntax, string?> write)
    {
        string? joined = null;
        for (var i = 0; i < parts.Count; i++)
        {
            if (write(parts[i]) is { } text)
            {
                joined = joined is null
                    ? text
                    : joined + _text.ToString(TextSpan.FromBounds(parts[i - 1].Span.End, parts[i].SpanStart)) + text;
            }
        }

        return joined;
    }
}
