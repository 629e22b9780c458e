using System.Globalization;
using System.Text;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Rules;

namespace PartnerAnalytics.Linq.Shared.Requests;

/// <summary>Writes a request for people: nothing is encoded, and unknown values stand between braces.</summary>
internal struct PreviewSink(StringBuilder text) : IRequestSink
{
    private bool _hasParameter;

    /// <summary>The whole preview, such as <c>GET referrals?filter=status eq {status}</c>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="partition">What the query is split by; null where it is read as a whole.</param>
    public static string Write(AnalyticsRequest request, BucketNode? partition = null)
    {
        if (request.HasNoRows)
        {
            return "no request: the query has no rows";
        }

        var text = new StringBuilder("GET ").Append(request.Path);
        var sink = new PreviewSink(text);
        RequestWriter.Write(request, ref sink);
        if (request.PageSize is { } size && !(request.Top is { IsKnown: true } top && top.Value <= size))
        {
            text.Append(size == 0 ? " (in pages)" : " (in pages of " + size.ToString(CultureInfo.InvariantCulture) + " rows)");
        }

        return partition is null
            ? text.ToString()
            : text.Append(" (by ").Append(Words.Of(partition.Level)).Append(" of ").Append(partition.Date.Field.WireName).Append(')').ToString();
    }

    public void Parameter(string name)
    {
        text.Append(_hasParameter ? '&' : '?').Append(name).Append('=');
        _hasParameter = true;
    }

    public readonly void Syntax(string syntax) => text.Append(syntax);

    public readonly void ListSeparator() => text.Append(',');

    public readonly void Literal(object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string s:
                text.Append('\'').Append(Literals.Escaped(s.Replace("'", "''"))).Append('\'');
                break;
            case bool b:
                text.Append(b ? "true" : "false");
                break;
            case IFormattable formattable:
                text.Append(formattable.ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(value);
                break;
        }
    }

    public readonly void Hole(string name) => text.Append('{').Append(name).Append('}');
}
