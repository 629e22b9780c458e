using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PartnerAnalytics.Linq.Generators.Parsing;

/// <summary>The rules about the declaration of the record itself; where one is broken, nothing can be generated.</summary>
internal sealed class RecordShape(INamedTypeSymbol record, TypeDeclarationSyntax declaration, DiagnosticList diagnostics)
{
    private Location Name => declaration.Identifier.GetLocation();

    public bool Check()
    {
        var before = diagnostics.Count;
        CheckLanguageVersion();
        CheckDeclaration();
        CheckConstructor();
        CheckContainingTypes();
        CheckReservedNames();
        CheckNameable();
        return diagnostics.Count == before;
    }

    private void CheckLanguageVersion()
    {
        if (declaration.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp11 and var version })
        {
            diagnostics.Add(DeclarationRuleIds.LanguageVersionTooOld, Name, record.Name, version.ToDisplayString());
        }
    }

    // One of the two at most: the remedy of what is no sealed record says "partial" too.
    private void CheckDeclaration()
    {
        var problem = record switch
        {
            { TypeKind: TypeKind.Interface } => "an interface",
            { TypeKind: TypeKind.Struct, IsRecord: true } => "a record struct",
            { TypeKind: TypeKind.Struct } => "a struct",
            { IsRecord: false } => "a class, not a record",
            { IsAbstract: true } => "abstract",
            { IsSealed: false } => "not sealed",
            { BaseType: { SpecialType: not SpecialType.System_Object, TypeKind: not TypeKind.Error } parent } =>
                $"derived from '{parent.Name}'",
            _ => null,
        };
        if (problem is not null)
        {
            diagnostics.Add(DeclarationRuleIds.NotSealedRecord, Name, record.Name, problem);
        }
        else if (!declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            diagnostics.Add(DeclarationRuleIds.NotPartial, Name, record.Name);
        }
    }

    private void CheckConstructor()
    {
        if (record is { TypeKind: TypeKind.Class, IsStatic: false } && !record.InstanceConstructors.Any(c => c.Parameters.IsEmpty))
        {
            diagnostics.Add(DeclarationRuleIds.NoParameterlessConstructor, Name, record.Name);
        }
    }

    private void CheckContainingTypes()
    {
        foreach (var type in declaration.Ancestors().OfType<TypeDeclarationSyntax>())
        {
            if (!type.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                diagnostics.Add(
                    DeclarationRuleIds.ContainingTypeNotPartial, type.Identifier.GetLocation(), type.Identifier.ValueText, record.Name);
            }
        }
    }

    private void CheckReservedNames()
    {
        foreach (var name in GeneratedNames.All)
        {
            if (record.Name == name)
            {
                diagnostics.Add(DeclarationRuleIds.ReservedName, Name, name, "the record");
            }
            else if (record.GetMembers(name).FirstOrDefault(member => !member.IsImplicitlyDeclared) is { } member)
            {
                diagnostics.Add(DeclarationRuleIds.ReservedName, member.Locations[0], name, "the member");
            }
        }
    }

    private void CheckNameable()
    {
        var problem = record switch
        {
            { IsFileLocal: true } => "local to its file",
            { Arity: > 0 } => "generic",
            _ => ContainingTypes()
                .Select(type => type switch
                {
                    { IsFileLocal: true } => $"nested in '{type.Name}', which is local to its file",
                    { Arity: > 0 } => $"nested in '{type.Name}', which is generic",
                    _ => null,
                })
                .FirstOrDefault(found => found is not null),
        };
        if (problem is not null)
        {
            diagnostics.Add(DeclarationRuleIds.NotNameable, Name, record.Name, problem);
        }
    }

    private IEnumerable<INamedTypeSymbol> ContainingTypes()
    {
        for (var type = record.ContainingType; type is not null; type = type.ContainingType)
        {
            yield return type;
        }
    }
}
