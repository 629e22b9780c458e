using System.Collections.Immutable;
using System.Globalization;
using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PartnerAnalytics.Emulator.Store;

/// <summary>Writes a page of rows as the Store does.</summary>
/// <param name="output">What the page is written to.</param>
/// <param name="resource">The resource.</param>
/// <param name="names">How its members are called; null where rows lack one.</param>
/// <param name="members">The members, in the order of the select list.</param>
internal sealed class StorePageWriter(
    PipeWriter output, StoreResource resource, ImmutableArray<string?> names, ImmutableArray<StoreField> members)
{
    private const int FlushThreshold = 16 * 1024;

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether dates are of hours.</summary>
    public bool HasHours { get; init; }

    /// <summary>Writes the whole body.</summary>
    public async Task WriteAsync(SqliteDataReader rows, StorePageEnd end, CancellationToken cancellationToken)
    {
        await using var writer = new Utf8JsonWriter(output, Json);
        writer.WriteStartObject();
        writer.WriteStartArray("Value");
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

    private static void WriteEnd(Utf8JsonWriter writer, StorePageEnd end)
    {
        if (end.HasLinkMember)
        {
            writer.WriteString("@nextLink", end.NextLink);
        }

        writer.WriteNumber("TotalCount", end.TotalCount);
        if (end.Freshness is { } freshness)
        {
            writer.WriteString("DataFreshnessTimestamp", StoreDate.Write(freshness, StoreDate.TimeWithLetter));
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
        for (var i = 0; i < members.Length; i++)
        {
            if (names[i] is not { } name)
            {
                continue;
            }

            if (!rows.IsDBNull(i))
            {
                writer.WritePropertyName(name);
                WriteValue(writer, rows, i);
            }
            else if (resource.Missing == StoreMissing.Empty && members[i].Type == FieldType.String)
            {
                writer.WriteString(name, "");
            }
            else if (resource.Missing != StoreMissing.LeftOut)
            {
                writer.WriteNull(name);
            }
        }

        writer.WriteEndObject();
    }

    private void WriteValue(Utf8JsonWriter writer, SqliteDataReader rows, int i)
    {
        var field = members[i];
        switch (field.Type)
        {
            case FieldType.String when field.IsJson:
                writer.WriteRawValue(rows.GetString(i));
                break;
            case FieldType.String:
                // The bytes, whole: as text they would end at the first NUL.
                writer.WriteStringValue(raw.sqlite3_column_blob(rows.Handle!, i));
                break;
            case FieldType.Date:
                writer.WriteStringValue(StoreDate.Write(rows.GetInt64(i), HasHours ? StoreDate.Time : field.DateFormat));
                break;
            case FieldType.Boolean when field.IsText:
                writer.WriteStringValue(rows.GetBoolean(i) ? "true" : "false");
                break;
            case FieldType.Boolean:
                writer.WriteBooleanValue(rows.GetBoolean(i));
                break;
            case FieldType.Integer:
                writer.WriteNumberValue(rows.GetInt64(i));
                break;
            case FieldType.Double:
                writer.WriteRawValue(rows.GetDouble(i).ToString("R", CultureInfo.InvariantCulture));
                break;
            default:
                writer.WriteRawValue(rows.GetString(i));
                break;
        }
    }
}

/// <summary>What follows the rows of a page.</summary>
/// <param name="HasLinkMember">Whether the body has an <c>@nextLink</c> at all.</param>
/// <param name="NextLink">The link to the next page, or what stands there if there is none.</param>
/// <param name="TotalCount">The count that the body tells.</param>
/// <param name="Freshness">How fresh the data is, in ticks; null if the body does not say.</param>
/// <param name="HasError">Whether there is an error beside the rows.</param>
internal readonly record struct StorePageEnd(bool HasLinkMember, string? NextLink, long TotalCount, long? Freshness, bool HasError);
