using PartnerAnalytics.Linq.Generators.Parsing;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Generators.Emitting;

/// <summary>Says in a documentation comment what a query may do with a field.</summary>
internal static class FieldDocumentation
{
    /// <summary>The comment of a constant in <c>FieldNames</c>.</summary>
    public static void WriteName(SourceWriter writer, string record, FieldModel field) =>
        Write(writer, $"{Code(field.WireName)}, the wire name of {Reference(record, field)}: {FieldTypes.Description(field.Type)}.", field);

    /// <summary>The comment of a property in <c>Fields</c>.</summary>
    public static void WriteField(SourceWriter writer, string record, FieldModel field) =>
        Write(writer, $"{Reference(record, field)}, on the wire {Code(field.WireName)}: {FieldTypes.Description(field.Type)}.", field);

    private static void Write(SourceWriter writer, string summary, FieldModel field)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line("/// <remarks>");
        writer.Line($"/// {Condition(field)} {Grouping(field)} {(field.Sortable ? "Sortable." : "Not sortable.")}");
        WriteNames(writer, "Known values:", field.KnownValues);
        WriteNames(writer, "Also read as:", field.Aliases);
        writer.Line("/// </remarks>");
    }

    private static string Reference(string record, FieldModel field) =>
        $"<see cref=\"{record}.{CSharpText.Identifier(field.PropertyName)}\"/>";

    private static string Condition(FieldModel field) => field.Condition switch
    {
        FieldCondition.Parameter => "A parameter of the request: one value, with <c>==</c>.",
        FieldCondition.Days => "The first and the last day of the request, with <c>&gt;=</c> and <c>&lt;</c> at midnight UTC.",
        _ when field.Filter == FilterOperators.None => "Not in filters.",
        _ => "In filters with " + string.Join(", ", field.Filter.Words().Select(Code)) + ".",
    } + (field.Required ? " Every query has to say it." : "");

    private static string Grouping(FieldModel field)
    {
        var grouping = field.Groupable ? "Groupable." : "Not groupable.";
        return field.Aggregate switch
        {
            FieldAggregate.Sum => grouping + " Summed in grouped rows.",
            FieldAggregate.Count => grouping + " The number of rows in a bucket; only in grouped rows.",
            FieldAggregate.Figure => grouping + " Not additive: computed for each group separately.",
            FieldAggregate.BucketOnly => grouping + " A figure of a bucket; only in grouped rows.",
            _ => grouping,
        };
    }

    private static void WriteNames(SourceWriter writer, string intro, EquatableList<string> names)
    {
        if (names.Count > 0)
        {
            writer.Line("/// " + intro + " " + string.Join(", ", names.Select(Code)) + ".");
        }
    }

    private static string Code(string text) => "<c>" + CSharpText.Xml(text) + "</c>";
}
