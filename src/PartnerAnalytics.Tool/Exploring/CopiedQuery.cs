namespace PartnerAnalytics.Tool.Exploring;

/// <summary>The forms in which a query is taken along. None of them has a token in it.</summary>
internal enum CopiedForm
{
    /// <summary>A C# program.</summary>
    Program,

    /// <summary>The command <c>partner-analytics query</c>, for a POSIX shell.</summary>
    Command,

    /// <summary>Its first request by <c>curl</c>, for a POSIX shell that has the token in <c>TOKEN</c>.</summary>
    Curl,
}

/// <summary>A query in one of the forms.</summary>
/// <param name="Copy">The query; null if it sends no request, where that was asked for.</param>
internal sealed record CopiedQuery(string? Copy)
{
    public static CopiedQuery ForCommand(string text, bool emulated) =>
        new($"partner-analytics query {Quote(text)}{(emulated ? " --emulator" : "")}");

    public static CopiedQuery ForCurl(Uri? request) =>
        new(request is null ? null : $"curl -H \"Authorization: Bearer $TOKEN\" {Quote(request.AbsoluteUri)}");

    /// <summary>In single quotes, between which a shell reads nothing but what stands there.</summary>
    private static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
