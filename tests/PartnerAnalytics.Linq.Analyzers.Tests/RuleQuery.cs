using Microsoft.CodeAnalysis;
using PartnerAnalytics.Linq.Generators;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Analyzers.Tests;

/// <summary>
/// Runs the analyzer over queries of referrals, <c>r</c>, and of the user's own gadgets, <c>g</c>, in which the expected diagnostics are
/// marked.
/// </summary>
internal static class RuleQuery
{
    /// <summary>Checks an expression.</summary>
    /// <returns>The diagnostics in the order of their places, for checks of their messages.</returns>
    public static Task<IReadOnlyList<Diagnostic>> VerifyAsync(string markedExpression) => VerifyStatementsAsync($"Use({markedExpression});");

    /// <summary>Checks statements.</summary>
    /// <returns>The diagnostics in the order of their places, for checks of their messages.</returns>
    public static Task<IReadOnlyList<Diagnostic>> VerifyStatementsAsync(string markedStatements) =>
        CodeVerifier.VerifyAsync([new AnalyticsResourceGenerator()], [new QueryAnalyzer()], [ToFile(markedStatements), Gadgets.Source]);

    /// <summary>A file with statements.</summary>
    public static string ToFile(string statements) => $$"""
        using System.Linq.Expressions;
        using Contoso;
        using PartnerAnalytics.Linq;

        public static class Report
        {
            public static readonly DateTimeOffset Day = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);
            public static readonly string[] Letters = ["a", "b"];
            public static readonly object?[] Objects = ["a", 1];
            public static readonly object Boxed = "a";

            public static async Task RunAsync(PartnerAnalyticsClient partner, string text, bool flag, int rows, CancellationToken ct)
            {
                var r = partner.Referrals;
                var g = partner.Query<Gadget>();
                {{statements}}
                await Task.Yield();
                Use(r, g, text, flag, rows, ct);
            }

            private static bool Own(object? value) => value is null;

            private static void Use(params object?[] values) => GC.KeepAlive((values, Own(values)));

            private sealed class Box
            {
                public string? Content { get; set; }
            }
        }
        """;
}
