namespace PartnerAnalytics.Tool.Exploring;

/// <summary>A query in the forms in which it is taken along. None of them has a token in it.</summary>
/// <param name="Program">A C# program.</param>
/// <param name="Command">The command <c>partner-analytics query</c>, for a POSIX shell.</param>
/// <param name="Curl">Its first request, for a POSIX shell that has the token in <c>TOKEN</c>; null if it sends none.</param>
internal sealed record CopiedQuery(string Program, string Command, string? Curl)
{
    public static string WriteCommand(string text, bool emulated) =>
        $"partner-analytics query {Quote(text)}{(emulated ? " --emulator" : "")}";

    public static string? WriteCurl(Uri? request) =>
        request is null ? null : $"curl -H \"Authorization: Bearer $TOKEN\" {Quote(request.AbsoluteUri)}";

    /// <summary>In single quotes, between which a shell reads nothing but what stands there.</summary>
    private static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
