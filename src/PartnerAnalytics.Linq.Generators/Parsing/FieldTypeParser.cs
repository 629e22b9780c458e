using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PartnerAnalytics.Linq.Generators.Parsing;

/// <summary>Reads the type of a field from the type of its property.</summary>
internal static class FieldTypeParser
{
    private const string AllTypes = "'string?', 'bool?', 'DateTimeOffset?', 'long?', 'decimal?', 'double?' or 'JsonElement?'";

    public static AnalyticsFieldType? Parse(IPropertySymbol property, DiagnosticList diagnostics, CancellationToken cancellationToken)
    {
        var type = property.Type;
        var value = AttributeValues.ValueType(type);
        if (value.TypeKind == TypeKind.Error)
        {
            return null; // An error that the compiler reports.
        }

        var isNullable = type.IsReferenceType
            ? type.NullableAnnotation != NullableAnnotation.NotAnnotated
            : !SymbolEqualityComparer.Default.Equals(value, type);
        if (isNullable && AttributeValues.FieldType(value) is { } fieldType)
        {
            return fieldType;
        }

        diagnostics.Add(
            DeclarationRuleIds.UnsupportedType,
            TypeLocation(property, cancellationToken),
            property.Name,
            type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
            Suggestion(value));
        return null;
    }

    private static string Suggestion(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String or SpecialType.System_Char => "'string?'",
        SpecialType.System_Boolean => "'bool?'",
        SpecialType.System_Decimal => "'decimal?'",
        SpecialType.System_Double or SpecialType.System_Single => "'double?'",
        SpecialType.System_DateTime => "'DateTimeOffset?'",
        >= SpecialType.System_SByte and <= SpecialType.System_UInt64 => "'long?'",
        _ when type.TypeKind == TypeKind.Enum || IsSystem(type, "Guid") || IsSystem(type, "Uri") => "'string?'",
        _ when IsSystem(type, "DateTimeOffset") || IsSystem(type, "DateOnly") => "'DateTimeOffset?'",
        _ => AllTypes,
    };

    private static bool IsSystem(ITypeSymbol type, string name) =>
        type.Name == name && type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };

    private static Location TypeLocation(IPropertySymbol property, CancellationToken cancellationToken) =>
        property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) switch
        {
            PropertyDeclarationSyntax declaration => declaration.Type.GetLocation(),
            ParameterSyntax { Type: { } type } => type.GetLocation(),
            _ => property.Locations[0],
        };
}
