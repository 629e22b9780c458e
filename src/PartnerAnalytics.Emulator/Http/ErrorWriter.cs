using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace PartnerAnalytics.Emulator.Http;

/// <summary>Writes errors in the form that the service documents.</summary>
internal static class ErrorWriter
{
    private const int MaximumDescription = 1024;

    /// <summary>Responds with an error.</summary>
    public static async Task WriteAsync(HttpResponse response, RefusedRequestException error)
    {
        response.StatusCode = error.Status;
        response.ContentType = "application/json; charset=utf-8";
        await using var writer = new Utf8JsonWriter(response.BodyWriter);
        if (StoreErrorWriter.IsFor(response.HttpContext.Request))
        {
            StoreErrorWriter.Write(writer, error);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("code", error.Code);
        writer.WriteString("description", Shorten(error.Message));
        writer.WriteStartArray("data");
        foreach (var name in error.Names)
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
        writer.WriteString("source", "PartnerAnalytics.Emulator");
        writer.WriteEndObject();
    }

    private static string Shorten(string description)
    {
        if (description.Length <= MaximumDescription)
        {
            return description;
        }

        var length = MaximumDescription - 1;
        return string.Create(
            CultureInfo.InvariantCulture, $"{description.AsSpan(0, char.IsHighSurrogate(description[length - 1]) ? length - 1 : length)}…");
    }
}
