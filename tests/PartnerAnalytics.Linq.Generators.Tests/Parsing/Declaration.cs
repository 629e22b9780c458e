using Microsoft.CodeAnalysis;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Generators.Tests.Parsing;

/// <summary>Runs the generator over declarations in which the expected diagnostics are marked.</summary>
internal static class Declaration
{
    public static Task<IReadOnlyList<Diagnostic>> VerifyAsync(params string[] markedSources) =>
        CodeVerifier.VerifyAsync(
            new AnalyticsResourceGenerator(), [.. markedSources.Select(source => "using PartnerAnalytics.Linq;\n" + source)]);

    /// <summary>Checks a record that consists of one property, and uses the record as a resource.</summary>
    public static Task<IReadOnlyList<Diagnostic>> VerifyPropertyAsync(string markedProperty) => VerifyAsync($$"""
        [AnalyticsResource("sales")]
        public sealed partial record Sale
        {
            [AnalyticsField("id")]
            public string? Id { get; init; }

            {{markedProperty}}
        }

        public static class Use
        {
            public static AnalyticsResource Resource => Sale.Resource;
        }
        """);
}
