namespace PartnerAnalytics.Linq.Generators.Parsing;

/// <summary>Which names the service can have.</summary>
internal static class WireNames
{
    /// <summary>A letter, then letters, digits and underscores.</summary>
    public static bool IsFieldName(string? name) =>
        !string.IsNullOrEmpty(name) && IsLetter(name![0]) && name.All(c => IsLetter(c) || IsDigit(c) || c == '_');

    /// <summary>Segments of letters, digits, hyphens and underscores, separated by slashes.</summary>
    public static bool IsPath(string? path) =>
        !string.IsNullOrEmpty(path)
        && path!.Split('/').All(segment => segment.Length > 0 && segment.All(c => IsLetter(c) || IsDigit(c) || c is '-' or '_'));

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
