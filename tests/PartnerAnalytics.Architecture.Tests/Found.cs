namespace PartnerAnalytics.Architecture.Tests;

/// <summary>Asserts about what a walk through the repository has found. Every line is shown, and not only the first.</summary>
internal static class Found
{
    /// <summary>Nothing may be found.</summary>
    public static void None(IEnumerable<string> lines, string meaning = "Not allowed")
    {
        string[] found = [.. lines.Distinct().Order(StringComparer.Ordinal)];
        Assert.True(found.Length == 0, $"{meaning} ({found.Length}):\n{string.Join('\n', found)}");
    }

    /// <summary>What is found must be known, and what is known must be found.</summary>
    public static void Only(IEnumerable<string> lines, IReadOnlyCollection<string> known)
    {
        var found = lines.ToHashSet();
        None(found.Except(known));
        None(known.Except(found), "This is mended: take it from the list of exceptions");
    }
}
