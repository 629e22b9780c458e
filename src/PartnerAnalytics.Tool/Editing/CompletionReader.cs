using System.Collections.Frozen;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Tags;

namespace PartnerAnalytics.Tool.Editing;

/// <summary>Reads an item of the compiler's completion: what it is, whether a query may use it, and where it stands in the
/// list.</summary>
/// <param name="offered">The symbols that are offered at the place.</param>
internal sealed class CompletionReader(IReadOnlyList<ISymbol> offered)
{
    private const string IsGeneric = "IsGeneric";
    private const string NamedArgument = ":";

    /// <summary>The words that a query can be made of. Words that begin a statement are none of them, nor those of what is
    /// refused.</summary>
    private static readonly FrozenSet<string> Keywords = new[]
    {
        "true", "false", "null", "new", "default", "is", "as", "and", "or", "not", "when", "switch", "nameof",
        "from", "in", "where", "select", "let", "join", "on", "equals", "into", "orderby", "ascending", "descending", "group", "by",
        "bool", "byte", "char", "decimal", "double", "float", "int", "long", "object", "sbyte", "short", "string", "uint", "ulong",
        "ushort",
    }.ToFrozenSet();

    private readonly ILookup<string, ISymbol> _symbols = offered.ToLookup(symbol => symbol.Name);
    private readonly bool _isOfGroup = offered.Any(symbol => symbol.ContainingType?.Name == nameof(IGrouping<,>));

    /// <summary>An item; null where it is nothing for a query.</summary>
    public EditorCompletion? Read(CompletionItem item)
    {
        if (item.IsComplexTextEdit)
        {
            return null;
        }

        if (FindSymbol(item) is { } symbol)
        {
            return Create(item, KindOf(symbol), CompletionRanks.Of(symbol, _isOfGroup), item.DisplayText, SymbolText.TypeOf(symbol)) with
            {
                Label = item.DisplayText + (IsGivenTypes(symbol) ? item.DisplayTextSuffix : ""),
            };
        }

        return KindOf(item) switch
        {
            EditorSymbolKind.Keyword when Keywords.Contains(item.DisplayText) =>
                Create(item, EditorSymbolKind.Keyword, CompletionRank.Keyword, item.DisplayText, null),
            EditorSymbolKind.Argument when item.DisplayText != "expression" =>
                Create(item, EditorSymbolKind.Argument, CompletionRank.Keyword, item.DisplayText + NamedArgument, null),
            EditorSymbolKind.Constant when item.InlineDescription.Length > 0 =>
                Create(item, EditorSymbolKind.Constant, CompletionRank.Meant, item.DisplayText, item.InlineDescription),
            EditorSymbolKind.EnumMember => Create(item, EditorSymbolKind.EnumMember, CompletionRank.Meant, item.DisplayText, null),
            EditorSymbolKind.Property when !_symbols.Contains(item.DisplayText) && !item.Properties.ContainsKey("SymbolName") =>
                Create(item, EditorSymbolKind.Property, CompletionRank.Meant, item.DisplayText, null),
            _ => null,
        };
    }

    /// <summary>The names that the query expression around the place gives.</summary>
    public IEnumerable<EditorCompletion> ReadVariables() =>
        from variable in offered.OfType<IRangeVariableSymbol>()
        let name = variable.Name
        let sortText = SortText(CompletionRank.Meant, name)
        select new EditorCompletion(name, EditorSymbolKind.Variable, sortText, name, name, null, IsPreselected: false);

    /// <summary>A name that the query expression around the place gives; null if it does not.</summary>
    public ISymbol? FindVariable(string name) => _symbols[name].OfType<IRangeVariableSymbol>().FirstOrDefault();

    /// <summary>The symbol that an item stands for, the first of those with one name; null where it stands for none.</summary>
    public ISymbol? FindSymbol(CompletionItem item)
    {
        if (item.DisplayTextSuffix == NamedArgument || item.IsComplexTextEdit || item.Tags.Contains(WellKnownTags.Keyword))
        {
            return null;
        }

        var isGeneric = item.Properties.ContainsKey(IsGeneric);
        return _symbols[item.DisplayText].FirstOrDefault(symbol => symbol is not INamedTypeSymbol type || type.Arity > 0 == isGeneric);
    }

    private static EditorCompletion Create(
        CompletionItem item, EditorSymbolKind kind, CompletionRank rank, string insertText, string? detail) => new(
        item.DisplayText + item.DisplayTextSuffix,
        kind,
        SortText(rank, item.SortText),
        item.FilterText,
        insertText,
        detail,
        item.Rules.MatchPriority >= MatchPriority.Preselect);

    private static string SortText(CompletionRank rank, string text) => FormattableString.Invariant($"{(int)rank}{text}");

    private static EditorSymbolKind? KindOf(CompletionItem item) =>
        item.DisplayTextSuffix == NamedArgument ? EditorSymbolKind.Argument
        : item.Tags.Contains(WellKnownTags.Keyword) ? EditorSymbolKind.Keyword
        : item.Tags.Contains(WellKnownTags.Constant) ? EditorSymbolKind.Constant
        : item.Tags.Contains(WellKnownTags.EnumMember) ? EditorSymbolKind.EnumMember
        : item.Tags.Contains(WellKnownTags.Property) ? EditorSymbolKind.Property
        : null;

    private static EditorSymbolKind KindOf(ISymbol symbol) => symbol switch
    {
        IPropertySymbol => QueryFields.Contains(symbol) ? EditorSymbolKind.Field : EditorSymbolKind.Property,
        IMethodSymbol => EditorSymbolKind.Method,
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => EditorSymbolKind.EnumMember,
        IFieldSymbol { IsConst: true } => EditorSymbolKind.Constant,
        IFieldSymbol => EditorSymbolKind.Property,
        INamedTypeSymbol { TypeKind: TypeKind.Enum } => EditorSymbolKind.Enum,
        INamedTypeSymbol { TypeKind: TypeKind.Struct } => EditorSymbolKind.Struct,
        INamedTypeSymbol { TypeKind: TypeKind.Interface } => EditorSymbolKind.Interface,
        INamedTypeSymbol => EditorSymbolKind.Class,
        _ => EditorSymbolKind.Variable,
    };

    /// <summary>Whether the types of a generic symbol are written: nothing in its arguments says them.</summary>
    private static bool IsGivenTypes(ISymbol symbol) => symbol is not IMethodSymbol method
        || method.TypeParameters.Any(type =>
            !(method.ReducedFrom ?? method).Parameters.Any(parameter => Mentions(parameter.Type, type.Name)));

    private static bool Mentions(ITypeSymbol type, string parameter) => type switch
    {
        ITypeParameterSymbol { Name: var name } => name == parameter,
        IArrayTypeSymbol array => Mentions(array.ElementType, parameter),
        INamedTypeSymbol named => named.TypeArguments.Any(argument => Mentions(argument, parameter)),
        _ => false,
    };
}
