using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PartnerAnalytics.Linq.Generators.Parsing;

/// <summary>Finds the places of an attribute's arguments in the source.</summary>
internal static class AttributeSource
{
    /// <summary>The first argument that is given by position; the attribute itself where there is none.</summary>
    public static SourceSpan FirstArgument(AttributeData attribute, CancellationToken cancellationToken) =>
        SourceSpan.From(Find(attribute, argument => argument.NameEquals is null, cancellationToken).GetLocation());

    /// <summary>The value given to a property of the attribute.</summary>
    public static SourceSpan Named(AttributeData attribute, string name, CancellationToken cancellationToken) =>
        SourceSpan.From(FindNamed(attribute, name, cancellationToken).GetLocation());

    /// <summary>One element of a list given to a property of the attribute; the whole list where elements are not written out.</summary>
    public static SourceSpan Element(AttributeData attribute, string name, int index, CancellationToken cancellationToken)
    {
        var value = FindNamed(attribute, name, cancellationToken);
        SyntaxNode[] elements = value switch
        {
            CollectionExpressionSyntax collection => [.. collection.Elements],
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => [.. initializer.Expressions],
            ImplicitArrayCreationExpressionSyntax array => [.. array.Initializer.Expressions],
            _ => [],
        };
        return SourceSpan.From((index < elements.Length ? elements[index] : value).GetLocation());
    }

    private static SyntaxNode FindNamed(AttributeData attribute, string name, CancellationToken cancellationToken) =>
        Find(attribute, argument => argument.NameEquals?.Name.Identifier.ValueText == name, cancellationToken);

    private static SyntaxNode Find(AttributeData attribute, Func<AttributeArgumentSyntax, bool> wanted, CancellationToken cancellationToken)
    {
        var syntax = (AttributeSyntax)attribute.ApplicationSyntaxReference!.GetSyntax(cancellationToken);
        return syntax.ArgumentList?.Arguments.FirstOrDefault(wanted)?.Expression ?? (SyntaxNode)syntax;
    }
}
