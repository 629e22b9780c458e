using System.Text;
using Microsoft.CodeAnalysis;

namespace PartnerAnalytics.Tool.Editing;

/// <summary>How symbols are written for somebody who reads.</summary>
internal static class SymbolText
{
    /// <summary>The parameter that the compiler fills with the source of an argument: nobody writes it.</summary>
    private const string FilledByCompiler = "CallerArgumentExpressionAttribute";

    private static readonly SymbolDisplayFormat Declared = SymbolDisplayFormat.MinimallyQualifiedFormat
        .AddMiscellaneousOptions(
            SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral)
        .AddMemberOptions(SymbolDisplayMemberOptions.IncludeConstantValue)
        .AddKindOptions(SymbolDisplayKindOptions.IncludeTypeKeyword);

    private static readonly SymbolDisplayFormat Head = Declared.RemoveMemberOptions(SymbolDisplayMemberOptions.IncludeParameters);

    private static readonly SymbolDisplayFormat HeadWithoutType =
        Head.RemoveMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType);

    private static readonly SymbolDisplayFormat Type = SymbolDisplayFormat.MinimallyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The parameters that somebody writes arguments for.</summary>
    public static IReadOnlyList<IParameterSymbol> ParametersOf(ISymbol called)
    {
        var parameters = called switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol property => property.Parameters,
            _ => [],
        };
        return [.. parameters.Where(parameter => parameter.GetAttributes().All(a => a.AttributeClass?.Name != FilledByCompiler))];
    }

    /// <summary>How something is declared, with the type that declares it.</summary>
    public static string Declare(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => Kind(symbol) + Call(method, Head, []),
        ILocalSymbol local => Declare(local, local.Type),
        IParameterSymbol parameter => Declare(parameter, parameter.Type),
        IRangeVariableSymbol => Declare(symbol, null),
        _ => Kind(symbol) + symbol.ToDisplayString(Declared),
    };

    /// <summary>How a variable is declared.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="type">Its type; null where that is not known.</param>
    public static string Declare(ISymbol variable, ITypeSymbol? type) =>
        Kind(variable) + (type is null or IErrorTypeSymbol ? "" : Describe(type) + " ") + variable.Name;

    /// <summary>How something is called.</summary>
    /// <param name="called">A method, a constructor or an indexer.</param>
    /// <param name="places">Takes where each parameter stands.</param>
    public static string Call(ISymbol called, List<(int Start, int Length)> places) => Call(called, HeadWithoutType, places);

    /// <summary>The name of a type.</summary>
    public static string Describe(ITypeSymbol type) => type.ToDisplayString(Type);

    /// <summary>The type of a symbol, or of what it returns; null where it has none.</summary>
    public static string? TypeOf(ISymbol symbol) => symbol switch
    {
        IFieldSymbol { HasConstantValue: true, ContainingType.TypeKind: not TypeKind.Enum, ConstantValue: string value } => $"\"{value}\"",
        IFieldSymbol field => Describe(field.Type),
        IPropertySymbol property => Describe(property.Type),
        IMethodSymbol { MethodKind: not MethodKind.Constructor } method => Describe(method.ReturnType),
        ILocalSymbol local => Describe(local.Type),
        IParameterSymbol parameter => Describe(parameter.Type),
        _ => null,
    };

    private static string Call(ISymbol called, SymbolDisplayFormat format, List<(int Start, int Length)> places)
    {
        var isIndexer = called is IPropertySymbol;
        var text = new StringBuilder(called.ToDisplayString(format)).Append(isIndexer ? '[' : '(');
        var separator = "";
        foreach (var parameter in ParametersOf(called))
        {
            text.Append(separator);
            var start = text.Length;
            text.Append(parameter.ToDisplayString(Declared));
            places.Add((start, text.Length - start));
            separator = ", ";
        }

        return text.Append(isIndexer ? ']' : ')').ToString();
    }

    private static string Kind(ISymbol symbol) => symbol switch
    {
        ILocalSymbol => "(variable) ",
        IParameterSymbol => "(parameter) ",
        IRangeVariableSymbol => "(range variable) ",
        IMethodSymbol { ReducedFrom: not null } => "(extension) ",
        IFieldSymbol { IsConst: true, ContainingType.TypeKind: not TypeKind.Enum } => "(constant) ",
        _ => "",
    };
}
