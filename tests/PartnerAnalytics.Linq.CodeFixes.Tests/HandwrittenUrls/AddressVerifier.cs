using System.Text.RegularExpressions;

namespace PartnerAnalytics.Linq.CodeFixes.Tests.HandwrittenUrls;

/// <summary>Fixes an address, and runs the file as it was and as it became: both have to ask for the same.</summary>
internal static partial class AddressVerifier
{
    /// <param name="address">A string expression; it may use the parameters of <see cref="AddressFile.ToFile"/>.</param>
    /// <param name="query">The query that it becomes, without the client.</param>
    public static async Task VerifyAsync(string address, string query)
    {
        var source = AddressFile.ToFile(address);
        var fixedSource = await AddressFile.FixAsync(source);

        Assert.Equal(AddressFile.ToFile($"partner.{query}.ToRequestUri().AbsoluteUri"), InOneLine(fixedSource), ignoreLineEndingDifferences: true);
        Assert.Equal(RequestParameters.Describe(AddressFile.Run(source)), RequestParameters.Describe(AddressFile.Run(fixedSource)));
    }

    /// <summary>A long query has a line for each operator.</summary>
    public static string InOneLine(string source) => LineBeforeDot().Replace(source, ".");

    [GeneratedRegex(@"\n +\.")]
    private static partial Regex LineBeforeDot();
}
