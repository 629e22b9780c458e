using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Querying;

/// <summary>The text of a query, and the file that it is compiled in.</summary>
internal sealed class QueryText
{
    /// <summary>The type that the file declares.</summary>
    public const string TypeName = "Query";

    /// <summary>The method that returns the value of the expression.</summary>
    public const string MethodName = "Create";

    /// <summary>What the expression calls the client of Partner Center.</summary>
    public const string PartnerName = "partner";

    /// <summary>What the expression calls the client of the Store.</summary>
    public const string StoreName = "store";

    private const string Beginning = $$"""
        #nullable enable annotations
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using PartnerAnalytics.Linq;

        public static class {{TypeName}}
        {
            public static object? {{MethodName}}(PartnerAnalyticsClient {{PartnerName}}, StoreAnalyticsClient {{StoreName}}) =>
        """;

    private const string End = ";\n}\n";

    private readonly string _text;

    public QueryText(string text, CancellationToken cancellationToken)
        : this(text, "\n", "\n", cancellationToken)
    {
    }

    /// <summary>What stands after the text begins on a line of its own: the text may end in a comment.</summary>
    private QueryText(string text, string before, string after, CancellationToken cancellationToken)
    {
        _text = text;
        File = SourceText.From(Beginning + before + text + after + End);
        Tree = CSharpSyntaxTree.ParseText(File, ParseOptions, cancellationToken: cancellationToken);
    }

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest);

    /// <summary>The text with what stands around it.</summary>
    public SourceText File { get; }

    public SyntaxTree Tree { get; }

    /// <summary>The expression, in the file.</summary>
    public ExpressionSyntax FindExpression(CancellationToken cancellationToken) =>
        Tree.GetRoot(cancellationToken).DescendantNodes().OfType<ArrowExpressionClauseSyntax>().First().Expression;

    /// <summary>Where in the file a place of the text is.</summary>
    public static int ToFile(int position) => Beginning.Length + 1 + position;

    /// <summary>The text of a query in a file that reads its rows, as whoever runs it does. The compiler and the rules then know that
    /// nothing is added to it elsewhere. Every place is where it is in the other file.</summary>
    public QueryText ReadingRows(CancellationToken cancellationToken) =>
        new(_text, "(", $"\n).{nameof(AnalyticsQueryable<>.AsAsyncEnumerable)}()", cancellationToken);

    /// <summary>Where in the text a piece of the file is, as far as it belongs to the text.</summary>
    public TextSpan ToText(TextSpan span)
    {
        var start = Math.Clamp(span.Start - ToFile(0), 0, _text.Length);
        return TextSpan.FromBounds(start, Math.Clamp(span.End - ToFile(0), start, _text.Length));
    }

    /// <summary>Whether a piece of the file belongs to the text.</summary>
    public bool Contains(TextSpan span) => span.Start >= ToFile(0) && span.End <= ToFile(_text.Length);

    public QueryDiagnostic Describe(Diagnostic diagnostic) => Describe(
        diagnostic.Id,
        diagnostic.Severity == DiagnosticSeverity.Error,
        diagnostic.GetMessage(CultureInfo.InvariantCulture),
        diagnostic.Location.SourceSpan) with
    {
        HelpLink = LinkOf(diagnostic),
    };

    /// <summary>Says where in the text something is that was found in the file.</summary>
    public QueryDiagnostic Describe(string id, bool isError, string message, TextSpan span)
    {
        var place = ToText(span);
        return new QueryDiagnostic(id, isError, message, place.Start, place.Length);
    }

    /// <summary>The links of the compiler's own errors lead to a search that nobody answers any more.</summary>
    private static string? LinkOf(Diagnostic diagnostic) =>
        diagnostic.Descriptor.HelpLinkUri is { Length: > 0 } link && QueryRules.IsOfLibrary(diagnostic.Id) ? link : null;
}
