using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PartnerAnalytics.Linq.Analyzers.HandwrittenUrls;

/// <summary>Reads a string expression: literals of every form, interpolated strings, and what <c>+</c> joins.</summary>
internal sealed class UrlTextReader
{
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellationToken;
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<UrlHole>.Builder _holes = ImmutableArray.CreateBuilder<UrlHole>();

    private UrlTextReader(SemanticModel model, CancellationToken cancellationToken)
    {
        _model = model;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The string; null where it has something that no URL has.</summary>
    public static UrlText? Read(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        var reader = new UrlTextReader(model, cancellationToken);
        return reader.Append(expression, encode: false) ? new UrlText(reader._text.ToString(), reader._holes.ToImmutable()) : null;
    }

    private bool Append(ExpressionSyntax expression, bool encode)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Append(parenthesized.Expression, encode);
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression):
                return AppendText(literal.Token.ValueText, encode);
            case InterpolatedStringExpressionSyntax interpolated:
                return AppendContents(interpolated, encode);
            case BinaryExpressionSyntax joined when StringExpressions.IsConcatenation(joined, _model, _cancellationToken):
                return Append(joined.Left, encode) && Append(joined.Right, encode);
            default:
                return AppendValue(expression, format: null, encode);
        }
    }

    private bool AppendContents(InterpolatedStringExpressionSyntax interpolated, bool encode)
    {
        foreach (var content in interpolated.Contents)
        {
            var isRead = content switch
            {
                InterpolatedStringTextSyntax text => AppendText(text.TextToken.ValueText, encode),
                InterpolationSyntax { AlignmentClause: null } value =>
                    AppendValue(value.Expression, value.FormatClause?.FormatStringToken.ValueText, encode),
                _ => false,
            };
            if (!isRead)
            {
                return false;
            }
        }

        return true;
    }

    // Braces are the places of values in a format, which are filled in elsewhere.
    private bool AppendText(string text, bool encode)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (text[i] is '{' or '}' || char.IsControl(text[i]) || UrlText.IsHole(text[i]) || (char.IsSurrogate(text[i]) && !isPair))
            {
                return false;
            }

            i += isPair ? 1 : 0;
        }

        _text.Append(encode ? Uri.EscapeDataString(text) : text);
        return true;
    }

    private bool AppendValue(ExpressionSyntax expression, string? format, bool encode)
    {
        if (StringExpressions.FindEncoded(expression, _model, _cancellationToken) is { } encoded)
        {
            return format is null && !encode && (StringExpressions.IsText(encoded, _model, _cancellationToken)
                ? Append(encoded, encode: true)
                : AppendHole(encoded, format: null, isEncoded: true));
        }

        // The beginning of a URL is often a constant; a constant further on keeps its name.
        if (format is null && IsInPath() && _model.GetConstantValue(expression, _cancellationToken).Value is string constant)
        {
            return AppendText(constant, encode);
        }

        return !IsEncodedBefore(expression) && AppendHole(expression, format, encode);
    }

    private bool AppendHole(ExpressionSyntax expression, string? format, bool isEncoded)
    {
        if (_holes.Count == UrlText.MaximumHoles)
        {
            return false;
        }

        _text.Append(UrlText.ToChar(_holes.Count));
        _holes.Add(new UrlHole(expression, _model.GetTypeInfo(expression, _cancellationToken).Type, format, isEncoded));
        return true;
    }

    private bool IsInPath()
    {
        for (var i = 0; i < _text.Length; i++)
        {
            if (_text[i] == '?')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a value is a local that holds an encoded string; a query would encode it again.</summary>
    private bool IsEncodedBefore(ExpressionSyntax expression)
    {
        if (_model.GetSymbolInfo(expression, _cancellationToken).Symbol is not ILocalSymbol local)
        {
            return false;
        }

        return local.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(_cancellationToken))
            .OfType<VariableDeclaratorSyntax>()
            .Any(declarator => declarator.Initializer is { } initializer && initializer.DescendantNodes()
                .OfType<InvocationExpressionSyntax>()
                .Any(call => call.Expression.ToString() is var name && (name.Contains("Escape") || name.Contains("Encode"))));
    }
}
