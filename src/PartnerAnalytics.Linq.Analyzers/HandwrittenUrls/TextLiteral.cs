using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace PartnerAnalytics.Linq.Analyzers.HandwrittenUrls;

/// <summary>Strings of a URL, as C#.</summary>
internal static class TextLiteral
{
    /// <summary>A literal, a value, or both joined by <c>+</c>, which a lambda of a query may have; null where a value has no
    /// string.</summary>
    public static string? Join(string text, UrlScope scope, Func<UrlHole, string?> toText)
    {
        var operands = new List<string>();
        foreach (var piece in Split(text))
        {
            if ((scope.Text.IsHole(piece, out var hole) ? toText(hole) : Quote(piece)) is not { } operand)
            {
                return null;
            }

            operands.Add(operand);
        }

        return operands.Count == 0 ? "\"\"" : string.Join(" + ", operands);
    }

    /// <summary>A literal, a value, or an interpolated string, for what stands outside lambdas and is sent as it is.</summary>
    public static string Interpolate(string text, UrlScope scope)
    {
        if (!text.Any(UrlText.IsHole))
        {
            return Quote(text);
        }

        if (scope.Text.IsHole(text, out var only) && HoleValues.ToArgument(only) is { } argument)
        {
            return argument;
        }

        var code = new StringBuilder("$\"");
        foreach (var piece in Split(text))
        {
            if (scope.Text.IsHole(piece, out var hole))
            {
                code.Append('{').Append(PlainExpressions.ToOperand(hole.Expression));
                code.Append(hole.Format is null ? "" : ":" + hole.Format).Append('}');
            }
            else
            {
                var literal = Quote(piece);
                code.Append(literal.Substring(1, literal.Length - 2).Replace("{", "{{").Replace("}", "}}"));
            }
        }

        return code.Append('"').ToString();
    }

    private static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private static IEnumerable<string> Split(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!UrlText.IsHole(text[i]))
            {
                continue;
            }

            if (i > start)
            {
                yield return text.Substring(start, i - start);
            }

            yield return text.Substring(i, 1);
            start = i + 1;
        }

        if (start < text.Length)
        {
            yield return text.Substring(start);
        }
    }
}
