namespace PartnerAnalytics.Tool.Querying;

/// <summary>What is wrong with a query, or doubtful, and where.</summary>
/// <param name="Id">The compiler's id, the rule's, or one of <see cref="QueryRules"/>.</param>
/// <param name="IsError">Whether the query cannot run.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Start">Where in the text of the query.</param>
/// <param name="Length">Of how many characters; none for what is missing.</param>
/// <param name="HelpLink">The page that describes the rule; null if it has none.</param>
internal sealed record QueryDiagnostic(string Id, bool IsError, string Message, int Start, int Length, string? HelpLink = null);

/// <summary>The ids of what is said of queries.</summary>
internal static class QueryRules
{
    /// <summary>The text is more than one expression, or changes something.</summary>
    public const string OneExpression = "PAQ0001";

    /// <summary>The text names what queries may not use.</summary>
    public const string NotAllowed = "PAQ0002";

    /// <summary>Whether an id is that of a rule of the library.</summary>
    public static bool IsOfLibrary(string id) => id.StartsWith("PAL", StringComparison.Ordinal);
}
