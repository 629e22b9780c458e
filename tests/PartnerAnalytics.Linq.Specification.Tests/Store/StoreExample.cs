using System.Globalization;

namespace PartnerAnalytics.Linq.Specification.Tests.Store;

/// <summary>A request that a page of the Store's documentation shows, and the query that says the same.</summary>
/// <param name="Documented">The request, from the path of the resource on.</param>
/// <param name="Linq">The query as it is written.</param>
/// <param name="Send">Makes the request of the query.</param>
/// <param name="Differing">The parameters in which the two differ, blank-separated; empty if they are equal.</param>
/// <param name="Reason">Why they differ.</param>
internal sealed record StoreExample(
    string Documented, string Linq, Func<StoreAnalyticsClient, Uri> Send, string Differing, string Reason)
{
    private const string Root = "/v1.0/my/analytics/";

    private static readonly string[] Days = ["M/d/yyyy", "yyyy-M-d", "yyyy/M/d"];

    /// <summary>The request of the query from the path of the resource on, unescaped; or the rule that refuses it.</summary>
    public string Request(StoreAnalyticsClient store)
    {
        try
        {
            var uri = Send(store);
            Assert.StartsWith(Root, uri.AbsolutePath, StringComparison.Ordinal);
            return Uri.UnescapeDataString(uri.PathAndQuery[Root.Length..]);
        }
        catch (AnalyticsQueryException refusal)
        {
            return refusal.RuleId;
        }
    }

    /// <summary>
    /// The parameters in which a request differs from the documented one. It says days in another form, no <c>skip=0</c>, and the default of
    /// <c>aggregationLevel</c>; all of that is no difference.
    /// </summary>
    public IEnumerable<string> Differences(string request)
    {
        var (path, said) = Parse(Documented);
        var (sentPath, sent) = Parse(request);
        Assert.Equal(path, sentPath);
        return said.Keys.Union(sent.Keys).Where(name => !IsSame(name, said.GetValueOrDefault(name), sent.GetValueOrDefault(name)));
    }

    private static bool IsSame(string name, string? said, string? sent) => said == sent || (name, said, sent) switch
    {
        ("skip", "0", null) or ("aggregationLevel", null, "day") => true,
        ("startDate" or "endDate", not null, not null) => DayOf(said) is { } day && day == DayOf(sent),
        _ => false,
    };

    private static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static (string Path, Dictionary<string, string> Parameters) Parse(string request)
    {
        var parts = request.Split('?', 2);
        return (parts[0], parts[1].Split('&').Select(parameter => parameter.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]));
    }
}
