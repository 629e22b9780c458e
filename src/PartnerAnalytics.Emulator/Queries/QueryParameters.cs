using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PartnerAnalytics.Emulator.Http;

namespace PartnerAnalytics.Emulator.Queries;

/// <summary>
/// The query string: the parameters the service knows, by name without regard to case, and the raw string of all of them for the
/// link to the next page. It is read by hand because ASP.NET Core would make a blank of every plus sign.
/// </summary>
internal sealed class QueryParameters
{
    public const string Filter = "filter";
    public const string GroupBy = "groupby";
    public const string AggregationLevel = "aggregationLevel";
    public const string OrderBy = "orderby";
    public const string ProcessedDate = "processedDateTime";
    public const string Top = "top";
    public const string Skip = "skip";

    private static readonly string[] Known = [Filter, GroupBy, AggregationLevel, OrderBy, ProcessedDate, Top, Skip];

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _rawWithoutSkip = [];

    private readonly ImmutableHashSet<EmulatorDifference> _differences;

    private QueryParameters(ImmutableHashSet<EmulatorDifference> differences) => _differences = differences;

    /// <summary>Reads a query string, with its question mark if it has one.</summary>
    /// <exception cref="RefusedRequestException">A known parameter is empty or stands there twice.</exception>
    public static QueryParameters Parse(string query, ImmutableHashSet<EmulatorDifference> differences)
    {
        var parameters = new QueryParameters(differences);
        foreach (var raw in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            parameters.Add(raw);
        }

        return parameters;
    }

    /// <summary>The decoded value of a known parameter; null if the request does not bring it.</summary>
    public string? Get(string name) => _values.GetValueOrDefault(name);

    /// <summary>The query string, encoded as it came, of the same request from another row on.</summary>
    public string WithSkip(long skip)
    {
        var query = new StringBuilder();
        foreach (var raw in _rawWithoutSkip)
        {
            query.Append(query.Length == 0 ? '?' : '&').Append(raw);
        }

        return query.Append(query.Length == 0 ? '?' : '&').Append(CultureInfo.InvariantCulture, $"{Skip}={skip}").ToString();
    }

    /// <summary>The same, not encoded but for the characters that would not be part of a value otherwise.</summary>
    public string WithSkipDecoded(long skip) => string.Join('&', WithSkip(skip).Split('&').Select(Decode));

    private void Add(string raw)
    {
        var equals = raw.IndexOf('=');
        var name = Uri.UnescapeDataString(equals < 0 ? raw : raw[..equals]);
        if (!name.Equals(Skip, StringComparison.OrdinalIgnoreCase))
        {
            _rawWithoutSkip.Add(raw);
        }

        // What the service does not know is the user's own affair, even twice.
        if (!IsKnown(name))
        {
            return;
        }

        var value = equals < 0 ? "" : Uri.UnescapeDataString(raw[(equals + 1)..]);
        if (string.IsNullOrWhiteSpace(value))
        {
            throw RefusedRequestException.BadParameter(name, "the parameter has no value.");
        }

        if (!_values.TryAdd(name, value))
        {
            throw RefusedRequestException.BadParameter(name, "the parameter is repeated.");
        }
    }

    private static string Decode(string raw) => Uri.UnescapeDataString(raw)
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("&", "%26", StringComparison.Ordinal)
        .Replace("#", "%23", StringComparison.Ordinal);

    private bool IsKnown(string name) => Known.Contains(name, StringComparer.OrdinalIgnoreCase)
        && (name != GroupBy || !_differences.Contains(EmulatorDifference.GroupByInCamelCase));
}
