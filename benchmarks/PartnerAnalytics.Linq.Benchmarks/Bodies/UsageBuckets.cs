using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace PartnerAnalytics.Linq.Benchmarks.Bodies;

/// <summary>The response to a query that groups Azure usage by customer and meter category; sums come as strings, as the service sends them.</summary>
internal static class UsageBuckets
{
    private const int Seed = 20180201;

    /// <summary>A JSON array of buckets.</summary>
    public static byte[] Write(int count)
    {
        var random = new Random(Seed);
        var buffer = new ArrayBufferWriter<byte>(count * 140);
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        var id = new byte[16];
        json.WriteStartArray();
        for (var bucket = 0; bucket < count; bucket++)
        {
            if (bucket % 20 == 0)
            {
                random.NextBytes(id);
            }

            json.WriteStartObject();
            json.WriteString("customerTenantId", new Guid(id));
            json.WriteString("meterCategory", string.Create(CultureInfo.InvariantCulture, $"Category {bucket % 20}"));
            json.WriteString("quantity", Math.Round((decimal)random.NextDouble() * 100000m, 4).ToString(CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
