using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>Finds the constants that hold the service's words, in the library and beside it.</summary>
internal static class KnownConstants
{
    /// <summary>The constant for a word; null where there is none.</summary>
    /// <param name="source">The file.</param>
    /// <param name="value">The value that is corrected.</param>
    /// <param name="word">The service's word.</param>
    public static IFieldSymbol? Find(FixedSource source, ExpressionSyntax value, string word)
    {
        var resource = ResourceAround(source, value);
        return Candidates(source, value.SpanStart)
            .Where(field => field.ConstantValue is string text && text == word)
            .OrderByDescending(field => resource is not null && field.ContainingType.Name.StartsWith(resource, StringComparison.Ordinal))
            .ThenBy(field => field.ContainingType.Name, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static IEnumerable<IFieldSymbol> Candidates(FixedSource source, int position)
    {
        var space = source.Model.Compilation.GlobalNamespace.GetNamespaceMembers()
            .FirstOrDefault(member => member.Name == "PartnerAnalytics")
            ?.GetNamespaceMembers().FirstOrDefault(member => member.Name == "Linq");
        foreach (var type in space?.GetTypeMembers() ?? [])
        {
            source.CancellationToken.ThrowIfCancellationRequested();
            if (!type.IsStatic || !source.Model.IsAccessible(position, type))
            {
                continue;
            }

            foreach (var field in type.GetMembers().OfType<IFieldSymbol>())
            {
                if (field.HasConstantValue && source.Model.IsAccessible(position, field))
                {
                    yield return field;
                }
            }
        }
    }

    /// <summary>The record whose field is compared: several resources may know the same word.</summary>
    private static string? ResourceAround(FixedSource source, ExpressionSyntax value) => value.Ancestors()
        .FirstOrDefault(node => node is BinaryExpressionSyntax or InvocationExpressionSyntax)
        ?.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
        .Select(access => source.Model.GetSymbolInfo(access, source.CancellationToken).Symbol)
        .OfType<IPropertySymbol>()
        .FirstOrDefault(property => source.Types.Schemas.Find(property.ContainingType) is not null)
        ?.ContainingType.Name;
}
