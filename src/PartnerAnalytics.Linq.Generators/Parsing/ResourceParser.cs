using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Generators.Parsing;

/// <summary>
/// Turns a record with <c>[AnalyticsResource]</c> into a model. A record of the right shape is generated also when single fields are
/// wrong, without those: one mistake shall be one error, and not one more for each use of the record.
/// </summary>
internal sealed class ResourceParser
{
    private readonly INamedTypeSymbol _record;
    private readonly TypeDeclarationSyntax _declaration;
    private readonly AttributeData _attribute;
    private readonly CancellationToken _cancellationToken;
    private readonly DiagnosticList _diagnostics = new();

    private ResourceParser(
        INamedTypeSymbol record, TypeDeclarationSyntax declaration, AttributeData attribute, CancellationToken cancellationToken)
    {
        _record = record;
        _declaration = declaration;
        _attribute = attribute;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Null for a further part of a record whose attribute stands on two parts: the compiler reports that.</summary>
    public static ParsedResource? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var declaration = (TypeDeclarationSyntax)context.TargetNode;
        var record = (INamedTypeSymbol)context.TargetSymbol;
        return KnownTypes.FindResourceAttribute(record) is { ApplicationSyntaxReference: { } application } attribute
            && application.SyntaxTree == declaration.SyntaxTree
            && declaration.Span.Contains(application.Span)
            ? new ResourceParser(record, declaration, attribute, cancellationToken).Parse()
            : null;
    }

    private ParsedResource Parse()
    {
        var isRightShape = new RecordShape(_record, _declaration, _diagnostics).Check();
        var path = ReadPath();
        var fields = ReadFields();
        var canBeMade = CheckRequiredMembers(fields);
        var model = isRightShape && canBeMade && fields.Count > 0 ? CreateModel(path, fields) : null;
        return new ParsedResource(model, HalfTyped.Is(_record, _cancellationToken) ? default : _diagnostics.ToArray());
    }

    private string ReadPath()
    {
        var argument = _attribute.FirstArgument();
        var path = argument?.Value as string;
        if (argument is not null && !WireNames.IsPath(path))
        {
            _diagnostics.Add(
                DeclarationRuleIds.MalformedName,
                AttributeSource.FirstArgument(_attribute, _cancellationToken),
                path ?? "null",
                "resource path",
                "segments of letters, digits, '-' or '_', separated by '/'");
        }

        return path ?? "";
    }

    private List<FieldModel> ReadFields()
    {
        var hasAny = false;
        var count = default(FieldModel);
        var candidates = new List<FieldCandidate>();
        var substitutes = new List<(FieldModel Field, AttributeData Attribute)>();
        foreach (var property in _record.GetMembers().OfType<IPropertySymbol>())
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (KnownTypes.FindFieldAttribute(property) is not { } attribute)
            {
                continue;
            }

            hasAny = true;
            if (new FieldParser(property, attribute, _diagnostics, _cancellationToken).Parse() is { } candidate)
            {
                candidates.Add(candidate);
                CheckCount(candidate.Model, attribute, ref count);
                if (candidate.Model.InsteadOf is not null)
                {
                    substitutes.Add((candidate.Model, attribute));
                }
            }
        }

        if (!hasAny)
        {
            _diagnostics.Add(DeclarationRuleIds.NoFields, _declaration.Identifier.GetLocation(), _record.Name);
        }

        CheckSubstitutes(substitutes, candidates);
        return UniqueNames.Check(candidates, _diagnostics);
    }

    private void CheckSubstitutes(List<(FieldModel Field, AttributeData Attribute)> substitutes, List<FieldCandidate> candidates)
    {
        foreach (var (field, attribute) in substitutes.Where(s => !candidates.Exists(c => c.Model.WireName == s.Field.InsteadOf)))
        {
            _diagnostics.Add(
                DeclarationRuleIds.ContradictoryOptions,
                AttributeSource.Named(attribute, nameof(field.InsteadOf), _cancellationToken),
                field.PropertyName,
                $"stands for '{field.InsteadOf}', which is no field of the record",
                "give the wire name of one that is");
        }
    }

    private void CheckCount(FieldModel field, AttributeData attribute, ref FieldModel? count)
    {
        if (field.Aggregate != FieldAggregate.Count)
        {
            return;
        }

        if (count is not null)
        {
            var span = AttributeSource.Named(attribute, nameof(field.Aggregate), _cancellationToken);
            _diagnostics.Add(DeclarationRuleIds.TwoCounts, span, field.PropertyName, count.PropertyName);
        }

        count ??= field;
    }

    /// <summary>Whether <c>new Record { … }</c> with the fields compiles.</summary>
    private bool CheckRequiredMembers(List<FieldModel> fields)
    {
        if (_record.InstanceConstructors.Any(c => c.Parameters.IsEmpty && KnownTypes.SetsRequiredMembers(c)))
        {
            return true;
        }

        var areAllSet = true;
        var required = _record.GetMembers().Where(m => m is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true });
        foreach (var member in required)
        {
            areAllSet &= fields.Any(field => field.PropertyName == member.Name);
            if (KnownTypes.FindFieldAttribute(member) is null)
            {
                _diagnostics.Add(
                    DeclarationRuleIds.NotInitializable,
                    member.Locations[0],
                    member.Name,
                    "is required, and no field of the resource",
                    "remove 'required' or add [AnalyticsField]");
            }
        }

        return areAllSet;
    }

    private ResourceModel CreateModel(string path, List<FieldModel> fields)
    {
        var containing = _declaration.Ancestors()
            .OfType<TypeDeclarationSyntax>()
            .Select(type => new ContainingTypeModel(DeclarationKeyword(type), type.Identifier.ValueText))
            .Reverse();
        return new ResourceModel(
            HintNames.For(_record),
            new(NamespaceParts()),
            new(containing),
            _record.Name,
            path,
            (PartnerCenterClouds)(_attribute.Option<int>("Clouds") ?? (int)PartnerCenterClouds.All),
            _attribute.Option<bool>("HasProcessedDate") ?? false,
            UsageWarnings.IsMakingObsolete(_record),
            new(UsageWarnings.ExperimentalIds(_record)),
            new(fields))
        {
            Service = (AnalyticsService)(_attribute.Option<int>("Service") ?? 0),
            Rows = (ResourceRows)(_attribute.Option<int>("Rows") ?? 0),
            MaximumTop = _attribute.Option<int>("MaximumTop") ?? 0,
        };
    }

    private static string DeclarationKeyword(TypeDeclarationSyntax type) =>
        type is RecordDeclarationSyntax { ClassOrStructKeyword.ValueText: "struct" } ? "record struct" : type.Keyword.ValueText;

    private Stack<string> NamespaceParts()
    {
        var parts = new Stack<string>();
        for (var space = _record.ContainingNamespace; !space.IsGlobalNamespace; space = space.ContainingNamespace)
        {
            parts.Push(space.Name);
        }

        return parts;
    }
}

/// <summary>What became of one declaration: a model where it can be generated from, and what is wrong with it.</summary>
internal sealed record ParsedResource(ResourceModel? Model, EquatableList<DiagnosticInfo> Diagnostics);
