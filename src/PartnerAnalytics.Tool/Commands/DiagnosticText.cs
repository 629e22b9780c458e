using PartnerAnalytics.Tool.Querying;

namespace PartnerAnalytics.Tool.Commands;

/// <summary>Shows what is wrong with a query under its place, as the compiler does.</summary>
internal static class DiagnosticText
{
    /// <summary>The line of the query, a line of carets, and what is wrong.</summary>
    public static string Of(string text, QueryDiagnostic diagnostic)
    {
        var start = diagnostic.Start == 0 ? 0 : text.LastIndexOf('\n', diagnostic.Start - 1) + 1;
        var end = text.IndexOf('\n', diagnostic.Start);
        var line = text[start..(end < 0 ? text.Length : end)];
        var column = diagnostic.Start - start;
        var width = Math.Clamp(line.Length - column, 1, Math.Max(1, diagnostic.Length));

        // A tab is as wide below as it is above.
        var indent = string.Concat(line[..column].Select(c => c == '\t' ? '\t' : ' '));
        var severity = diagnostic.IsError ? "error" : "warning";
        return $"{line.TrimEnd('\r')}\n{indent}{new string('^', width)}\n{severity} {diagnostic.Id}: {diagnostic.Message}";
    }
}
