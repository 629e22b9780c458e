using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace PartnerAnalytics.Linq.Benchmarks.Bodies;

/// <summary>Referrals that match the query of the measurements.</summary>
internal static class ReferralRows
{
    /// <summary>A JSON array of rows.</summary>
    public static byte[] Write(int count)
    {
        var buffer = new ArrayBufferWriter<byte>(count * 520);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartArray();
        for (var row = 0; row < count; row++)
        {
            var created = new DateTime(2018, 2, 1).AddMinutes(row * 53);
            json.WriteStartObject();
            json.WriteString("id", (112310 + row).ToString(CultureInfo.InvariantCulture));
            json.WriteString("status", "Accepted");
            json.WriteString("customerMarket", "NL");
            json.WriteString("customerName", string.Create(CultureInfo.InvariantCulture, $"Best Customer {row}"));
            json.WriteString("customerOrgSize", "10to50employees");
            WriteDate(json, "acceptedDate", created.AddDays(2));
            WriteDate(json, "acknowledgedDate", created.AddDays(1));
            foreach (var name in (string[])["archivedDate", "declinedDate", "expiredDate", "lostDate", "missedDate"])
            {
                json.WriteNull(name);
            }

            WriteDate(json, "createdDate", created);
            json.WriteNull("skippedDate");
            json.WriteNull("wonDate");
            json.WriteString("partnerMarket", "NL");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteDate(Utf8JsonWriter json, string name, DateTime value) =>
        json.WriteString(name, value.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
}
