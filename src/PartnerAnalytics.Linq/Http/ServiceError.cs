using System.Text;
using System.Text.Json;

namespace PartnerAnalytics.Linq.Http;

/// <summary>
/// What the body of a failed response says, in any of the forms that services have for it. Any body will do: what cannot be understood is
/// left out.
/// </summary>
internal sealed class ServiceError(Redaction redaction)
{
    private const int MaximumDetails = 32;
    private const int MaximumLength = 2048;

    private readonly List<string> _details = [];

    /// <summary>A body that says nothing.</summary>
    public static ServiceError None { get; } = new(Redaction.Nothing);

    /// <summary>The service's code.</summary>
    public string? Code { get; private set; }

    /// <summary>The service's description.</summary>
    public string? Description { get; private set; }

    /// <summary>Further details: what else went wrong, or what lies behind it.</summary>
    public IReadOnlyList<string> Details => _details;

    /// <summary>Description and details together; null where there are none.</summary>
    public string? Reason
    {
        get
        {
            var further = string.Join(
                "; ", _details.Where(detail => Description?.Contains(detail, StringComparison.OrdinalIgnoreCase) != true));
            return Shorten(Description is null ? further : further.Length == 0 ? Description : $"{Description} ({further})");
        }
    }

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
            // A string that is not Unicode; what was read before it stands.
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
        switch (root.ValueKind)
        {
            case JsonValueKind.String:
                Description ??= Say(root.GetString());
                break;
            case JsonValueKind.Array:
                // Errors, or something else that no message may show, such as rows.
                foreach (var item in root.EnumerateArray())
                {
                    AddDetail(item, orText: item.ValueKind == JsonValueKind.String);
                }

                break;
            case JsonValueKind.Object:
                string? word = null;
                foreach (var member in root.EnumerateObject())
                {
                    ReadMember(member.Name.ToLowerInvariant(), member.Value, ref word);
                }

                // Beside a description the word for the error is its code.
                (Code, Description) = Description is null ? (Code, word) : (Code ?? word, Description);
                break;
        }
    }

    private void ReadMember(string name, JsonElement value, ref string? word)
    {
        switch (name)
        {
            case "code" or "errorcode":
                Code = Say(TextOf(value)) ?? Code;
                break;
            case "description" or "error_description" or "errordescription" or "detail":
                Description = Say(TextOf(value)) ?? Description;
                break;
            case "message" or "errormessage" or "exceptionmessage" or "title" or "faultstring":
                Description ??= Say(TextOf(Inside(value, "value")));
                break;
            case "data" or "details" or "errors":
                AddDetails(value);
                break;
            case "innererror" or "inner_error" or "innerexception":
                AddDetail(value);
                break;
            case "error" or "odata.error" or "@odata.error" or "fault":
                if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                {
                    Read(value);
                }
                else
                {
                    word = value.ValueKind is JsonValueKind.True or JsonValueKind.False ? word : Say(TextOf(value));
                }

                break;
        }
    }

    private void AddDetails(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    AddDetail(item);
                }

                break;
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    AddDetails(member.Value);
                }

                break;
            default:
                AddDetail(value);
                break;
        }
    }

    // A detail may be an error of its own.
    private void AddDetail(JsonElement value, bool orText = true)
    {
        var inner = new ServiceError(redaction);
        if (value.ValueKind == JsonValueKind.Object)
        {
            inner.Read(value);
        }

        var text = orText && inner.Description is null && inner._details.Count == 0 ? Say(TextOf(value)) : inner.Description;
        foreach (var detail in inner._details.Prepend(text!).OfType<string>())
        {
            if (_details.Count < MaximumDetails)
            {
                _details.Add(detail);
            }
        }
    }

    private static JsonElement Inside(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var inside) ? inside : value;

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
        return Shorten(string.Concat(line.Where(c => !char.IsControl(c))));
    }

    private static string? Shorten(string line) =>
        line.Length == 0 ? null : line.Length <= MaximumLength ? line : string.Concat(line.AsSpan(0, MaximumLength), "…");
}
