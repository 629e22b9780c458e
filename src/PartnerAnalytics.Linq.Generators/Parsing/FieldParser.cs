using Microsoft.CodeAnalysis;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Generators.Parsing;

/// <summary>Turns a property with <c>[AnalyticsField]</c> into a model.</summary>
internal sealed class FieldParser(
    IPropertySymbol property, AttributeData attribute, DiagnosticList diagnostics, CancellationToken cancellationToken)
{
    private const string Aliases = "Aliases";
    private const string KnownValues = "KnownValues";

    /// <summary>Reports all that is wrong with the field; null if it cannot be generated.</summary>
    public FieldCandidate? Parse()
    {
        var isInitializable = CheckInitializer();
        var wireName = ReadWireName();
        var aliases = ReadAliases();
        if (FieldTypeParser.Parse(property, diagnostics, cancellationToken) is not { } type)
        {
            return null;
        }

        var options = new FieldOptionsParser(property.Name, type, attribute, diagnostics, cancellationToken).Parse();
        var knownValues = ReadKnownValues(type);
        if (!isInitializable || wireName is null)
        {
            return null;
        }

        return new FieldCandidate(
            new FieldModel(
                property.Name,
                wireName,
                type,
                options.Filter,
                options.Groupable,
                options.Sortable,
                options.Aggregate,
                new(aliases.Select(alias => alias.Name)),
                new(knownValues),
                new(UsageWarnings.Of(property)),
                new(UsageWarnings.OfReading(property)))
            {
                Interfaces = new(ImplementedInterfaces.Of(property)),
                Condition = options.Condition,
                Required = options.Required,
                InsteadOf = options.InsteadOf,
            },
            AttributeSource.FirstArgument(attribute, cancellationToken),
            new(aliases.Select(alias => alias.Span)));
    }

    private bool CheckInitializer()
    {
        var (problem, remedy) = property switch
        {
            { IsIndexer: true } => ("is an indexer", "put [AnalyticsField] on a property"),
            { IsStatic: true } => ("is static", "remove 'static'"),
            { ExplicitInterfaceImplementations.IsEmpty: false } =>
                ("can be reached through an interface only", "declare a property of the record"),
            { SetMethod: null } => ("has no init or set accessor", "write '{ get; init; }'"),
            _ => ("", ""),
        };
        if (problem.Length == 0)
        {
            return true;
        }

        diagnostics.Add(DeclarationRuleIds.NotInitializable, property.Locations[0], property.Name, problem, remedy);
        return false;
    }

    private string? ReadWireName()
    {
        if (attribute.FirstArgument() is not { } argument)
        {
            return null; // An error that the compiler reports.
        }

        var name = argument.Value as string;
        return CheckName(name, "wire name", AttributeSource.FirstArgument(attribute, cancellationToken)) ? name : null;
    }

    private List<(string Name, SourceSpan Span)> ReadAliases()
    {
        var aliases = new List<(string, SourceSpan)>();
        var values = attribute.Strings(Aliases);
        for (var i = 0; i < values.Length; i++)
        {
            var span = AttributeSource.Element(attribute, Aliases, i, cancellationToken);
            if (CheckName(values[i], "alias", span))
            {
                aliases.Add((values[i]!, span));
            }
        }

        return aliases;
    }

    private List<string> ReadKnownValues(AnalyticsFieldType type)
    {
        var known = new List<string>();
        var values = attribute.Strings(KnownValues);
        if (values.Length > 0 && type != AnalyticsFieldType.String)
        {
            var span = AttributeSource.Named(attribute, KnownValues, cancellationToken);
            ReportKnownValues(span, "is no string and has known values", "remove 'KnownValues'");
            return known;
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is { } value && !known.Contains(value))
            {
                known.Add(value);
                continue;
            }

            var problem = values[i] is null ? "has null among its known values" : "has the known value '" + values[i] + "' twice";
            ReportKnownValues(AttributeSource.Element(attribute, KnownValues, i, cancellationToken), problem, "remove it");
        }

        return known;
    }

    private void ReportKnownValues(SourceSpan span, string problem, string remedy) =>
        diagnostics.Add(DeclarationRuleIds.ContradictoryOptions, span, property.Name, problem, remedy);

    private bool CheckName(string? name, string kind, SourceSpan span)
    {
        if (WireNames.IsFieldName(name))
        {
            return true;
        }

        diagnostics.Add(DeclarationRuleIds.MalformedName, span, name ?? "null", kind, "a letter, then letters, digits or '_'");
        return false;
    }
}

/// <summary>A field that is right by itself, before it is compared with the others, and the places of its names.</summary>
internal sealed record FieldCandidate(FieldModel Model, SourceSpan WireNameSpan, EquatableList<SourceSpan> AliasSpans);
