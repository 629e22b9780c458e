using System.Text.RegularExpressions;

namespace PartnerAnalytics.Linq.CodeFixes.Tests.HandwrittenUrls;

/// <summary>Fixes a URL, and runs the file as it was and as it became: both have to ask for the same.</summary>
internal static partial class UrlVerifier
{
    /// <param name="url">A string expression; it may use the parameters of <see cref="UrlFile.ToFile"/>.</param>
    /// <param name="query">The query that it becomes, without the client.</param>
    /// <param name="client">The client.</param>
    public static async Task VerifyAsync(string url, string query, string client = "partner")
    {
        var source = UrlFile.ToFile(url);
        var fixedSource = await UrlFile.FixAsync(source);

        Assert.Equal(UrlFile.ToFile($"{client}.{query}.ToRequestUri().AbsoluteUri"), InOneLine(fixedSource), ignoreLineEndingDifferences: true);
        Assert.Equal(RequestParameters.Describe(UrlFile.Run(source)), RequestParameters.Describe(UrlFile.Run(fixedSource)));
    }

    /// <summary>A long query has a line for each operator.</summary>
    public static string InOneLine(string source) => LineBeforeDot().Replace(source, ".");

    [GeneratedRegex(@"\n +\.")]
    private static partial Regex LineBeforeDot();
}
