using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Messages;

/// <content>The words for expressions in filters: what the service's grammar has no counterpart for.</content>
internal static partial class Reasons
{
    /// <summary>The words for an expression that is made of no field.</summary>
    public static string ExpressionNotTranslated(UnsupportedKind kind, string detail) =>
        ExpressionNotTranslated(new UnsupportedNode(kind, detail, default));

    public static string ExpressionNotTranslated(UnsupportedNode node) => node.Kind switch
    {
        UnsupportedKind.Call when node.Detail is "CompareString" =>
            "Visual Basic compares strings by rules of its own, for which Nothing equals the empty string. Write String.Equals(x.Field, "
                + "value).",
        UnsupportedKind.Collection =>
            $"'{node.Detail}' is not known to find what equals one of its values. Give the values as an array or a list, for example with "
                + "ToList() before the query.",
        UnsupportedKind.Call when node.Inputs.Any(input => input is RowNode) =>
            $"The service cannot run '{node.Detail}' on a row. Compare its fields, or apply the condition to the rows that arrive.",
        UnsupportedKind.Call or UnsupportedKind.Construction =>
            $"The service cannot run '{node.Detail}' on a field. Compare the field itself, or apply the condition to the rows that arrive.",
        UnsupportedKind.Member when DateOf(node) is { } date => PartOfDate(node.Detail, date),
        UnsupportedKind.Member =>
            $"The service does not know the member '{node.Detail}'. Compare the field itself, or apply the condition to the rows that "
                + "arrive.",
        UnsupportedKind.Operator =>
            $"The service's grammar has nothing for '{node.Detail}' here. Write it with comparisons of fields and values, &&, || and !.",
        UnsupportedKind.FieldToField =>
            $"The service compares a field with a value, not with another field ('{node.Detail}'). Apply the condition to the rows that "
                + "arrive.",
        UnsupportedKind.ConditionToCondition =>
            $"The service does not compare conditions with each other ('{node.Detail}'). Write the cases: (a && b) || (!a && !b) where "
            + "both must be true or both false, (a && !b) || (!a && b) where one must.",
        UnsupportedKind.FieldInText =>
            "The service looks for a value in a field, not for a field in a value. Write list.Contains(field) with a list of the values "
            + "that the field may have, or apply the condition to the rows that arrive.",
        UnsupportedKind.ValueAmongFields =>
            "The service looks for a field among values, not for a value among fields. Compare each field with the value and join the "
                + "comparisons with ||.",
        UnsupportedKind.ComputedItem =>
            "'Contains' takes a field as it is, not "
            + $"{(node.Detail.Length == 0 ? "a condition on it" : $"what '{node.Detail}' makes of it")}. "
            + "Name the field itself, or apply the condition to the rows that arrive.",
        UnsupportedKind.ConditionOnValues =>
            $"'{node.Detail}' runs over values, but its condition uses the row. Write list.Any(value => condition), with a list of the "
            + "values, to check whether the condition holds for one of them, list.All(value => condition) for each, or apply the condition "
            + "to the rows that arrive.",
        UnsupportedKind.Comparer =>
            $"'{node.Detail}' brings its own rules of comparison, which the service does not know. Use the form without a comparer; the "
                + "service compares ordinally.",
        UnsupportedKind.Conversion =>
            $"The service does not convert fields ({node.Detail}). Compare the field with a value of its own type.",
        UnsupportedKind.NotAField =>
            $"'{node.Detail}' is not a field of the resource. Use a property with [AnalyticsField], or apply the condition to the rows "
                + "that arrive.",
        UnsupportedKind.WholeRow => RowCompared(),
        UnsupportedKind.NullReceiver =>
            $"'{node.Detail}' is called on null, which throws in C# for every row. "
            + $"Write {(node.Inputs.Count == 1 && node.Inputs[0] is FieldNode compared ? compared.Name : "x.Field")} == null to check "
            + "that.",
        UnsupportedKind.Query =>
            $"'{node.Detail}' is a query of its own; to read it here would send its requests unseen and without await. "
            + $"Run it first, as in var values = await {node.Detail}.ToListAsync(), and use values in this query.",
        UnsupportedKind.ForeignParameter =>
            $"'{node.Detail}' is the parameter of another lambda, so there is nothing that it could stand for here. "
            + "Put this lambda's own parameter in its place with an ExpressionVisitor, or write Expression.Invoke(other, parameter).",
        _ => ValueNotRead(node.Detail),
    };

    public static string RowCompared() => "The row itself cannot be compared or searched. Name one of its fields.";

    public static string ValueNotRead(string value) =>
        $"The value '{value}' cannot be read from the query. Compute it in a local before the query.";

    /// <summary>The date of whose part the expression is; null where it is no part of a date.</summary>
    private static FieldNode? DateOf(UnsupportedNode node) =>
        node.Inputs.Count == 1 && node.Inputs[0] is FieldNode { Field.Type: AnalyticsFieldType.DateTimeOffset } date ? date : null;

    private static string PartOfDate(string part, FieldNode date)
    {
        var isRanged = (date.Field.Filter & RangeOperators) == RangeOperators;
        var unit = part switch
        {
            "Year" => ("start", "AddYears(1)"),
            "Month" or "StartOfMonth" => ("start", "AddMonths(1)"),
            "StartOfWeek" => ("start", "AddDays(7)"),
            _ => ("day", "AddDays(1)"),
        };
        return $"The service compares dates as they are, not their '{part}'. " + part switch
        {
            "UtcDateTime" or "DateTime" or "LocalDateTime" or "UtcTicks" => $"Compare {date.Name} with a DateTimeOffset.",
            "Year" or "Month" or "Day" or "Date" or "DayOfYear" or "StartOfDay" or "StartOfWeek" or "StartOfMonth" when isRanged =>
                $"Compare the date with the ends of a range: {date.Name} >= {unit.Item1} && {date.Name} < {unit.Item1}.{unit.Item2}.",
            _ => "Apply the condition to the rows that arrive.",
        };
    }
}
