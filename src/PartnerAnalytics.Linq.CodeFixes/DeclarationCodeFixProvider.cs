using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>The remedies of what the generator says of the declaration of a resource, where it says what to write.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclarationCodeFixProvider))]
[Shared]
public sealed class DeclarationCodeFixProvider : TextCodeFixProvider
{
    private const string NotPartial = "PAL0001";
    private const string NotSealedRecord = "PAL0002";
    private const string UnsupportedType = "PAL0008";
    private const string NotInitializable = "PAL0009";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [NotPartial, NotSealedRecord, UnsupportedType, NotInitializable];

    private protected override IEnumerable<Remedy> Find(FixedSource source, IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var node = source.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            var remedy = diagnostic.Id switch
            {
                NotPartial or NotSealedRecord => Declare(source, node.FirstAncestorOrSelf<TypeDeclarationSyntax>()),
                UnsupportedType => Retype(diagnostic),
                _ => Initialize(node.FirstAncestorOrSelf<PropertyDeclarationSyntax>()),
            };
            if (remedy is not null)
            {
                yield return remedy with { Key = diagnostic.Id };
            }
        }
    }

    /// <summary>Declares a type as a sealed partial record, one change for both rules.</summary>
    private static Remedy? Declare(FixedSource source, TypeDeclarationSyntax? type)
    {
        if (type is not (RecordDeclarationSyntax or ClassDeclarationSyntax or StructDeclarationSyntax)
            || source.Model.GetDeclaredSymbol(type, source.CancellationToken) is not { DeclaringSyntaxReferences.Length: 1 } symbol
            || symbol is not { IsStatic: false, BaseType.SpecialType: SpecialType.System_Object or SpecialType.System_ValueType })
        {
            return null;
        }

        List<TextChange> changes =
        [
            .. type.Modifiers
                .Where(modifier => modifier.Kind() is SyntaxKind.AbstractKeyword or SyntaxKind.ReadOnlyKeyword)
                .Select(Remove),
        ];
        var added = (type.Modifiers.Any(SyntaxKind.SealedKeyword) ? "" : "sealed ")
            + (type.Modifiers.Any(SyntaxKind.PartialKeyword) ? "" : "partial ");
        var partial = type.Modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.PartialKeyword));
        changes.Add(ChainLine.Insert(partial == default ? type.Keyword.SpanStart : partial.SpanStart, added));
        if (type is RecordDeclarationSyntax { ClassOrStructKeyword: { RawKind: (int)SyntaxKind.StructKeyword } word })
        {
            changes.Add(Remove(word));
        }
        else if (type is not RecordDeclarationSyntax)
        {
            changes.Add(new TextChange(type.Keyword.Span, "record"));
        }

        return new Remedy("", $"Declare it as 'sealed partial record {type.Identifier.Text}'", changes, IsCertain: false);
    }

    /// <summary>Writes the type that the message names, if it names one.</summary>
    private static Remedy? Retype(Diagnostic diagnostic)
    {
        var message = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Split('\'');
        var type = message.Length > 1 ? message[message.Length - 2] : "";

        // 'Name' has the type 'int', …: write 'long?'
        return message.Length == 7
            ? new Remedy("", $"Write '{type}'", [new TextChange(diagnostic.Location.SourceSpan, type)], IsCertain: false)
            : null;
    }

    /// <summary>Lets a property be set where a row is made.</summary>
    private static Remedy? Initialize(PropertyDeclarationSyntax? property)
    {
        var word = property?.Modifiers
            .FirstOrDefault(modifier => modifier.Kind() is SyntaxKind.StaticKeyword or SyntaxKind.RequiredKeyword) ?? default;
        if (word != default)
        {
            return new Remedy("", $"Remove '{word.Text}'", [Remove(word)], IsCertain: false);
        }

        return property is { ExplicitInterfaceSpecifier: null, AccessorList: { Accessors: { Count: 1 } accessors } list }
            && accessors[0] is { Keyword.RawKind: (int)SyntaxKind.GetKeyword, Body: null, ExpressionBody: null }
            ? new Remedy("", "Write '{ get; init; }'", [ChainLine.Insert(accessors[0].Span.End, " init;")], IsCertain: false)
            : null;
    }

    private static TextChange Remove(SyntaxToken word) => new(TextSpan.FromBounds(word.SpanStart, word.GetNextToken().SpanStart), "");
}
