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
        foreach (var c in value)
        {
            _ = c switch
            {
                '&' => text.Append("&amp;"),
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                _ when char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF' =>
                    text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        }

        return text.ToString();
    }
}
