using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Analyzers.Tests;

/// <summary>Source of the resources of their own that the library's tests and the specification ask, as a user would have them.</summary>
internal static class Gadgets
{
    /// <summary>Of the gadget, whose fields lack something.</summary>
    public static string Source { get; } = Read("PartnerAnalytics.Linq.Tests", "Support", "Gadget.cs");

    /// <summary>Of the gadget whose fields allow everything.</summary>
    public static string OpenSource { get; } = Read("PartnerAnalytics.Linq.Specification.Tests", "Rows", "OpenGadget.cs");

    /// <summary>Of the types that queries of gadgets make and read.</summary>
    public static IReadOnlyList<string> Companions { get; } =
        [.. new[] { "Binding.cs", "Box.cs", "Captured.cs" }.Select(file => Read("PartnerAnalytics.Linq.Tests", "Support", file))];

    private static string Read(params string[] path)
    {
        var lines = File.ReadAllLines(RepositoryRoot.Combine(["tests", .. path]));
        return string.Join('\n', lines.Select(line => line.StartsWith("namespace ", StringComparison.Ordinal) ? "using PartnerAnalytics.Linq; namespace Contoso;" : line));
    }
}
