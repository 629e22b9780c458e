using System.Text;
using PartnerAnalytics.Linq.Shared.Query;

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
        if (request.PageSize is { } size && !(size.IsKnown && request.Top is { IsKnown: true } top && top.Value <= size.Value))
        {
            text.Append(size.IsKnown ? $" (in pages of {size} rows)" : " (in pages)");
        }

        if (request.IsChunked)
        {
            text.Append(" (in chunks)");
        }

        if (request.IsReversed)
        {
            text.Append(" (in reverse order)");
        }

        return partition is null
            ? text.ToString()
            : text.Append(" (by ").Append(partition.Level.Word()).Append(" of ").Append(partition.Date.Field.WireName).Append(')')
                .ToString();
    }

    public void Parameter(string name)
    {
        text.Append(_hasParameter ? '&' : '?').Append(name).Append('=');
        _hasParameter = true;
    }

    public readonly void Syntax(string syntax) => text.Append(syntax);

    public readonly void ListSeparator() => text.Append(',');

    public readonly void Literal(string literal) => text.Append(Literals.Escaped(literal));

    public readonly void Hole(string name) => text.Append('{').Append(name).Append('}');
}
