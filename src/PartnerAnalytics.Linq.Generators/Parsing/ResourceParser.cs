using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PartnerAnalytics.Linq.Generators.Parsing;

/// <summary>Turns a record with <c>[AnalyticsResource]</c> into a model.</summary>
internal static class ResourceParser
{
    public static ParsedResource? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var declaration = (TypeDeclarationSyntax)context.TargetNode;
        var record = (INamedTypeSymbol)context.TargetSymbol;
        var path = context.Attributes[0].ConstructorArguments.FirstOrDefault().Value as string ?? "";
        var fields = new List<FieldModel>();
        foreach (var property in record.GetMembers().OfType<IPropertySymbol>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (FieldParser.Parse(property) is { } field)
            {
                fields.Add(field);
            }
        }

        return new ParsedResource(CreateModel(record, declaration, path, fields), default);
    }

    private static ResourceModel CreateModel(INamedTypeSymbol record, TypeDeclarationSyntax declaration, string path, List<FieldModel> fields)
    {
        var containing = declaration.Ancestors()
            .OfType<TypeDeclarationSyntax>()
            .Select(type => new ContainingTypeModel(DeclarationKeyword(type), type.Identifier.ValueText))
            .Reverse();
        return new ResourceModel(
            HintNames.For(record),
            new(NamespaceParts(record)),
            new(containing),
            record.Name,
            path,
            new(fields));
    }

    private static string DeclarationKeyword(TypeDeclarationSyntax type) =>
        type is RecordDeclarationSyntax { ClassOrStructKeyword.ValueText: "struct" } ? "record struct" : type.Keyword.ValueText;

    private static IEnumerable<string> NamespaceParts(INamedTypeSymbol record)
    {
        var parts = new Stack<string>();
        for (var space = record.ContainingNamespace; !space.IsGlobalNamespace; space = space.ContainingNamespace)
        {
            parts.Push(space.Name);
        }

        return parts;
    }
}
