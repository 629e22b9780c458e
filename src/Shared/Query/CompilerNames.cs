namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>Names that compilers make up, and what the source has in their place. No user ever reads one.</summary>
internal static class CompilerNames
{
    /// <summary>What messages call a type that has no name.</summary>
    public const string AnonymousType = "an anonymous type";

    /// <summary>The full name of the type of a key with a value.</summary>
    public const string KeyValuePair = "System.Collections.Generic.KeyValuePair`2";

    // Visual Basic's prefixes: of a captured local, of one of an outer scope.
    private static readonly string[] CapturedPrefixes = ["$VB$Local_", "$VB$NonLocal_"];

    /// <summary>Whether query syntax made the name, to hold what "let", "join" and several "from" have named: the source has no word for
    /// it.</summary>
    public static bool IsTransparent(string name) =>
        name.StartsWith("<>h__Transparent", StringComparison.Ordinal) || name.StartsWith("$VB$It", StringComparison.Ordinal);

    /// <summary>Whether it is the name of an anonymous type.</summary>
    public static bool IsAnonymous(string typeName) =>
        typeName.StartsWith("<>f__AnonymousType", StringComparison.Ordinal)
            || typeName.StartsWith("VB$AnonymousType", StringComparison.Ordinal);

    /// <summary>
    /// The name as it is written. Parameters captured by iterators and primary constructors get names like <c>&lt;market&gt;P</c> or
    /// <c>&lt;market&gt;5__2</c>.
    /// </summary>
    public static string Written(string name)
    {
        if (name.Length > 0 && name[0] == '<' && name.IndexOf('>') is > 1 and var end)
        {
            return name.Substring(1, end - 1);
        }

        foreach (var prefix in CapturedPrefixes)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                return name.Substring(prefix.Length);
            }
        }

        return name;
    }
}
