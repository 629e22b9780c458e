using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PartnerAnalytics.Linq.Shared.Schema;

namespace PartnerAnalytics.Linq.Generators.Parsing;

/// <summary>Tells what the compiler wrote of a record or a struct: from its source, or else from the list that its assembly
/// brings.</summary>
internal static class RecordShapeReader
{
    /// <summary>The attribute that brings the list.</summary>
    public const string Attribute = "PartnerAnalytics.Linq.RecordShapesAttribute";

    private static readonly SymbolDisplayFormat FullName =
        new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    /// <summary>
    /// The names of the primary constructor's parameters, with a mark where the compiler made no property of one. Null where the equality
    /// of the type is not the compiler's work, or where that is not known.
    /// </summary>
    public static string[]? Read(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (type.DeclaringSyntaxReferences.IsEmpty)
        {
            return ListOf(type.ContainingAssembly) is { } list ? RecordShapes.Find(list, NameOf(type)) : null;
        }

        return HasMadeEquality(type, cancellationToken) ? [.. Parameters(type, cancellationToken)] : null;
    }

    /// <summary>The full name of a type's definition, as reflection gives it.</summary>
    public static string NameOf(INamedTypeSymbol type)
    {
        var name = type.MetadataName;
        var outer = type.ContainingType;
        for (; outer is not null; outer = outer.ContainingType)
        {
            name = outer.MetadataName + "+" + name;
        }

        return type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString(FullName) + "." + name : name;
    }

    private static string? ListOf(IAssemblySymbol? assembly) => assembly?.GetAttributes()
        .FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == Attribute)
        ?.ConstructorArguments.FirstOrDefault().Value as string;

    private static bool HasMadeEquality(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        (type.IsRecord || type.TypeKind == TypeKind.Struct)
        && !type.GetMembers().OfType<IMethodSymbol>().Any(IsOwnEquality)
        && (type.IsValueType || type.BaseType is null or { SpecialType: SpecialType.System_Object }
            || Read(type.BaseType.OriginalDefinition, cancellationToken) is not null);

    private static bool IsOwnEquality(IMethodSymbol method) => method is { IsImplicitlyDeclared: false, IsStatic: false }
        && (method.Name == nameof(Equals)
            || method.ExplicitInterfaceImplementations.Any(implemented => implemented.Name == nameof(Equals)));

    private static IEnumerable<string> Parameters(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var primary = type.IsRecord
            ? type.InstanceConstructors.FirstOrDefault(
                c => c.DeclaringSyntaxReferences.Any(r => r.GetSyntax(cancellationToken) is TypeDeclarationSyntax))
            : null;
        return primary is null || type.InstanceConstructors.Any(
            other => AreNamedAlike(other, primary) && !SymbolEqualityComparer.Default.Equals(other, primary))
            ? []
            : primary.Parameters.Select(
                parameter => (IsMade(type, parameter.Name, cancellationToken) ? "" : RecordShapes.NotMade) + parameter.Name);
    }

    // Of two constructors whose parameters have the same names, an expression tree's names do not say which it calls.
    private static bool AreNamedAlike(IMethodSymbol left, IMethodSymbol right) =>
        left.Parameters.Select(p => p.Name).SequenceEqual(right.Parameters.Select(p => p.Name));

    private static bool IsMade(INamedTypeSymbol type, string name, CancellationToken cancellationToken) => type.GetMembers(name)
        .OfType<IPropertySymbol>()
        .Any(property => property.DeclaringSyntaxReferences.Any(r => r.GetSyntax(cancellationToken) is ParameterSyntax));
}
