using System.Text;
using PartnerAnalytics.Tool.Querying.Formats;

namespace PartnerAnalytics.Tool.Exporting.Formats;

/// <summary>Values of an export as text.</summary>
internal static class ExportText
{
    private const char FirstSurrogate = '\uD800';
    private const char LastSurrogate = '\uDFFF';

    /// <summary>The text of a value that is not null.</summary>
    /// <exception cref="ValueRefusedException">The text has half of a character, which no file can hold.</exception>
    public static string Of(object value, string column)
    {
        var text = ValueText.Of(ToUtc(value));
        return IsWhole(text) ? text : throw new ValueRefusedException(
            column, "a text holds half of a surrogate pair, which is no character. Leave the column out, or the row.");
    }

    /// <summary>Instants in UTC, with a Z; everything else as it is.</summary>
    public static object? ToUtc(object? value) => value is DateTimeOffset instant ? instant.UtcDateTime : value;

    private static bool IsWhole(string text)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAnyInRange(FirstSurrogate, LastSurrogate) is var next and >= 0)
        {
            if (Rune.DecodeFromUtf16(rest[next..], out _, out var length) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            rest = rest[(next + length)..];
        }

        return true;
    }
}
