using System.Globalization;
using System.Text;

namespace PartnerAnalytics.Tool.Probing;

/// <summary>The parameters of a request, written out here rather than by the library: it is the library's reading that is
/// checked.</summary>
internal sealed record ProbeQuery
{
    public string? Filter { get; init; }

    public string? GroupBy { get; init; }

    /// <summary>How the parameter is spelled that groups.</summary>
    public string GroupByName { get; init; } = ProbeGrammar.GroupBy;

    public string? Level { get; init; }

    public string? OrderBy { get; init; }

    public string? ProcessedDate { get; init; }

    public int? Top { get; init; }

    public int? Skip { get; init; }

    /// <summary>The query, encoded, with its question mark; empty if there are no parameters.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Add(text, ProbeGrammar.Filter, Filter);
        Add(text, GroupByName, GroupBy);
        Add(text, ProbeGrammar.AggregationLevel, Level);
        Add(text, ProbeGrammar.OrderBy, OrderBy);
        Add(text, ProbeGrammar.ProcessedDate, ProcessedDate);
        Add(text, ProbeGrammar.Top, Top?.ToString(CultureInfo.InvariantCulture));
        Add(text, ProbeGrammar.Skip, Skip?.ToString(CultureInfo.InvariantCulture));
        return text.ToString();
    }

    private static void Add(StringBuilder text, string name, string? value)
    {
        if (value is not null)
        {
            // Commas stay as the documentation writes them.
            text.Append(text.Length == 0 ? '?' : '&').Append(name).Append('=')
                .Append(Uri.EscapeDataString(value).Replace("%2C", ",", StringComparison.Ordinal));
        }
    }
}
