using System.Collections.Immutable;
using System.Globalization;
using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using PartnerAnalytics.Emulator.Queries;
using PartnerAnalytics.Emulator.Resources;
using SQLitePCL;

namespace PartnerAnalytics.Emulator.Serving;

/// <summary>Writes a page of rows while the database hands them out; no more than a few of them are in memory at a time.</summary>
internal sealed class PageWriter(PipeWriter output, ImmutableArray<OutputColumn> columns, BodyRules bodies)
{
    private const int FlushThreshold = 16 * 1024;

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ImmutableArray<JsonEncodedText> _names =
        [.. columns.Select(column => JsonEncodedText.Encode(NameOf(column.Field, bodies), JavaScriptEncoder.UnsafeRelaxedJsonEscaping))];

    /// <summary>Writes the whole body.</summary>
    public async Task WriteAsync(SqliteDataReader rows, PageEnd end, CancellationToken cancellationToken)
    {
        await using var writer = new Utf8JsonWriter(output, Json);
        writer.WriteStartObject();
        writer.WriteStartArray(bodies.Style == BodyStyle.Value ? "Value" : "items");
        while (rows.Read())
        {
            WriteRow(writer, rows);
            if (writer.BytesPending > FlushThreshold)
            {
                await writer.FlushAsync(cancellationToken);
                await output.FlushAsync(cancellationToken);
            }
        }

        writer.WriteEndArray();
        WriteEnd(writer, end);
        writer.WriteEndObject();
    }

    private static string NameOf(FieldDescription field, BodyRules bodies)
        => bodies.PascalCaseNames ? char.ToUpperInvariant(field.Name[0]) + field.Name[1..] : field.Name;

    private void WriteEnd(Utf8JsonWriter writer, PageEnd end)
    {
        if (end.HasLinkMember)
        {
            writer.WriteString("@nextLink", end.NextLink);
        }

        if (end.TotalCount is { } total)
        {
            writer.WriteNumber(bodies.Style == BodyStyle.Value ? "TotalCount" : "totalCount", total);
        }

        if (bodies.Style == BodyStyle.Items)
        {
            writer.WriteStartObject("attributes");
            writer.WriteString("objectType", "Collection");
            writer.WriteEndObject();
        }

        if (end.HasError)
        {
            writer.WriteStartObject("error");
            writer.WriteString("code", "InternalServerError");
            writer.WriteString("message", "Not all of the data could be read.");
            writer.WriteEndObject();
        }
    }

    private void WriteRow(Utf8JsonWriter writer, SqliteDataReader rows)
    {
        writer.WriteStartObject();
        for (var i = 0; i < columns.Length; i++)
        {
            writer.WritePropertyName(_names[i]);
            if (rows.IsDBNull(i))
            {
                writer.WriteNullValue();
            }
            else
            {
                WriteValue(writer, rows, i);
            }
        }

        writer.WriteEndObject();
    }

    private void WriteValue(Utf8JsonWriter writer, SqliteDataReader rows, int i)
    {
        var field = columns[i].Field;
        switch (field.Type)
        {
            case FieldType.String:
                // The bytes, whole: as text they would end at the first NUL.
                WriteText(writer, raw.sqlite3_column_blob(rows.Handle!, i), field.Notation);
                break;
            case FieldType.Date:
                WriteDate(writer, rows.GetInt64(i), field.Notation);
                break;
            case FieldType.Boolean:
                writer.WriteBooleanValue(rows.GetBoolean(i));
                break;
            default:
                WriteNumber(writer, NumberText(rows, i), columns[i].NumberAsString);
                break;
        }
    }

    private static void WriteText(Utf8JsonWriter writer, ReadOnlySpan<byte> text, FieldNotation notation)
    {
        if (notation == FieldNotation.DigitsAsNumber && IsNumber(text))
        {
            writer.WriteRawValue(text);
        }
        else
        {
            writer.WriteStringValue(text);
        }
    }

    /// <summary>Digits without a leading zero, which JSON would not take.</summary>
    private static bool IsNumber(ReadOnlySpan<byte> text)
        => text.Length > 0 && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9') && (text[0] != (byte)'0' || text.Length == 1);

    private static void WriteDate(Utf8JsonWriter writer, long ticks, FieldNotation notation)
    {
        Span<char> text = stackalloc char[WireDate.MaximumLength];
        var format = notation == FieldNotation.Day && ticks % TimeSpan.TicksPerDay == 0 ? WireDate.DayFormat : WireDate.RowFormat;
        new DateTime(ticks).TryFormat(text, out var length, format, CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }

    private string NumberText(SqliteDataReader rows, int i) => columns[i].Field.Type switch
    {
        FieldType.Integer => rows.GetInt64(i).ToString(CultureInfo.InvariantCulture),
        FieldType.Double => rows.GetDouble(i).ToString("R", CultureInfo.InvariantCulture),
        _ => rows.GetString(i),
    };

    private static void WriteNumber(Utf8JsonWriter writer, string text, bool asString)
    {
        if (asString)
        {
            writer.WriteStringValue(text);
        }
        else
        {
            writer.WriteRawValue(text);
        }
    }
}

/// <summary>What follows the rows of a page.</summary>
/// <param name="HasLinkMember">Whether the body has an <c>@nextLink</c> at all.</param>
/// <param name="NextLink">The URI of the next page, or null.</param>
/// <param name="TotalCount">The count that the body tells; null if it tells none.</param>
/// <param name="HasError">Whether there is an error beside the rows.</param>
internal readonly record struct PageEnd(bool HasLinkMember, string? NextLink, long? TotalCount, bool HasError);
