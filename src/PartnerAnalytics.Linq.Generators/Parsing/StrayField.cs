using Microsoft.CodeAnalysis;

namespace PartnerAnalytics.Linq.Generators.Parsing;

/// <summary>Finds properties with <c>[AnalyticsField]</c> of types that are no resource, where the attribute means nothing.</summary>
internal static class StrayField
{
    /// <summary>What is wrong with the property; null where nothing is.</summary>
    public static DiagnosticInfo? Check(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        if (context.TargetSymbol is not IPropertySymbol { ContainingType: { } type } property
            || KnownTypes.FindResourceAttribute(type) is not null
            || HalfTyped.Is(type, cancellationToken))
        {
            return null;
        }

        var attribute = context.Attributes[0].ApplicationSyntaxReference!.GetSyntax(cancellationToken);
        return new DiagnosticInfo(
            DeclarationRuleIds.FieldOutsideResource, SourceSpan.From(attribute.GetLocation()), new([property.Name, type.Name]));
    }
}
