using System.Net;
using System.Text.Json;

namespace PartnerAnalytics.Emulator.Tests;

/// <summary>A response of the emulator.</summary>
internal sealed record Response(HttpStatusCode Status, ILookup<string, string> Headers, byte[] Bytes)
{
    private readonly Lazy<JsonElement> _body = new(() => Parse(Bytes));

    public JsonElement Body => _body.Value;

    public IReadOnlyList<JsonElement> Rows
    {
        get
        {
            Assert.Equal(HttpStatusCode.OK, Status);
            return [.. Body.GetProperty("Value").EnumerateArray()];
        }
    }

    public string? NextLink => Body.GetProperty("@nextLink").GetString();

    public long TotalCount => Body.GetProperty("TotalCount").GetInt64();

    /// <summary>The values of one field, blank-separated, strings without quotes.</summary>
    public string Column(string field) => string.Join(' ', Rows.Select(row => Text(row.GetProperty(field))));

    /// <summary>The rows, one a line, fields separated by bars.</summary>
    public string Table()
        => string.Join('\n', Rows.Select(row => string.Join('|', row.EnumerateObject().Select(member => Text(member.Value)))));

    /// <summary>Asserts an error in the documented form and returns its description.</summary>
    public string AssertError(HttpStatusCode status)
    {
        Assert.Equal(status, Status);
        Assert.Equal("application/json; charset=utf-8", Headers["Content-Type"].Single());
        Assert.Equal(["code", "description", "data", "source"], Body.EnumerateObject().Select(member => member.Name));
        Assert.NotEqual("", Body.GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.Array, Body.GetProperty("data").ValueKind);
        var description = Body.GetProperty("description").GetString()!;
        Assert.InRange(description.Length, 1, 1024);
        return description;
    }

    public static async Task<Response> ReadAsync(HttpResponseMessage response)
    {
        var headers = response.Headers.Concat(response.Content.Headers)
            .SelectMany(header => header.Value, (header, value) => (header.Key, value))
            .ToLookup(header => header.Key, header => header.value, StringComparer.OrdinalIgnoreCase);
        return new Response(response.StatusCode, headers, await response.Content.ReadAsByteArrayAsync());
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static JsonElement Parse(byte[] bytes)
    {
        ReadOnlySpan<byte> text = bytes;
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        if (text.StartsWith(mark))
        {
            text = text[mark.Length..];
        }

        var reader = new Utf8JsonReader(text);
        return text.IsEmpty ? default : JsonElement.ParseValue(ref reader);
    }
}
