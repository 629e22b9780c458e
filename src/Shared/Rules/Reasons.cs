using System.Globalization;

namespace PartnerAnalytics.Linq.Shared;

/// <summary>The words of every refusal: what is wrong, why, and what to write instead.</summary>
internal static class Reasons
{
    public static string TopTooLarge(string operatorName, long top) =>
        $"{operatorName} asks for {Number(top)} rows in one request, but the service answers at most {ServiceLimits.MaximumTop}. "
        + $"Write Take({ServiceLimits.MaximumTop}), or add WithPageSize({ServiceLimits.MaximumTop}) to fetch the rows in several requests.";

    public static string PageTooLarge(long size) =>
        $"WithPageSize asks for pages of {Number(size)} rows, but the service answers at most {ServiceLimits.MaximumTop} to one request. "
        + $"Write WithPageSize({ServiceLimits.MaximumTop}).";

    public static string OperatorNotTranslated(string operatorName, string? remedy) =>
        $"{operatorName} has no counterpart in the service's request. "
        + (remedy ?? $"Fetch the rows with ToListAsync() first and apply {operatorName} to them.");

    public static string NotAQueryOfClient(string expression) => OperatorNotTranslated(
        $"'{expression}'",
        "Begin the query at a resource of the client that is the first parameter of the compiled lambda, and use its operators or Queryable's.");

    public static string KnownTooLate(string argument, string operatorName) =>
        $"'{argument}' is known when the query runs, and {operatorName} needs it when the query is compiled. "
        + "Write it inside of the compiled lambda, where parameters stand for values only, or do not compile this query.";

    public static string NoOperatorOnField(AnalyticsFieldInfo field, string word)
    {
        var allowed = OperatorWords(field.Filter);
        return allowed.Length == 0
            ? $"The service does not filter by '{field.WireName}'. Leave the condition out of Where and apply it to the rows that arrive."
            : $"The service does not filter '{field.WireName}' with '{word}'; it takes {allowed}. "
              + "Use what it takes, or apply the condition to the rows that arrive.";
    }

    public static string NegatedContains(AnalyticsFieldInfo field) =>
        $"The service has no 'not', so '{field.WireName}' cannot be required not to contain a text. "
        + "Leave the condition out of Where and apply it to the rows that arrive.";

    public static string NullNotLeftOut(AnalyticsFieldInfo field) =>
        $"C# throws here on rows where '{field.WireName}' is null, whatever follows. Leaving them out takes 'ne', but the service filters "
        + $"'{field.WireName}' with {OperatorWords(field.Filter)} only. "
        + ((field.Filter & FilterOperators.Contains) != 0
            ? $"Write (x.{field.Name} ?? \"\").Contains(…), or put this condition last."
            : $"Compare x.{field.Name} itself, without Value and Equals, or put this condition last.");

    public static string NotGroupable(AnalyticsFieldInfo field) =>
        $"The service does not group by '{field.WireName}'. Leave it out of the key.";

    public static string NotSortable(AnalyticsFieldInfo field, AnalyticsResource resource)
    {
        var sortable = Join(resource.Fields.Where(f => f.Sortable).Select(f => f.WireName));
        return sortable.Length == 0
            ? $"The service does not sort '{resource.Path}'. Fetch the rows with ToListAsync() and sort them."
            : $"The service does not sort by '{field.WireName}'; '{resource.Path}' can be sorted by {sortable}.";
    }

    public static string NoFieldInKey() =>
        "The key names no field of the row, so the service cannot group by it. Name at least one field that can be grouped.";

    public static string RowInKey() =>
        "The whole row cannot be a key. Name the fields to group by, for example new { x.Status, x.PartnerMarket }.";

    public static string KeyWithoutEquality(string type) =>
        $"Objects of type '{type}' are not known to be equal where their members are, so in C# the groups may be others than the service's. "
        + "Use an anonymous type, a tuple, or a record whose equality the compiler writes, in a project that uses this library.";

    public static string KeyIsComputed(string detail) =>
        $"The service groups by fields as they are, not by what '{detail}' makes of them. Group by the field, and compute in the Select that follows.";

    public static string OrderByOneField() =>
        "The service orders by one field at a time. Write OrderBy(x => x.First).ThenBy(x => x.Second).";

    public static string OrderByComputed() =>
        "The service orders by fields as they are, not by a computed value. Order by the field, or sort the rows that arrive.";

    public static string SumOfKey(AnalyticsFieldInfo field) =>
        $"'{field.WireName}' is part of the key, so groups return its value and not its sum. Leave it out of the key, or do not sum it.";

