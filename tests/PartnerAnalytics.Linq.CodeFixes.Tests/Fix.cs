using Microsoft.CodeAnalysis.CodeFixes;

namespace PartnerAnalytics.Linq.CodeFixes.Tests;

/// <summary>Applies fixes to statements of an asynchronous method that has a client and some variables.</summary>
// Microsoft.CodeAnalysis.Testing wants each diagnostic marked in the source before and after; these tests name the fix and what is left.
internal static class Fix
{
    /// <summary>Applies one fix of one diagnostic, after which nothing may be left to report.</summary>
    public static async Task VerifyAsync(CodeFixProvider provider, string key, string statements, string expected, int? index = null)
    {
        using var project = new FixedProject(provider, ToFile(statements));
        await project.ApplyAsync(Assert.Single(await project.OfferAsync(index), action => action.EquivalenceKey == key));

        Assert.Equal(ToFile(expected), await project.TextOfAsync(0));
        Assert.Empty(await project.RemainingAsync());
    }

    /// <summary>Applies one fix to all diagnostics of the file, after which nothing may be left to report.</summary>
    public static async Task VerifyAllAsync(CodeFixProvider provider, string key, string statements, string expected)
    {
        using var project = new FixedProject(provider, ToFile(statements));
        await project.FixAllAsync(FixAllScope.Document, key);

        Assert.Equal(ToFile(expected), await project.TextOfAsync(0));
        Assert.Empty(await project.RemainingAsync());
    }

    /// <summary>The titles of the fixes that are offered for a diagnostic.</summary>
    public static async Task<IReadOnlyList<string>> TitlesAsync(CodeFixProvider provider, string statements, int? index = null)
    {
        using var project = new FixedProject(provider, ToFile(statements));
        return [.. (await project.OfferAsync(index)).Select(action => action.Title)];
    }

    /// <summary>A file with the statements.</summary>
    public static string ToFile(string statements) => $$"""
        using PartnerAnalytics.Linq;

        public static class Report
        {
            public static async Task RunAsync(PartnerAnalyticsClient partner)
            {
                {{statements}}
                await Task.Yield();
            }

            private static void Use(params object?[] values) => GC.KeepAlive(values);
        }

        """;
}
