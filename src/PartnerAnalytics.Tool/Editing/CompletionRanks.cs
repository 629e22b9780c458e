using Microsoft.CodeAnalysis;
using PartnerAnalytics.Tool.Querying;

namespace PartnerAnalytics.Tool.Editing;

/// <summary>The groups of a list of completions, first to last.</summary>
internal enum CompletionRank
{
    /// <summary>Fields of the row, names in the query, values that are known, and what groups are asked for.</summary>
    Meant,

    /// <summary>Other members, and what the library has for values.</summary>
    Member,

    /// <summary>Other types.</summary>
    Type,

    Extension,

    Keyword,

    /// <summary>What every object has.</summary>
    Everywhere,
}

/// <summary>Says which group a symbol belongs to.</summary>
internal static class CompletionRanks
{
    /// <summary>What the service computes for groups.</summary>
    private static readonly string[] Aggregates = ["Count", "LongCount", "Sum", "Figure"];

    /// <summary>Says where a symbol stands.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="isOfGroup">Whether it is sought among the members of a group.</param>
    public static CompletionRank Of(ISymbol symbol, bool isOfGroup) => symbol switch
    {
        ILocalSymbol or IParameterSymbol or IRangeVariableSymbol => CompletionRank.Meant,
        { ContainingType.SpecialType: SpecialType.System_Object } or IMethodSymbol { OverriddenMethod: not null } =>
            CompletionRank.Everywhere,
        { ContainingType.Name: nameof(IGrouping<,>) } => CompletionRank.Meant,
        IMethodSymbol { ReducedFrom: not null } when isOfGroup && Aggregates.Contains(symbol.Name) => CompletionRank.Meant,
        IMethodSymbol { ReducedFrom: not null } => CompletionRank.Extension,
        IPropertySymbol when QueryFields.Contains(symbol) => CompletionRank.Meant,
        INamedTypeSymbol type => AllowedSymbols.IsOfLibrary(type) && type.IsStatic ? CompletionRank.Member : CompletionRank.Type,
        _ => CompletionRank.Member,
    };
}