    public static string DateWithoutBucket(AnalyticsFieldInfo field) =>
        $"The service groups dates by day, week or month only. Write DateBucket.StartOfMonth(x.{field.Name}), or StartOfWeek or StartOfDay.";

    public static string SeveralLevels(string first, string second) =>
        $"One request has one aggregation level, but the key asks for '{first}' and '{second}'. Use the same DateBucket function for every date.";

    public static string RowsOfGroup(AnalyticsResource resource)
    {
        var aggregates = Returned(resource);
        return "The service returns one row for each group, not the rows in it. "
            + (aggregates.Length == 0 ? "Select the key, for example g.Key." : $"Select the key and the aggregates: g.Key, {aggregates}.");
    }

    public static string AggregateNotReturned(string function, AnalyticsResource resource)
    {
        var returned = Returned(resource);
        return returned.Length == 0
            ? $"The service returns no {function} for groups of '{resource.Path}', only their keys. Fetch the rows with ToListAsync() and compute it from them."
            : $"The service returns no {function} for groups of '{resource.Path}'; it returns {returned}.";
    }

    private static string Returned(AnalyticsResource resource) => Join(resource.Fields
        .Where(f => f.Aggregate != FieldAggregate.None)
        .Select(f => f.Aggregate == FieldAggregate.Count ? "g.Count()" : "g.Sum(x => x." + f.Name + ")"));

    public static string AfterPaging(string operatorName) =>
        $"{operatorName} stands after Take or Skip, but the service cuts the page last. Put {operatorName} before Take and Skip.";

    public static string AfterGrouping(string operatorName) =>
        $"{operatorName} stands after the rows were grouped, but the service groups last. "
        + (operatorName is "GroupBy" or "Distinct"
            ? "Group once, by all the fields that are needed."
            : $"Put {operatorName} before the grouping, or apply it to the groups that arrive.");

    public static string OrderBeforeGrouping(string operatorName) =>
        $"{operatorName} stands after an ordering, which grouping does not keep. Group first and order the groups.";

    public static string NeedsComputedMember(UnsupportedNode projected) => projected.Kind == UnsupportedKind.Construction
        ? $"'{projected.Detail}' is what a constructor in an earlier Select makes of its arguments, after the rows have arrived, so the service cannot use it. "
          + "Put the operator before the Select, or select an anonymous type, a tuple, or an object whose properties stand in braces: new Item { Name = x.Name }."
        : $"'{projected.Detail}' is computed by an earlier Select or let, after the rows have arrived, so the service cannot use it. "
          + "Put the operator before it, or apply it to the rows that arrive.";

    public static string PartitionAfterPaging() =>
        "PartitionBy reads all rows of a query, window by window, but Take or Skip leaves some of them out. "
        + "Leave Take and Skip out, and stop reading where you have enough.";

    public static string PartitionOfGroups() =>
        "PartitionBy splits rows by their date, but the query gives groups of rows, which may have rows in several windows. "
        + "Leave PartitionBy out; group by DateBucket.StartOfMonth(x.Date) for a group of each month.";

    public static string PartitionOfOrdered() =>
        "PartitionBy gives the rows in order of its windows, which an OrderBy before it contradicts. Leave OrderBy out, or order the rows that arrive.";

    public static string NotAWindow() =>
        "PartitionBy splits by the day, week or month of a date field of the row. Write PartitionBy(x => DateBucket.StartOfMonth(x.Date)).";

    public static string ThenByWithoutOrderBy() => "ThenBy needs an OrderBy directly before it. Write OrderBy first.";

