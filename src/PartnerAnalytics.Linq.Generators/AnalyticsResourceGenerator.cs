using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PartnerAnalytics.Linq.Generators.Emitting;
using PartnerAnalytics.Linq.Generators.Parsing;

namespace PartnerAnalytics.Linq.Generators;

/// <summary>
/// Adds to every record with <c>[AnalyticsResource]</c> its field constants, its schema and its row reader.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class AnalyticsResourceGenerator : IIncrementalGenerator
{
    /// <summary>The step that turns a declaration into a model.</summary>
    internal const string ParseStep = "Parse";

    /// <summary>The step whose items become source, one file each.</summary>
    internal const string ModelStep = "Model";

    /// <summary>The step whose items become diagnostics.</summary>
    internal const string DiagnosticStep = "Diagnostic";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var parsed = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KnownTypes.ResourceAttribute,
                static (node, _) => node is TypeDeclarationSyntax,
                ResourceParser.Parse)
            .Where(static result => result is not null)
            .WithTrackingName(ParseStep);

        var models = parsed
            .Select(static (result, _) => result!.Model)
            .Where(static model => model is not null)
            .WithTrackingName(ModelStep);

        var diagnostics = parsed
            .SelectMany(static (result, _) => result!.Diagnostics)
            .WithTrackingName(DiagnosticStep);

        var strayFields = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownTypes.FieldAttribute, static (_, _) => true, StrayField.Check)
            .Where(static diagnostic => diagnostic is not null);

        context.RegisterSourceOutput(models, static (output, model) =>
            output.AddSource(model!.HintName, SourceText.From(ResourceEmitter.Emit(model, output.CancellationToken), Encoding.UTF8)));
        context.RegisterSourceOutput(diagnostics, static (output, diagnostic) => Report(output, diagnostic));
        context.RegisterSourceOutput(strayFields, static (output, diagnostic) => Report(output, diagnostic!));
    }

    private static void Report(SourceProductionContext output, DiagnosticInfo diagnostic) => output.ReportDiagnostic(Diagnostic.Create(
        DeclarationDescriptors.Get(diagnostic.RuleId),
        diagnostic.Span.ToLocation(),
        [.. diagnostic.Arguments]));
}
