using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using PartnerAnalytics.Linq.Shared;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>A call of <c>Take</c> or <c>WithPageSize</c> that asks for too much, and the changes of text that correct it.</summary>
internal sealed class PagingCall
{
    private readonly InvocationExpressionSyntax _syntax;
    private readonly SyntaxNode _count;

    private PagingCall(InvocationExpressionSyntax syntax, SyntaxNode count, IMethodSymbol method)
    {
        _syntax = syntax;
        _count = count;
        IsPageSize = method.Name == "WithPageSize";

        // Queryable.Take(query, 20000) gives a plain IQueryable<T>, which has no pages.
        CanHavePages = !IsPageSize && !method.IsStatic;
    }

    public bool IsPageSize { get; }

    public bool CanHavePages { get; }

    /// <summary>Finds the call that a diagnostic was reported on.</summary>
    public static PagingCall? TryFind(SyntaxNode? root, SemanticModel? model, TextSpan span, CancellationToken cancellationToken)
    {
        var syntax = root?.FindNode(span).FirstAncestorOrSelf<InvocationExpressionSyntax>(call => call.Span.End == span.End);
        if (syntax is null || model?.GetOperation(syntax, cancellationToken) is not IInvocationOperation call)
        {
            return null;
        }

        var parameter = call.TargetMethod.IsStatic ? 1 : 0;
        var count = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter)?.Value.Syntax;
        return count is null ? null : new PagingCall(syntax, count, call.TargetMethod);
    }

    /// <summary>Replaces the number, and leaves the name of the argument and comments beside it.</summary>
    public TextChange Limit() => new(_count.Span, MaximumTop);

    /// <summary>Adds <c>WithPageSize</c> behind the call, on a line of its own where the call has one.</summary>
    public TextChange AddPageSize()
    {
        var added = $".WithPageSize({MaximumTop})";
        if (FindLineStart() is not { } lineStart)
        {
            return Insert(_syntax.Span.End, added);
        }

        // A comment at the end of the line is about the rows that are taken.
        var trailing = _syntax.GetTrailingTrivia();
        var lineEnd = trailing.FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return Insert(lineEnd == default ? _syntax.Span.End : lineEnd.SpanStart, lineStart + added);
    }

    private static string MaximumTop => ServiceLimits.MaximumTop.ToString(CultureInfo.InvariantCulture);

    private static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);

    /// <summary>The end of the line before the call and the indentation, where the dot is the first thing on its line.</summary>
    private string? FindLineStart()
    {
        if (_syntax.Expression is not MemberAccessExpressionSyntax { OperatorToken: var dot })
        {
            return null;
        }

        var before = dot.GetPreviousToken().TrailingTrivia.Concat(dot.LeadingTrivia).ToList();
        var lineEnd = before.FindLastIndex(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var indentation = before.Skip(lineEnd + 1).ToList();
        return lineEnd >= 0 && indentation.TrueForAll(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))
            ? before[lineEnd].ToString() + string.Concat(indentation)
            : null;
    }
}
