using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace PartnerAnalytics.Linq.Generators.Parsing;

/// <summary>Names for generated files.</summary>
internal static class HintNames
{
    /// <summary>
    /// The longest name, in bytes of UTF-8. With <c>EmitCompilerGeneratedFiles</c> it becomes the name of a file, for which most file
    /// systems have 255 bytes, and stands at the end of a path that may be limited to 260 characters.
    /// </summary>
    private const int MaxLength = 100;

    /// <summary>The full name of the type with dots, as <c>Contoso.Reports.Sale.g.cs</c>; where it is too long, its end and a hash of
    /// it.</summary>
    public static string For(INamedTypeSymbol type)
    {
        var parts = new Stack<string>();
        for (INamespaceOrTypeSymbol symbol = type; symbol is not INamespaceSymbol { IsGlobalNamespace: true };)
        {
            var container = symbol.ContainingType ?? (INamespaceOrTypeSymbol)symbol.ContainingNamespace;
            parts.Push(Part(symbol, container));
            symbol = container;
        }

        return Shorten(string.Join(".", parts)) + ".g.cs";
    }

    /// <summary>
    /// Hint names are compared without regard to case. Where a neighbour differs in case only, capitals are marked, or the compiler
    /// would refuse the second file and with it all that the generator made.
    /// </summary>
    private static string Part(INamespaceOrTypeSymbol symbol, INamespaceOrTypeSymbol container)
    {
        var ambiguous = container.GetMembers().Any(neighbour =>
            neighbour is INamespaceOrTypeSymbol
            && neighbour.Name != symbol.Name
            && string.Equals(neighbour.Name, symbol.Name, StringComparison.OrdinalIgnoreCase));
        return ambiguous ? string.Concat(symbol.Name.Select(c => char.IsUpper(c) ? "-" + c : c.ToString())) : symbol.Name;
    }

    private static string Shorten(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= MaxLength)
        {
            return name;
        }

        var hash = "-" + Hash(name).ToString("x16", CultureInfo.InvariantCulture);
        var start = name.Length;
        for (var room = MaxLength - hash.Length; start > 0; start--)
        {
            room -= Encoding.UTF8.GetByteCount([name[start - 1]]);
            if (room < 0)
            {
                break;
            }
        }

        return name.Substring(start) + hash;
    }

    /// <summary>The same for a name in every run, which the hash code of a string is not (FNV-1a, 64 bits).</summary>
    private static ulong Hash(string name) =>
        Encoding.UTF8.GetBytes(name).Aggregate(14695981039346656037UL, static (hash, part) => unchecked((hash ^ part) * 1099511628211UL));
}
