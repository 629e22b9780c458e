using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using PartnerAnalytics.Linq.Shared.Schema;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>A call of <c>Take</c> or <c>WithPageSize</c> that takes too much, and the changes of text that correct it.</summary>
internal sealed class PagingCall
{
    private readonly InvocationExpressionSyntax _syntax;
    private readonly SyntaxNode _count;

    private PagingCall(InvocationExpressionSyntax syntax, SyntaxNode count, IMethodSymbol method, int maximum)
    {
        Maximum = maximum;
        _syntax = syntax;
        _count = count;
        IsPageSize = method.Name == "WithPageSize";

        // Queryable.Take(query, 20000) gives a plain IQueryable<T>, which has no pages.
        CanHavePages = !IsPageSize && !method.IsStatic;
    }

    /// <summary>The most rows that one request gives.</summary>
    public int Maximum { get; }

    public bool IsPageSize { get; }

    public bool CanHavePages { get; }

    /// <summary>Finds the call that a diagnostic was reported on.</summary>
    public static PagingCall? TryFind(FixedSource source, TextSpan span)
    {
        var syntax = source.Root.FindNode(span, getInnermostNodeForTie: true)
            .FirstAncestorOrSelf<InvocationExpressionSyntax>(call => call.Span.End == span.End);
        if (syntax is null || source.Model.GetOperation(syntax, source.CancellationToken) is not IInvocationOperation call)
        {
            return null;
        }

        var parameter = call.TargetMethod.IsStatic ? 1 : 0;
        var count = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter)?.Value.Syntax;
        return count is null ? null : new PagingCall(syntax, count, call.TargetMethod, MaximumOf(source, call));
    }

    // The earlier an operator, the less has been made of the rows.
    private static int MaximumOf(FixedSource source, IInvocationOperation call)
    {
        var maximum = ServiceLimits.MaximumTop;
        for (IOperation? query = call; query is not null; query = Receiver(query))
        {
            maximum = source.Types.ElementOf(query.Type) is { } row && source.Types.Schemas.Find(row) is { } resource
                ? resource.MaximumTop
                : maximum;
        }

        return maximum;
    }

    private static IOperation? Receiver(IOperation query) => query switch
    {
        IInvocationOperation { Instance: null, Arguments: { Length: > 0 } arguments } => arguments[0].Value,
        IInvocationOperation { Instance: var instance } => instance,
        IConversionOperation { Operand: var operand } => operand,
        IConditionalAccessOperation { Operation: var operation } => operation,
        _ => null,
    };

    /// <summary>Replaces the number, and leaves the name of the argument and comments beside it.</summary>
    public TextChange Limit() => new(_count.Span, MaximumTop);

    /// <summary>Adds <c>WithPageSize</c> behind the call, on a line of its own where the call has one.</summary>
    public TextChange AddPageSize()
    {
        var added = $".WithPageSize({MaximumTop})";
        return _syntax.Expression is MemberAccessExpressionSyntax { OperatorToken: var dot }
            ? ChainLine.AddBehind(_syntax, dot, added)
            : ChainLine.Insert(_syntax.Span.End, added);
    }

    private string MaximumTop => Maximum.ToString(CultureInfo.InvariantCulture);
}
