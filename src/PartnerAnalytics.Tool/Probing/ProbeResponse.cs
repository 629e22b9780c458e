using System.Collections.Immutable;
using System.Net;
using System.Text.Json;

namespace PartnerAnalytics.Tool.Probing;

/// <summary>A response of the service: rows, or a refusal.</summary>
internal sealed class ProbeResponse
{
    private static readonly string[] NamesOfRows = ["value", "items"];

    private ProbeResponse(HttpStatusCode status) => Status = status;

    public HttpStatusCode Status { get; }

    /// <summary>Whether the request was understood.</summary>
    public bool IsAccepted => Status == HttpStatusCode.OK;

    public ImmutableArray<JsonElement> Rows { get; private init; } = [];

    /// <summary>The count that the body tells; null if it tells none.</summary>
    public long? TotalCount { get; private init; }

    /// <summary>Whether the body has a member for the link to the next page, were it null.</summary>
    public bool HasLinkMember { get; private init; }

    /// <summary>The link to the next page; null if there is none. An empty string is none.</summary>
    public string? Link { get; private init; }

    /// <summary>Whether there is a link to the next page.</summary>
    public bool HasLink => Link is not null;

    /// <summary>How a sentence calls the response.</summary>
    public string Name => IsAccepted ? $"{Rows.Length} rows" : $"status {(int)Status}";

    public static ProbeResponse Refused(HttpStatusCode status) => new(status);

    /// <summary>Reads a body of rows, in each of the layouts that the service is known for.</summary>
    /// <exception cref="UnansweredException">It is none.</exception>
    public static ProbeResponse Read(ReadOnlyMemory<byte> body)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        try
        {
            using var document = JsonDocument.Parse(body.Span.StartsWith(mark) ? body[mark.Length..] : body);
            var response = Read(document.RootElement.Clone());
            return response.Rows.All(row => row.ValueKind == JsonValueKind.Object)
                ? response
                : throw new UnansweredException("the body has rows that are not objects");
        }
        catch (JsonException)
        {
            throw new UnansweredException("the body is not JSON");
        }
    }

    private static ProbeResponse Read(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            return new ProbeResponse(HttpStatusCode.OK) { Rows = [.. root.EnumerateArray()] };
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new UnansweredException("the body has no rows");
        }

        var members = root.EnumerateObject().ToList();
        var rows = members.Where(member => NamesOfRows.Contains(member.Name, StringComparer.OrdinalIgnoreCase))
            .Select(member => member.Value).FirstOrDefault(value => value.ValueKind == JsonValueKind.Array);
        var link = members.FirstOrDefault(member => member.Name.Equals("@nextLink", StringComparison.OrdinalIgnoreCase));
        return new ProbeResponse(HttpStatusCode.OK)
        {
            Rows = rows.ValueKind == JsonValueKind.Array ? [.. rows.EnumerateArray()] : [root],
            TotalCount = root.Field("totalCount") is { ValueKind: JsonValueKind.Number } count && count.TryGetInt64(out var total)
                ? total
                : null,
            HasLinkMember = link.Value.ValueKind != JsonValueKind.Undefined,
            Link = link.Value is { ValueKind: JsonValueKind.String } member && member.GetString() is { Length: > 0 } uri ? uri : null,
        };
    }
}
