using Microsoft.CodeAnalysis;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Analyzers.Tests;

/// <summary>Runs the analyzer over queries in which the expected diagnostics are marked.</summary>
internal static class Query
{
    private const string Usings = "using PartnerAnalytics.Linq;\n";

    /// <summary>Checks whole files.</summary>
    public static Task<IReadOnlyList<Diagnostic>> VerifyAsync(params string[] markedSources) =>
        CodeVerifier.VerifyAsync(new QueryAnalyzer(), [.. markedSources.Select(source => Usings + source)]);

    /// <summary>Checks members of a class that has a client.</summary>
    public static Task<IReadOnlyList<Diagnostic>> VerifyMembersAsync(string markedMembers) => VerifyAsync($$"""
        public class Report(PartnerAnalyticsClient partner)
        {
            protected PartnerAnalyticsClient Partner => partner;

            {{markedMembers}}
        }
        """);

    /// <summary>Checks statements in an asynchronous method that has a client and some variables.</summary>
    public static Task<IReadOnlyList<Diagnostic>> VerifyStatementsAsync(string markedStatements) => VerifyMembersAsync($$"""
        public const int Limit = 10_000;

        public async Task RunAsync(bool isLarge, int rows, CancellationToken cancellationToken)
        {
            {{markedStatements}}
            await Task.Yield();
            Use(isLarge, rows, cancellationToken);
        }

        protected static void Use(params object?[] values) => GC.KeepAlive(values);
        """);

    /// <summary>Checks an expression that is a query.</summary>
    public static Task<IReadOnlyList<Diagnostic>> VerifyExpressionAsync(string markedExpression) =>
        VerifyStatementsAsync($"Use({markedExpression});");
}
