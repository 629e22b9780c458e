namespace Quickstart.Stagecraft;

/// <summary>Source as the compiler hands it over.</summary>
internal static class SourceText
{
    private const int Indent = 4;

    /// <summary>Moves the lines after the first to the left: they still have the indentation of the file that they come from.</summary>
    public static string Outdent(string source)
    {
        var lines = source.ReplaceLineEndings("\n").Split('\n');
        var surplus = lines.Skip(1).Where(line => line.Trim().Length > 0)
            .Select(line => line.Length - line.TrimStart().Length - Indent)
            .DefaultIfEmpty()
            .Min();
        return string.Join('\n', lines.Select((line, index) => index == 0 || line.Length < surplus ? line : line[Math.Max(surplus, 0)..]));
    }
}
