using Microsoft.CodeAnalysis;
using PartnerAnalytics.Linq.Shared;

namespace PartnerAnalytics.Linq.Analyzers;

/// <summary>The rules about queries, as the compiler reports them.</summary>
internal static class Descriptors
{
    public static readonly DiagnosticDescriptor TopTooLarge = Create(
        RuleIds.TopTooLarge,
        "One request asks for too many rows",
        DiagnosticSeverity.Error,
        "The service answers at most 9999 rows to one request, so a query that takes more is refused before it is sent. Write Take(9999), "
        + "or add WithPageSize(9999) after Take to fetch the rows in several requests. The argument of WithPageSize has the same limit.");

    public static readonly DiagnosticDescriptor HandwrittenAddress = Create(
        RuleIds.HandwrittenAddress,
        "A hand-written address can be a query",
        DiagnosticSeverity.Info,
        "The compiler checks a query and encodes its values; nobody checks the text of an address. Write the query, and add "
        + "ToRequestUri().AbsoluteUri where the text of the address is needed.");

    private const string Category = "PartnerAnalytics.Query";

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = new[] { TopTooLarge }.ToDictionary(descriptor => descriptor.Id);

    public static IEnumerable<DiagnosticDescriptor> All => ById.Values;

    public static DiagnosticDescriptor Get(string id) => ById[id];

    /// <summary>Makes every descriptor. The message is the reason of the refusal, in the words that the exception has at run time.</summary>
    private static DiagnosticDescriptor Create(string id, string title, DiagnosticSeverity severity, string description) => new(
        id,
        title,
        "{0}",
        Category,
        severity,
        isEnabledByDefault: true,
        description,
        RuleHelp.LinkFor(id));
}
