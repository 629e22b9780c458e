using System.Buffers;
using System.Text.Json;
using PartnerAnalytics.Tool.Querying;
using PartnerAnalytics.Tool.Querying.Formats;

namespace PartnerAnalytics.Tool.Running;

/// <summary>Writes what a query gives, one value of JSON a line.</summary>
internal sealed class RunWriter(Stream output)
{
    /// <summary>Whole numbers beyond it are not all numbers of JavaScript, in which pages and other readers of JSON count.</summary>
    private const long GreatestExact = 1L << 53;

    private static readonly JsonWriterOptions Options = new() { Encoder = RunJson.Options.Encoder };

    private readonly Lock _line = new();

    public void Write(RunMessage message)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(message, RunJson.Options), (byte)'\n'];
        WriteLine(line);
    }

    /// <summary>Writes rows, as lists of values in the order of the columns.</summary>
    public void WriteRows(IReadOnlyList<object?[]> rows)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(line, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("kind", "rows");
            writer.WriteStartArray("rows");
            foreach (var row in rows)
            {
                writer.WriteStartArray();
                foreach (var value in row)
                {
                    Write(writer, value);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        line.Write("\n"u8);
        WriteLine(line.WrittenSpan);
    }

    public static RunValueType TypeOf(QueryColumn column) => (Nullable.GetUnderlyingType(column.Type) ?? column.Type) switch
    {
        var type when type == typeof(bool) => RunValueType.Boolean,
        var type when type == typeof(DateTimeOffset) || type == typeof(DateTime) || type == typeof(DateOnly) => RunValueType.Date,
        { IsEnum: false } type when Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal => RunValueType.Number,
        _ => RunValueType.Text,
    };

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case DateTimeOffset time:
                writer.WriteStringValue(ValueText.Of(time.UtcDateTime));
                break;
            case IConvertible number and not string and not Enum when IsExact(number):
                writer.WriteRawValue(ValueText.Of(number));
                break;
            default:
                writer.WriteStringValue(ValueText.Of(value));
                break;
        }
    }

    /// <summary>Whether a value is a number that stays the same as a double.</summary>
    private static bool IsExact(IConvertible value) => value switch
    {
        sbyte or byte or short or ushort or int or uint => true,
        long number => number is >= -GreatestExact and <= GreatestExact,
        ulong number => number <= GreatestExact,
        decimal number => number.Scale <= 15 && Math.Abs(number) < GreatestExact && (decimal)(double)number == number,
        float number => float.IsFinite(number),
        double number => double.IsFinite(number),
        _ => false,
    };

    private void WriteLine(ReadOnlySpan<byte> line)
    {
        lock (_line)
        {
            output.Write(line);
            output.Flush();
        }
    }
}
