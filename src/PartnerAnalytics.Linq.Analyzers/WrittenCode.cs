using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PartnerAnalytics.Linq.Analyzers;

/// <summary>
/// The code that rules are about: what people write. That is also the part of a generated file which stands in a file of theirs, as its
/// <c>#line</c> directives say: Razor's pages and components are compiled so. All else that is generated is nobody's to correct.
/// </summary>
internal static class WrittenCode
{
    /// <summary>What every analyzer of this library needs of the compiler: to see generated files as well.</summary>
    public const GeneratedCodeAnalysisFlags IsAlsoInGeneratedFiles =
        GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics;

    /// <summary>Reads the members of files that hold written code.</summary>
    public static void RegisterMembers(CompilationStartAnalysisContext context, Action<OperationBlockAnalysisContext> read) =>
        context.RegisterOperationBlockAction(block =>
        {
            if (!block.IsGeneratedCode || HasPieces(block.OperationBlocks[0].Syntax.SyntaxTree, block.CancellationToken))
            {
                read(block);
            }
        });

    /// <summary>Whether a place is in written code.</summary>
    public static bool Contains(Location place, bool isGenerated, CancellationToken cancellationToken) =>
        !isGenerated
        || (place.GetMappedLineSpan().HasMappedPath
            && place.SourceTree!.GetLineVisibility(place.SourceSpan.Start, cancellationToken) == LineVisibility.Visible);

    private static bool HasPieces(SyntaxTree generated, CancellationToken cancellationToken) =>
        generated.GetLineMappings(cancellationToken).Any(mapping => !mapping.IsHidden && mapping.MappedSpan.HasMappedPath);
}