    public static string ExpressionNotTranslated(UnsupportedKind kind, string detail) => kind switch
    {
        UnsupportedKind.Call when detail is "CompareString" =>
            "Visual Basic compares strings by rules of its own, for which Nothing equals the empty string. Write String.Equals(x.Field, value).",
        UnsupportedKind.Collection =>
            $"'{detail}' is not known to find what equals one of its values. Give the values as an array or a list, for example with ToList() before the query.",
        UnsupportedKind.Call or UnsupportedKind.Construction =>
            $"The service cannot run '{detail}' on a field. Compare the field itself, or apply the condition to the rows that arrive.",
        UnsupportedKind.Member when detail is "Year" or "Month" or "Day" or "Date" or "DayOfYear" or "DayOfWeek" or "UtcDateTime" or "DateTime" =>
            $"The service knows nothing of the member '{detail}'. Compare the date with the ends of a range, as x.Date >= from && x.Date < until.",
        UnsupportedKind.Member =>
            $"The service knows nothing of the member '{detail}'. Compare the field itself, or apply the condition to the rows that arrive.",
        UnsupportedKind.Operator =>
            $"The service's grammar has nothing for '{detail}' here. Write it with comparisons of fields and values, &&, || and !.",
        UnsupportedKind.FieldToField =>
            $"The service compares a field with a value, not with another field ('{detail}'). Apply the condition to the rows that arrive.",
        UnsupportedKind.Comparer =>
            $"'{detail}' brings its own rules of comparison, which the service does not know. Use the form without a comparer; the service compares ordinally.",
        UnsupportedKind.Conversion =>
            $"The service does not convert fields ({detail}). Compare the field with a value of its own type.",
        UnsupportedKind.NotAField =>
            $"'{detail}' is not a field of the resource. Use a property with [AnalyticsField], or apply the condition to the rows that arrive.",
        UnsupportedKind.WholeRow =>
            "The row itself cannot be compared or searched. Name one of its fields.",
        UnsupportedKind.GroupElements =>
            $"The service does not return the rows of a group, which '{detail}' needs. Use g.Key and the aggregates that the resource returns.",
        UnsupportedKind.Query =>
            $"'{detail}' is a query of its own; to read it here would send its requests unseen and without await. "
            + $"Run it first, as in var values = await {detail}.ToListAsync(), and use values in this query.",
        UnsupportedKind.ForeignParameter =>
            $"'{detail}' is the parameter of another lambda, so there is nothing that it could stand for here. "
            + "Put this lambda's own parameter in its place with an ExpressionVisitor, or write Expression.Invoke(other, parameter).",
        _ =>
            $"The value '{detail}' cannot be read from the query. Compute it in a local before the query.",
    };

    public static string ResourceNotInCloud(AnalyticsResource resource, PartnerCenterClouds cloud)
    {
        PartnerCenterClouds[] clouds = [PartnerCenterClouds.Global, PartnerCenterClouds.UsGovernment, PartnerCenterClouds.China];
        var having = Join(clouds.Where(c => (resource.Clouds & c) != 0).Select(Name));
        return $"'{resource.Path}' does not exist in {Name(cloud)}"
            + (having.Length == 0 ? ", nor in any other." : $"; it exists in {having}. Ask it with a client whose options name that cloud.");
    }

    private static string Name(PartnerCenterClouds cloud) => cloud switch
    {
        PartnerCenterClouds.Global => "the global cloud",
        PartnerCenterClouds.UsGovernment => "the cloud for the US Government",
        _ => "the cloud operated by 21Vianet",
    };

    public static string ContainsNull(AnalyticsFieldInfo field) =>
        $"The text to look for in '{field.WireName}' is null. Give a text, or leave the condition out.";

    public static string ValueNeverReturned(AnalyticsFieldInfo field, string value, string? meant) =>
        $"The service is not known to return '{value}' for '{field.WireName}'. "
        + (meant is not null ? $"Write '{meant}'." : $"It returns {Join(field.KnownValues.Select(known => "'" + known + "'"))}.");

    public static string DateTimeConverted(string value) =>
        $"'{value}' is a DateTime. Unless its Kind is Utc, the conversion to DateTimeOffset takes it as the local time of the machine that runs the query. "
        + "Give a DateTimeOffset, or say that it is UTC with DateTime.SpecifyKind(value, DateTimeKind.Utc).";

    public static string EvaluatedInMemory(string operatorName) =>
        $"{operatorName} is an operator of Enumerable: all rows of the query before it are fetched, and it runs on them. "
        + "Await ToListAsync() first, or write AsEnumerable() before it to say that this is meant.";

    public static string LoneSurrogate() =>
        "A text holds half of a surrogate pair, which has no encoding in UTF-8. Repair the text before the query.";

    public static string NotANumber() => "NaN and the infinities have no place in a filter. Use a finite number.";

    public static string UriTooLong(int length) =>
        $"The request would be {Number(length)} characters long; more than {Number(ServiceLimits.MaximumUriLength)} are not sent. "
        + "Ask in several queries, for example by splitting the list of a Contains with Chunk(100), and join their rows.";

    /// <summary>The operators of a field as the grammar spells them.</summary>
    public static string OperatorWords(FilterOperators operators)
    {
        var words = new List<string>(7);
        foreach (var op in CompareOperators.All)
        {
            if ((operators & op.Flag()) != 0)
            {
                words.Add("'" + op.Word() + "'");
            }
        }

        if ((operators & FilterOperators.Contains) != 0)
        {
            words.Add("'contains'");
        }

        return Join(words);
    }

    private static string Join(IEnumerable<string> parts)
    {
        var list = parts.ToList();
        return list.Count switch
        {
            0 => "",
            1 => list[0],
            _ => string.Join(", ", list.Take(list.Count - 1)) + " and " + list[list.Count - 1],
        };
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
