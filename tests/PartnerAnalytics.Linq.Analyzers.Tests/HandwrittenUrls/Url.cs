using Microsoft.CodeAnalysis;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Analyzers.Tests.HandwrittenUrls;

/// <summary>Runs the analyzer over URLs in which the expected diagnostics are marked.</summary>
internal static class Url
{
    /// <summary>Checks members of a class.</summary>
    public static Task<IReadOnlyList<Diagnostic>> VerifyMembersAsync(string markedMembers) =>
        CodeVerifier.VerifyAsync(new HandwrittenUrlAnalyzer(), $$"""
            using System.Net.Http;
            using PartnerAnalytics.Linq;

            public class Report
            {
                {{markedMembers}}

                protected static void Use(params object?[] values) => GC.KeepAlive(values);
            }
            """);

    /// <summary>Checks an expression that may use some variables.</summary>
    public static Task<IReadOnlyList<Diagnostic>> VerifyExpressionAsync(string markedExpression) => VerifyMembersAsync($$"""
        private const string Service = "https://api.partnercenter.microsoft.com/partner/v1";

        public async Task RunAsync(
            HttpClient http, string market, string? perhaps, object anything, dynamic any, int rows, long many, int? some, DateTime from, DateTimeOffset to, bool renews)
        {
            await Task.Yield();
            Use({{markedExpression}});
            Use(Service, http, market, perhaps, anything, any, rows, many, some, from, to, renews);
        }
        """);
}
