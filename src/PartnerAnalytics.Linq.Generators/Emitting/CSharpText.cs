using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace PartnerAnalytics.Linq.Generators.Emitting;

/// <summary>Names and values as they have to be spelled in C# and in documentation comments.</summary>
internal static class CSharpText
{
    /// <summary>The name, with an <c>@</c> where it is a keyword anywhere in the language.</summary>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;

    public static string Literal(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>Text for a documentation comment: markup is escaped, and what a line or XML cannot hold is named by its code.</summary>
    public static string Xml(string value)
    {
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (i + 1 < value.Length && char.IsSurrogatePair(value[i], value[i + 1]))
            {
                text.Append(value, i++, 2);
                continue;
            }

            _ = value[i] switch
            {
                '&' => text.Append("&amp;"),
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                var c when IsUnprintable(c) => text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
                var c => text.Append(c),
            };
        }

        return text.ToString();
    }

    private static bool IsUnprintable(char c) =>
        char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF';
}
