using System.Collections.Immutable;
using PartnerAnalytics.Linq.Shared.Schema;

namespace PartnerAnalytics.Linq.Analyzers.HandwrittenUrls;

/// <summary>The parts of a URL of a service.</summary>
/// <param name="Resource">The path of the resource, below <c>analytics/</c>.</param>
/// <param name="Parameters">The parameters, decoded.</param>
/// <param name="Service">The service; null where the URL does not tell.</param>
/// <param name="IsSure">Whether the host or the path alone shows that it is a URL of the service.</param>
internal sealed record SplitUrl(string Resource, ImmutableArray<UrlParameter> Parameters, ServiceDescription? Service, bool IsSure)
{
    private const string Analytics = "analytics/";

    /// <summary>Splits a string; null where it is no URL of a service.</summary>
    public static SplitUrl? Split(string text)
    {
        var question = text.IndexOf('?');
        var path = question < 0 ? text : text.Substring(0, question);
        var start = FindSegment(path, Analytics);
        if (start < 0 || text.Contains('#') || path.Any(IsNotOfPath))
        {
            return null;
        }

        var parameters = question < 0 ? [] : ReadParameters(text.Substring(question + 1));
        var found = ServiceDescription.All.Select(service => UrlBase.Read(service, path.Substring(0, start)))
            .Where(read => IsBase(read.Head, read.IsVersioned, read.IsSure))
            .OrderByDescending(read => read.IsSure).ThenByDescending(read => read.Segments)
            .FirstOrDefault();
        return parameters.IsDefault || found is null
            ? null
            : new SplitUrl(path.Substring(start + Analytics.Length), parameters, found.IsKnown ? found.Service : null, found.IsSure);
    }

    /// <summary>What stands before the path of a resource.</summary>
    /// <param name="Service">The service whose it may be.</param>
    /// <param name="Head">What is left of it without the service's segments.</param>
    /// <param name="Segments">How many of these there are.</param>
    /// <param name="IsVersioned">Whether the version is among them.</param>
    /// <param name="IsSure">Whether it can be no other's.</param>
    private sealed record UrlBase(ServiceDescription Service, string Head, int Segments, bool IsVersioned, bool IsSure)
    {
        /// <summary>Whether it tells the service.</summary>
        public bool IsKnown => IsSure || Segments > 0;

        public static UrlBase Read(ServiceDescription service, string head)
        {
            var all = Enumerable.Reverse(service.Root.Split('/')).SkipWhile(segment => segment + "/" is "/" or Analytics).ToArray();
            var (count, isVersioned) = (0, false);
            while (count < all.Length && TakeSegment(head, all[count] + "/", out head))
            {
                isVersioned |= all[count][0] == 'v';
                count++;
            }

            return new UrlBase(service, head, count, isVersioned, count == all.Length || service.Hosts.Any(host => HasHost(head, host)));
        }
    }

    private static bool IsNotOfPath(char c) => char.IsWhiteSpace(c) || c is '%' or '\'' or '"' or '<' or '>' or '\\';

    private static int FindSegment(string path, string segment)
    {
        for (var at = path.IndexOf(segment, StringComparison.Ordinal); at >= 0;
            at = path.IndexOf(segment, at + 1, StringComparison.Ordinal))
        {
            if (IsBeginning(path, at))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool TakeSegment(string path, string segment, out string head)
    {
        var start = path.Length - segment.Length;
        var isThere = path.EndsWith(segment, StringComparison.Ordinal) && IsBeginning(path, start);
        head = isThere ? path.Substring(0, start) : path;
        return isThere;
    }

    private static bool IsBeginning(string path, int at) => at == 0 || path[at - 1] == '/' || UrlText.IsHole(path[at - 1]);

    private static bool HasHost(string head, string host) =>
        head.StartsWith("https://" + host + "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether what stands before the path of the service can be left to a client: nothing, a host, or a value.</summary>
    private static bool IsBase(string head, bool isVersioned, bool isSure)
    {
        if (head.Length == 0)
        {
            return true;
        }

        if (UrlText.IsHole(head[0]))
        {
            return head[head.Length - 1] == '/' || UrlText.IsHole(head[head.Length - 1]);
        }

        return isVersioned && (head == "/" || (isSure && (IsOrigin(head, "https://") || IsOrigin(head, "http://"))));
    }

    private static bool IsOrigin(string head, string scheme) =>
        head.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && head.Length > scheme.Length + 1 && head[scheme.Length] != '/';

    private static ImmutableArray<UrlParameter> ReadParameters(string query)
    {
        var parameters = ImmutableArray.CreateBuilder<UrlParameter>();
        foreach (var part in query.Split('&'))
        {
            var equals = part.IndexOf('=');
            if (equals <= 0
                || PercentEncoding.Decode(part.Substring(0, equals)) is not { } name
                || PercentEncoding.Decode(part.Substring(equals + 1)) is not { Length: > 0 } value
                || name.Any(UrlText.IsHole)
                || parameters.Any(earlier => string.Equals(earlier.Name, name, StringComparison.OrdinalIgnoreCase)))
            {
                return default;
            }

            parameters.Add(new UrlParameter(name, value));
        }

        return parameters.ToImmutable();
    }
}

/// <summary>A parameter of a URL, decoded.</summary>
/// <param name="Name">The name as it is written.</param>
/// <param name="Value">The value.</param>
internal sealed record UrlParameter(string Name, string Value);
