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

    /// <summary>Writes the body. What is wrong with a parameter, or why access is denied, stands in an inner error.</summary>
    public static void Write(Utf8JsonWriter writer, RefusedRequestException error)
    {
        writer.WriteStartObject();
        switch (error.Status)
        {
            case StatusCodes.Status400BadRequest:
                WriteStart(writer, "BadRequest");
                writer.WriteStartObject("innererror");
                WriteStart(writer, "InvalidQueryParameters", error.Message);
                WriteEnd(writer, "One or More Query Parameters has invalid values.");
                writer.WriteEndObject();
                WriteEnd(writer, "The calling client sent a bad request to the service.");
                break;
            case StatusCodes.Status403Forbidden:
                WriteStart(writer, error.Code);
                writer.WriteStartObject("innererror");
                WriteStart(writer, error.Code);
                WriteEnd(writer, error.Message);
                writer.WriteEndObject();
                WriteEnd(writer, "Access to the requested resource is forbidden.");
                break;
            default:
                WriteStart(writer, error.Code);
                WriteEnd(writer, error.Message);
                break;
        }

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
