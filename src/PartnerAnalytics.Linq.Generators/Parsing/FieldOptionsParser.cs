using Microsoft.CodeAnalysis;

namespace PartnerAnalytics.Linq.Generators.Parsing;

/// <summary>
/// Reads the options of an <c>[AnalyticsField]</c>, fills in their defaults, and refuses those that cannot stand together.
/// </summary>
internal sealed class FieldOptionsParser(
    string propertyName, AnalyticsFieldType type, AttributeData attribute, DiagnosticList diagnostics, CancellationToken cancellationToken)
{
    private const FilterOperators Ordering = FilterOperators.Comparison & ~FilterOperators.Equality;

    private bool IsNumber => type is AnalyticsFieldType.Int64 or AnalyticsFieldType.Decimal or AnalyticsFieldType.Double;

    private bool IsOrdered => IsNumber || type == AnalyticsFieldType.DateTimeOffset;

    public FieldOptions Parse()
    {
        var aggregate = ReadAggregate();
        return new FieldOptions(ReadFilter(aggregate), ReadGroupable(aggregate), attribute.Option<bool>("Sortable") ?? false, aggregate)
        {
            Condition = ReadCondition(),
            Required = attribute.Option<bool>("Required") ?? false,
            InsteadOf = attribute.Text("InsteadOf"),
        };
    }

    private FieldCondition ReadCondition()
    {
        var condition = (FieldCondition)(attribute.Option<int>("Condition") ?? 0);
        if (!Enum.IsDefined(typeof(FieldCondition), condition))
        {
            Report("Condition", "has a condition that does not exist", "use a member of FieldCondition");
        }
        else if (condition == FieldCondition.Days && type != AnalyticsFieldType.DateTimeOffset)
        {
            Report("Condition", "is no date and cannot be asked for by days", "make the property 'DateTimeOffset?'");
        }
        else if (condition == FieldCondition.Parameter && type != AnalyticsFieldType.String)
        {
            Report("Condition", "is no string and cannot be asked for by a parameter", "make the property 'string?'");
        }
        else
        {
            return condition;
        }

        return FieldCondition.Filter;
    }

    private FieldAggregate ReadAggregate()
    {
        var aggregate = (FieldAggregate)(attribute.Option<int>("Aggregate") ?? 0);
        if (!Enum.IsDefined(typeof(FieldAggregate), aggregate))
        {
            Report("Aggregate", "has an aggregate that does not exist", "use a member of FieldAggregate");
            return FieldAggregate.None;
        }

        if (aggregate is FieldAggregate.Sum or FieldAggregate.Count && !IsNumber)
        {
            const string Remedy = "remove 'Aggregate' or make the property 'long?', 'decimal?' or 'double?'";
            Report("Aggregate", "is no number and cannot be aggregated", Remedy);
            return FieldAggregate.None;
        }

        return aggregate;
    }

    private FilterOperators ReadFilter(FieldAggregate aggregate)
    {
        if (attribute.Option<int>("Filter") is not { } value)
        {
            return AnalyticsFieldInfo.DefaultFilter(type, aggregate);
        }

        var filter = (FilterOperators)value;
        if ((filter & ~(FilterOperators.Comparison | FilterOperators.Contains)) != 0)
        {
            Report("Filter", "has a filter operator that does not exist", "combine members of FilterOperators");
        }
        else if (AnalyticsFieldInfo.IsOnlyInGroups(aggregate) && filter != FilterOperators.None)
        {
            Report("Filter", "exists only in grouped rows and cannot be filtered by", "remove 'Filter'");
        }
        else if (type == AnalyticsFieldType.Json && filter != FilterOperators.None)
        {
            Report("Filter", "is JSON and cannot be filtered by", "remove 'Filter'");
        }
        else if ((filter & Ordering) != 0 && !IsOrdered)
        {
            var others = type == AnalyticsFieldType.String ? " and FilterOperators.Contains" : "";
            Report("Filter", "cannot be compared by order", "use only FilterOperators.Equality" + others);
        }
        else if ((filter & FilterOperators.Contains) != 0 && type != AnalyticsFieldType.String)
        {
            Report("Filter", "is no string and cannot contain", "remove FilterOperators.Contains or make the property 'string?'");
        }
        else
        {
            return filter;
        }

        return FilterOperators.None;
    }

    private bool ReadGroupable(FieldAggregate aggregate)
    {
        var groupable = attribute.Option<bool>("Groupable");
        if (groupable == true && type == AnalyticsFieldType.Json)
        {
            Report("Groupable", "is JSON and cannot be grouped by", "remove 'Groupable'");
        }
        else if (groupable == true && AnalyticsFieldInfo.IsOnlyInGroups(aggregate))
        {
            Report("Groupable", "exists only in grouped rows and cannot be grouped by", "remove 'Groupable'");
        }

        return AnalyticsFieldInfo.DefaultGroupable(type, aggregate) && groupable != false;
    }

    private void Report(string option, string problem, string remedy) => diagnostics.Add(
        DeclarationRuleIds.ContradictoryOptions,
        AttributeSource.Named(attribute, option, cancellationToken),
        propertyName,
        problem,
        remedy);
}

/// <summary>What a query may do with a field.</summary>
internal readonly record struct FieldOptions(FilterOperators Filter, bool Groupable, bool Sortable, FieldAggregate Aggregate)
{
    /// <summary>How a query says which values it wants.</summary>
    public FieldCondition Condition { get; init; }

    /// <summary>Whether every query has to say it.</summary>
    public bool Required { get; init; }

    /// <summary>The wire name of another field that need not be said where this one is.</summary>
    public string? InsteadOf { get; init; }
}
