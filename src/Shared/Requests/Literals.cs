using System.Globalization;
using System.Text;

namespace PartnerAnalytics.Linq.Shared.Requests;

/// <summary>Writes values as C# does, on one line whatever they hold: for previews and messages.</summary>
internal static class Literals
{
    /// <summary>A string, in quotation marks.</summary>
    public static string Text(string text) => "\"" + Escaped(text.Replace("\\", "\\\\").Replace("\"", "\\\"")) + "\"";

    /// <summary>A character, in quotation marks.</summary>
    public static string Character(char character) => character switch
    {
        '\'' => "'\\''",
        '\\' => "'\\\\'",
        _ => "'" + Escaped(character.ToString()) + "'",
    };

    /// <summary>The string with escapes for line breaks and for other characters that nobody sees.</summary>
    public static string Escaped(string text)
    {
        var escaped = (StringBuilder?)null;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsInvisible(text[i]))
            {
                (escaped ??= new StringBuilder(text, 0, i, text.Length + 8)).Append(Escape(text[i]));
            }
            else
            {
                escaped?.Append(text[i]);
            }
        }

        return escaped?.ToString() ?? text;
    }

    /// <summary>Source that may run over several lines, on one.</summary>
    public static string OnOneLine(string source) => source.IndexOf('\n') >= 0
        ? string.Join(" ", source.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        : source;

    /// <summary>An expression as a part of another: in parentheses, unless it is a name, a call or such.</summary>
    public static string Operand(string expression) => IsOperand(expression) ? expression : "(" + expression + ")";

    // A blank that stands neither between brackets nor in a string separates an operator from its operands.
    private static bool IsOperand(string expression)
    {
        var depth = 0;
        var quote = '\0';
        for (var i = 0; i < expression.Length; i++)
        {
            var character = expression[i];
            if (quote != '\0')
            {
                i += character == '\\' ? 1 : 0;
                quote = character == quote ? '\0' : quote;
            }
            else if (character is '"' or '\'')
            {
                quote = character;
            }
            else if (character is '(' or '[' or '{')
            {
                depth++;
            }
            else if (character is ')' or ']' or '}')
            {
                depth--;
            }
            else if (character == ' ' && depth == 0)
            {
                return false;
            }
        }

        return true;
    }

    // U+2028 and U+2029 break lines too.
    private static bool IsInvisible(char character) => char.IsControl(character) || character is '\u2028' or '\u2029';

    private static string Escape(char character) => character switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\0' => "\\0",
        _ => "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture),
    };
}
