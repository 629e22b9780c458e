using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

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

    private readonly string _text;

    public QueryText(string text, CancellationToken cancellationToken)
    {
        _text = text;

        // The end stands on a line of its own: the text may end in a comment.
        Tree = CSharpSyntaxTree.ParseText($"{Beginning}{text}\n;\n}}\n", ParseOptions, cancellationToken: cancellationToken);
    }

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest);

    public SyntaxTree Tree { get; }

    /// <summary>The expression, in the file.</summary>
    public ExpressionSyntax FindExpression(CancellationToken cancellationToken) =>
        Tree.GetRoot(cancellationToken).DescendantNodes().OfType<ArrowExpressionClauseSyntax>().First().Expression;

    public QueryDiagnostic Describe(Diagnostic diagnostic) => Describe(
        diagnostic.Id,
        diagnostic.Severity == DiagnosticSeverity.Error,
        diagnostic.GetMessage(CultureInfo.InvariantCulture),
        diagnostic.Location.SourceSpan);

    /// <summary>Says where in the text something is that was found in the file.</summary>
    public QueryDiagnostic Describe(string id, bool isError, string message, TextSpan span)
    {
        var start = Math.Clamp(span.Start - Beginning.Length, 0, _text.Length);
        var end = Math.Clamp(span.End - Beginning.Length, start, _text.Length);
        return new QueryDiagnostic(id, isError, message, start, end - start);
    }
}
