using Microsoft.CodeAnalysis;

namespace PartnerAnalytics.Linq.Generators.Parsing;

/// <summary>Reads what <c>[AnalyticsResource]</c>, <c>[AnalyticsField]</c> and the properties under them say; the analyzers compile it
/// too.</summary>
internal static class AttributeValues
{
    /// <summary>The first argument; null where it is not given, or is an error that the compiler reports.</summary>
    public static TypedConstant? FirstArgument(this AttributeData attribute) =>
        attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive } argument ? argument : null;

    /// <summary>The value of an option; null where it is not given, or is an error that the compiler reports.</summary>
    public static T? Option<T>(this AttributeData attribute, string name)
        where T : struct => Named(attribute, name).Value as T?;

    /// <summary>The text of an option; null where it is not given, or is an error that the compiler reports.</summary>
    public static string? Text(this AttributeData attribute, string name) => Named(attribute, name).Value as string;

    /// <summary>The strings of an option; empty where it is not given.</summary>
    public static string?[] Strings(this AttributeData attribute, string name) =>
        Named(attribute, name) is { Kind: TypedConstantKind.Array, IsNull: false } list
            ? [.. list.Values.Select(item => item.Value as string)]
            : [];

    /// <summary>The type of a field whose property is of a type; null where it can be none.</summary>
    public static AnalyticsFieldType? FieldType(ITypeSymbol type) => ValueType(type) switch
    {
        { SpecialType: SpecialType.System_String } => AnalyticsFieldType.String,
        { SpecialType: SpecialType.System_Boolean } => AnalyticsFieldType.Boolean,
        { SpecialType: SpecialType.System_Int64 } => AnalyticsFieldType.Int64,
        { SpecialType: SpecialType.System_Decimal } => AnalyticsFieldType.Decimal,
        { SpecialType: SpecialType.System_Double } => AnalyticsFieldType.Double,
        { Name: "JsonElement", ContainingNamespace: var home } when home.ToDisplayString() == "System.Text.Json" => AnalyticsFieldType.Json,
        { Name: "DateTimeOffset", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } =>
            AnalyticsFieldType.DateTimeOffset,
        _ => null,
    };

    /// <summary>The type inside <c>Nullable&lt;T&gt;</c>, else the type itself.</summary>
    public static ITypeSymbol ValueType(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;

    private static TypedConstant Named(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value;
            }
        }

        return default;
    }
}
