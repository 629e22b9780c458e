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
    private readonly bool _dotsBeginLines;
    private readonly bool _dotsEndLines;
    private readonly bool _callsEndLines;

    /// <param name="first">The call before which others are moved.</param>
    /// <param name="moved">What is moved, in the order in which it runs.</param>
    public ChainOrder(InvocationExpressionSyntax first, IReadOnlyList<InvocationExpressionSyntax> moved)
    {
        _calls = LateOperator.Between(first, moved[moved.Count - 1]);
        _reordered = [.. moved, .. _calls.Except(moved)];
        var but = _calls.Take(_calls.Count - 1).ToList();
        _dotsBeginLines = _calls.TrueForAll(call => ChainLine.StartOf(DotOf(call)) is not null);
        _dotsEndLines = _calls.TrueForAll(call => EndsLine(DotOf(call))) && but.TrueForAll(call => !EndsLine(call.GetLastToken()));
        _callsEndLines = but.TrueForAll(call => EndsLine(call.GetLastToken()));
    }

    /// <summary>Whether it is clear of each comment which call it belongs to.</summary>
    public bool KeepsComments => _dotsBeginLines || _dotsEndLines
        || (_callsEndLines && _calls.Skip(1).All(call => !DotOf(call).LeadingTrivia.Any(IsComment)))
        || !HasCommentBetween();

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
                if ((_callsEndLines || _dotsEndLines)
                    && text.ToString(CommentOf(_reordered[i])) is var comment && comment != text.ToString(CommentOf(_calls[i])))
                {
                    changes.Add(new TextChange(CommentOf(_calls[i]), comment));
                }
            }
        }

        return changes;
    }

    private static SyntaxToken DotOf(InvocationExpressionSyntax call) => ChainLine.DotOf(call)!.Value;

    private static bool EndsLine(SyntaxToken token) => token.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);

    /// <summary>
    /// Whether a comment stands beside the calls, and not in their arguments or, as <c>/* … */</c>, right behind one: those move with it.
    /// In a single line a comment at its end is about all of it.
    /// </summary>
    private bool HasCommentBetween()
    {
        var last = _calls[_calls.Count - 1];
        var region = TextSpan.FromBounds(DotOf(_calls[0]).FullSpan.Start, last.Span.End);
        var between = last.DescendantTrivia()
            .Where(trivia => region.Contains(trivia.Span) && !_calls.Exists(call => call.ArgumentList.Span.Contains(trivia.Span)))
            .ToList();
        return between.Exists(trivia => IsComment(trivia) && !_calls.Exists(call => IsBehind(trivia, call)))
            || (between.Exists(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))
                && !string.IsNullOrWhiteSpace(last.SyntaxTree.GetText().ToString(CommentOf(last))));
    }

    private static bool IsBehind(SyntaxTrivia comment, InvocationExpressionSyntax call) =>
        comment.IsKind(SyntaxKind.MultiLineCommentTrivia) && call.GetTrailingTrivia().FullSpan.Contains(comment.Span);

    /// <summary>A call from its dot on, or from its name on where the dots end the lines, with the lines of comments above it.</summary>
    private TextSpan PieceOf(InvocationExpressionSyntax call)
    {
        var end = call.Span.End;
        if (!_callsEndLines)
        {
            var comment = call.GetTrailingTrivia().LastOrDefault(trivia => trivia.IsKind(SyntaxKind.MultiLineCommentTrivia));
            end = comment == default ? end : comment.Span.End;
        }

        var dot = DotOf(call);
        return TextSpan.FromBounds(
            _dotsEndLines ? dot.FullSpan.End : _dotsBeginLines ? dot.FullSpan.Start : dot.SpanStart,
            end);
    }

    /// <summary>What stands at the end of the line in which a call ends.</summary>
    private static TextSpan CommentOf(InvocationExpressionSyntax call)
    {
        var token = call.GetLastToken();
        while (!EndsLine(token) && token.GetNextToken() is { RawKind: not (int)SyntaxKind.None } next)
        {
            token = next;
        }

        var lineEnd = token.TrailingTrivia.FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return TextSpan.FromBounds(token.Span.End, lineEnd == default ? token.FullSpan.End : lineEnd.SpanStart);
    }
}
