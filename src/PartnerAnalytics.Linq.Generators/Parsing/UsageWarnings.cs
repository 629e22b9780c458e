using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PartnerAnalytics.Linq.Generators.Parsing;

/// <summary>
/// Finds the attributes by which the compiler warns whoever uses a member. What is generated for a property carries those of the property,
/// so that it warns alike; and the compiler does not warn of one obsolete member in another, where no pragma would silence an error.
/// </summary>
internal static class UsageWarnings
{
    private const string Obsolete = "System.ObsoleteAttribute";
    private const string Experimental = "System.Diagnostics.CodeAnalysis.ExperimentalAttribute";

    /// <summary>The attributes of a property, as they are written in C#.</summary>
    public static IEnumerable<string> Of(IPropertySymbol property) => Find([property]);

    /// <summary>The attributes of a property and of its get accessor.</summary>
    public static IEnumerable<string> OfReading(IPropertySymbol property) => Find([property, property.GetMethod]);

    /// <summary>Whether a row is made with something obsolete: the constructor, a property or its init accessor.</summary>
    public static bool IsMakingObsolete(INamedTypeSymbol record) => UsedMembers(record).Any(member => Find(member, Obsolete) is not null);

    /// <summary>The diagnostics that are reported where the members of a row are used, because they are experimental.</summary>
    public static IEnumerable<string> ExperimentalIds(INamedTypeSymbol record) => UsedMembers(record)
        .Select(member => Find(member, Experimental)?.ConstructorArguments[0].Value as string)
        .OfType<string>()
        .Distinct();

    private static IEnumerable<ISymbol> UsedMembers(INamedTypeSymbol record)
    {
        var properties = record.GetMembers().OfType<IPropertySymbol>()
            .Where(property => KnownTypes.FindFieldAttribute(property) is not null);
        return record.InstanceConstructors.Where(constructor => constructor.Parameters.IsEmpty)
            .Concat(properties.SelectMany(property => new ISymbol?[] { property, property.GetMethod, property.SetMethod }))
            .OfType<ISymbol>();
    }

    /// <summary>The first attribute of each kind: a member can have one only.</summary>
    private static IEnumerable<string> Find(IReadOnlyList<ISymbol?> members) => new[] { Obsolete, Experimental }
        .Select(name => members.OfType<ISymbol>().Select(member => Find(member, name)).FirstOrDefault(found => found is not null))
        .OfType<AttributeData>()
        .Select(Write);

    /// <summary>An attribute that the compiler understands; of others it reports an error, once.</summary>
    private static AttributeData? Find(ISymbol member, string name) =>
        KnownTypes.Find(member, name) is { AttributeConstructor: not null } attribute
        && attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(argument => argument.Value)).All(IsValue)
        && (name != Experimental || SyntaxFacts.IsValidIdentifier(attribute.ConstructorArguments[0].Value as string))
            ? attribute
            : null;

    private static bool IsValue(TypedConstant argument) => argument.Kind == TypedConstantKind.Primitive;

    private static string Write(AttributeData attribute)
    {
        var arguments = attribute.ConstructorArguments.Select(argument => argument.ToCSharpString())
            .Concat(attribute.NamedArguments.Select(argument => argument.Key + " = " + argument.Value.ToCSharpString()));
        return $"[{attribute.AttributeClass!.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}({string.Join(", ", arguments)})]";
    }
}
