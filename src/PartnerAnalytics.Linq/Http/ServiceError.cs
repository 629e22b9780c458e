using System.Text;
using System.Text.Json;

namespace PartnerAnalytics.Linq.Http;

/// <summary>What the body of a failed answer says. Any body will do: what cannot be understood is left out.</summary>
internal sealed class ServiceError(Redaction redaction)
{
    private const int MaximumDetails = 32;
    private const int MaximumLength = 2048;

    /// <summary>A body without anything to say.</summary>
    public static ServiceError None { get; } = new(Redaction.Nothing);

    /// <summary>The service's code.</summary>
    public string? Code { get; private set; }

    /// <summary>The service's words.</summary>
    public string? Description { get; private set; }

    /// <summary>Further words.</summary>
    public IReadOnlyList<string> Details { get; private set; } = [];

    /// <summary>Reads a body.</summary>
    /// <param name="body">The body, or its beginning.</param>
    /// <param name="contentType">Its content type, if known.</param>
    /// <param name="redaction">What the words of the service must not show.</param>
    public static ServiceError Parse(ReadOnlyMemory<byte> body, string? contentType, Redaction redaction)
    {
        if (body.Span.StartsWith("\uFEFF"u8))
        {
            body = body[3..];
        }

        var error = new ServiceError(redaction);
        try
        {
            using var document = JsonDocument.Parse(body);
            error.Read(document.RootElement);
            return error;
        }
        catch (InvalidOperationException)
        {
            // Text that is not Unicode; what was read before it stands.
            return error;
        }
        catch (JsonException)
        {
            return contentType?.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) == true
                ? new ServiceError(redaction) { Description = redaction.Apply(Clean(Encoding.UTF8.GetString(body.Span))) }
                : None;
        }
    }

    private void Read(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.String)
        {
            Description = Say(root.GetString());
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var member in root.EnumerateObject())
        {
            switch (member.Name.ToLowerInvariant())
            {
                case "code":
                    Code = Say(TextOf(member.Value)) ?? Code;
                    break;
                case "description":
                    Description = Say(TextOf(member.Value)) ?? Description;
                    break;
                case "message":
                    Description ??= Say(TextOf(member.Value));
                    break;
                case "data" when member.Value.ValueKind == JsonValueKind.Array:
                    Details = [.. member.Value.EnumerateArray().Take(MaximumDetails).Select(TextOf).Select(Say).OfType<string>()];
                    break;
                case "error" when member.Value.ValueKind == JsonValueKind.Object:
                    Read(member.Value);
                    break;
            }
        }
    }

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => value.GetRawText(),
    };

    // One line, of bearable length: it becomes part of a message, and messages go to logs.
    private string? Say(string? text) => redaction.Apply(Clean(text));

    private static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        line = string.Concat(line.Where(c => !char.IsControl(c)));
        return line.Length <= MaximumLength ? line : string.Concat(line.AsSpan(0, MaximumLength), "…");
    }
}
