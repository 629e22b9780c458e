using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace PartnerAnalytics.Emulator.Http;

/// <summary>Writes errors in the form that the analytics of the Microsoft Store document.</summary>
internal static class StoreErrorWriter
{
    /// <summary>What precedes the path of each resource of the Store.</summary>
    public const string BasePath = "/v1.0/my/analytics/";

    private const string Source = "AnalyticsAPI";

    /// <summary>Whether the request is for the Store.</summary>
    public static bool IsFor(HttpRequest request)
        => (request.Path.Value ?? "").StartsWith(BasePath, StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes the body. What is wrong with a parameter stands in an inner error.</summary>
    public static void Write(Utf8JsonWriter writer, RefusedRequestException error)
    {
        var isParameter = error.Status == StatusCodes.Status400BadRequest;
        writer.WriteStartObject();
        WriteStart(writer, isParameter ? "BadRequest" : error.Code);
        if (isParameter)
        {
            writer.WriteStartObject("innererror");
            WriteStart(writer, "InvalidQueryParameters", error.Message);
            WriteEnd(writer, "One or More Query Parameters has invalid values.");
            writer.WriteEndObject();
        }

        WriteEnd(writer, isParameter ? "The calling client sent a bad request to the service." : error.Message);
        writer.WriteEndObject();
    }

    private static void WriteStart(Utf8JsonWriter writer, string code, params ReadOnlySpan<string> data)
    {
        writer.WriteString("code", code);
        writer.WriteStartArray("data");
        foreach (var text in data)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("details");
        writer.WriteEndArray();
    }

    private static void WriteEnd(Utf8JsonWriter writer, string message)
    {
        writer.WriteString("message", message);
        writer.WriteString("source", Source);
    }
}
