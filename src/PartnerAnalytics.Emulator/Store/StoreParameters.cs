using PartnerAnalytics.Emulator.Http;

namespace PartnerAnalytics.Emulator.Store;

/// <summary>The parameters of a request, by name without regard to case. Those without a value count as absent: links to the next page
/// have such.</summary>
internal sealed class StoreParameters
{
    public const string Application = "applicationId";
    public const string StartDate = "startDate";
    public const string EndDate = "endDate";

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a query string, with its question mark if it has one.</summary>
    /// <exception cref="RefusedRequestException">A parameter stands there twice.</exception>
    public StoreParameters(string query)
    {
        foreach (var raw in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = raw.IndexOf('=');
            var name = Uri.UnescapeDataString(equals < 0 ? raw : raw[..equals]);
            if (!_values.TryAdd(name, equals < 0 ? "" : Uri.UnescapeDataString(raw[(equals + 1)..]).Trim()))
            {
                throw Refuse($"{name} parameter is repeated");
            }
        }
    }

    /// <summary>The decoded value; null if there is none.</summary>
    public string? Get(string name) => _values.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <summary>The decoded value.</summary>
    /// <exception cref="RefusedRequestException">There is none.</exception>
    public string Require(string name) => Get(name) ?? throw Refuse($"{name} parameter is required");

    /// <summary>A parameter that the service does not accept.</summary>
    public static RefusedRequestException Refuse(string problem) => new(400, "BadRequest", problem);
}
