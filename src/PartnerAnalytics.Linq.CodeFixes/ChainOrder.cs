using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>Moves calls of a chain to its front, with the comments that belong to them.</summary>
internal sealed class ChainOrder
{
    private readonly List<InvocationExpressionSyntax> _calls;
    private readonly List<InvocationExpressionSyntax> _reordered;
    private readonly bool _haveOwnLines;
    private readonly bool _endTheirLines;

    /// <param name="first">The call before which others are moved.</param>
    /// <param name="moved">What is moved, in the order in which it runs.</param>
    public ChainOrder(InvocationExpressionSyntax first, IReadOnlyList<InvocationExpressionSyntax> moved)
    {
        _calls = LateOperator.Between(first, moved[moved.Count - 1]);
        _reordered = [.. moved, .. _calls.Except(moved)];
        _haveOwnLines = _calls.TrueForAll(call => ChainLine.StartOf(DotOf(call)) is not null);
        _endTheirLines = _calls.Take(_calls.Count - 1).All(call => call.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia));
    }

    /// <summary>The changes of text.</summary>
    public IReadOnlyList<TextChange> Changes()
    {
        var text = _calls[0].SyntaxTree.GetText();
        var changes = new List<TextChange>();
        for (var i = 0; i < _calls.Count; i++)
        {
            if (_calls[i] != _reordered[i])
            {
                changes.Add(new TextChange(PieceOf(_calls[i]), text.ToString(PieceOf(_reordered[i]))));
                if (_endTheirLines && text.ToString(CommentOf(_reordered[i])) is var comment && comment != text.ToString(CommentOf(_calls[i])))
                {
                    changes.Add(new TextChange(CommentOf(_calls[i]), comment));
                }
            }
        }

        return changes;
    }

    private static SyntaxToken DotOf(InvocationExpressionSyntax call) => ChainLine.DotOf(call)!.Value;

    /// <summary>A call from its dot on, with the lines of comments above it where it stands on a line of its own.</summary>
    private TextSpan PieceOf(InvocationExpressionSyntax call)
    {
        var end = call.Span.End;
        if (!_endTheirLines)
        {
            var comment = call.GetTrailingTrivia().LastOrDefault(trivia => trivia.IsKind(SyntaxKind.MultiLineCommentTrivia));
            end = comment == default ? end : comment.Span.End;
        }

        return TextSpan.FromBounds(_haveOwnLines ? DotOf(call).FullSpan.Start : DotOf(call).SpanStart, end);
    }

    /// <summary>What stands at the end of the line in which a call ends.</summary>
    private static TextSpan CommentOf(InvocationExpressionSyntax call)
    {
        var token = call.GetLastToken();
        while (!token.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia) && token.GetNextToken() is { RawKind: not (int)SyntaxKind.None } next)
        {
            token = next;
        }

        var lineEnd = token.TrailingTrivia.FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return TextSpan.FromBounds(token.Span.End, lineEnd == default ? token.FullSpan.End : lineEnd.SpanStart);
    }
}
