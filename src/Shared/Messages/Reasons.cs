using System.Globalization;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Schema;

namespace PartnerAnalytics.Linq.Shared.Messages;

/// <summary>The words of every refusal: what is wrong, why, and what to write instead.</summary>
internal static partial class Reasons
{
    public static string TopTooLarge(string operatorName, long top, int maximum) =>
        $"{operatorName} requests {Number(top)} rows at once, but the service returns at most {maximum} per request. "
        + $"Write Take({maximum}), or add WithPageSize({maximum}) to fetch the rows in several requests.";

    public static string PageTooLarge(long size, int maximum) =>
        $"WithPageSize requests pages of {Number(size)} rows, but the service returns at most {maximum} per request. "
        + $"Write WithPageSize({maximum}).";

    public static string OperatorNotTranslated(string operatorName, string? remedy) =>
        $"{operatorName} has no counterpart in the service's request. "
        + (remedy ?? Remedies.Fetch(operatorName));

    public static string NotAQueryOfClient(string expression) => OperatorNotTranslated(
        $"'{expression}'",
        "Begin the query at a resource of the client that is the first parameter of the compiled lambda, and use its operators or "
            + "Queryable's.");

    public static string KnownTooLate(string argument, string operatorName) =>
        $"'{argument}' is known when the compiled query is called, and {operatorName} needs it when it is compiled. "
        + "Write it inside of the compiled lambda, where parameters stand for values only, or do not compile this query.";

    public static string NoOperatorOnField(AnalyticsFieldInfo field, string word, IReadOnlyList<string> allowedWords)
    {
        var allowed = Quoted(allowedWords);
        return allowed.Length == 0
            ? $"The service does not filter by '{field.WireName}'. Leave the condition out of Where and apply it to the rows that arrive."
            : $"The service does not filter '{field.WireName}' with '{word}'; it takes {allowed}. "
              + "Use what it takes, or apply the condition to the rows that arrive.";
    }

    public static string NegatedContains(AnalyticsFieldInfo field) =>
        $"The service has no 'not', so '{field.WireName}' cannot be required not to contain a string. "
        + "Leave the condition out of Where and apply it to the rows that arrive.";

    public static string NullNotLeftOut(AnalyticsFieldInfo field, string notEqual, IReadOnlyList<string> allowed) =>
        $"C# throws here on rows where '{field.WireName}' is null, whatever follows. Leaving them out takes '{notEqual}', but the service "
        + $"filters '{field.WireName}' with {Quoted(allowed)} only. "
        + ((field.Filter & FilterOperators.Contains) != 0
            ? $"Write (x.{field.Name} ?? \"\").Contains(…), or put this condition last."
            : $"Compare x.{field.Name} itself, without Value and Equals, or put this condition last.");

    public static string NullKeyNotLeftOut(AnalyticsFieldInfo field, IReadOnlyList<string> allowed) =>
        $"CountBy throws on a key that is null, so rows where '{field.WireName}' is null are left out; but the service filters "
        + $"'{field.WireName}' with {Quoted(allowed)} only. "
        + $"Write GroupBy(x => x.{field.Name}).Select(g => new {{ g.Key, Count = g.Count() }}), which counts them too.";

    public static string FirstRowsOfGroups(AnalyticsFieldInfo? key, string operatorName) =>
        $"The service returns the key of each group, not its first row. Select nothing but the key after {operatorName}"
        + (key is null ? "." : $": Select(x => x.{key.Name}).")
        + (operatorName == "DistinctBy" || key is null ? ""
            : $" For all rows of these keys, write Where(x => {(operatorName == "ExceptBy" ? "!" : "")}values.Contains(x.{key.Name})) "
                + "instead.");

    /// <summary>An operator on what the service does not see.</summary>
    /// <param name="operatorName">The operator.</param>
    /// <param name="before">The operator before it, which runs on the elements as they arrive.</param>
    /// <param name="mayComeBefore">Whether it could stand before that one.</param>
    public static string AfterArrival(string operatorName, string before, bool mayComeBefore) => OperatorNotTranslated(
        $"{operatorName} after {before}",
        $"{before} runs on the rows that arrive. "
            + (mayComeBefore
                ? $"Write {operatorName} before it where that is meant, or fetch the rows with ToListAsync() first and apply "
                    + $"{operatorName} to them."
                : Remedies.Fetch(operatorName)));

    public static string PagesOfArrival(string operatorName) => OperatorNotTranslated(
        $"AsPages after {operatorName}",
        $"A page may be read alone, and {operatorName} needs the rows before it. Read the rows with AsAsyncEnumerable().");

    public static string NotGroupable(AnalyticsFieldInfo field) =>
        $"The service does not group by '{field.WireName}'. Group by other fields, or fetch the rows with ToListAsync() and group them.";

    public static string NoFieldInKey() =>
        "The key names no field of the row, so the service cannot group by it. Name at least one field that can be grouped.";

    public static string KeyWithoutEquality(string type) =>
        $"Objects of type '{type}' are not known to be equal where their members are, so in C# the groups may be others than the "
        + "service's. Use an anonymous type, a tuple, or a record whose equality the compiler writes, in a project that uses this library.";

    public static string SumOfKey(AnalyticsFieldInfo field) =>
        $"'{field.WireName}' is part of the key, so groups return its value and not its sum. Leave it out of the key, or do not sum it.";

    public static string SumOfFigure(AnalyticsFieldInfo field) =>
        $"'{field.WireName}' is not additive: the service computes it for each group separately. Write g.Figure(x => x.{field.Name}).";

    public static string FigureOfSum(AnalyticsFieldInfo field) => $"'{field.WireName}' is summed. Write g.Sum(x => x.{field.Name}).";

    public static string OnlyDays(BucketNode bucket) =>
        $"The service dates each row with its day, '{bucket.Date.Field.WireName}', and makes no larger groups of days. Use "
        + $"DateBucket.StartOfDay({bucket.Date.Name}) in the key, and add up the days that arrive.";

    public static string SeveralLevels(string first, string second) =>
        $"One request has one aggregation level, but the key needs '{first}' and '{second}'. Use the same DateBucket function for every "
            + "date.";

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
            ? $"The service returns no {function} for groups of '{resource.Path}', only their keys. Fetch the rows with ToListAsync() and "
                + "compute it from them."
            : $"The service returns no {function} for groups of '{resource.Path}'; it returns {returned}. "
              + "Use what it returns, or fetch the rows with ToListAsync() and compute it from them.";
    }

    public static string SumOfRounded(ScaledNode scaled)
    {
        var sum = "g.Sum(x => x." + scaled.Field.Field.Name + ")";
        var result = scaled.Sign == "*" ? "product" : "quotient";
        var factor = (scaled.Factor as ConstantNode)?.Value;
        var written = factor is null ? "value" : Convert.ToString(factor, CultureInfo.InvariantCulture) + (factor is decimal ? "m" : "");
        return $"C# rounds the {result} of each row and adds up what comes of it; the service adds up '{scaled.Field.Field.WireName}' "
            + $"itself. Write {sum} {scaled.Sign} {written}, which rounds once, or fetch the rows with ToListAsync() and add them up.";
    }

    private static string Returned(AnalyticsResource resource) => Join(resource.Fields
        .Where(f => f.Aggregate != FieldAggregate.None)
        .Select(f => AggregateNode.Of(f).ToCode("g", "x")));

    public static string AfterPaging(string operatorName) =>
        $"{operatorName} stands after Take or Skip, but the service cuts the page last. Put {operatorName} before Take and Skip.";

    public static string ConditionAfterPaging(string terminal) =>
        $"The condition of {terminal} stands after Take or Skip, but the service cuts the page last. Put it into a Where before Take and "
            + "Skip.";

    public static string AmongPage(string operatorName, string treats) =>
        $"{operatorName} looks among what Take or Skip leaves, but the service {treats} all rows before it cuts the page. "
        + Remedies.Fetch(operatorName);

    public static string FromEndOfPage(string operatorName) =>
        $"{operatorName} counts from the end of what Take or Skip leaves, but the service counts from the ends of all rows. "
        + Remedies.Fetch(operatorName);

    public static string FromStartOfLast(string operatorName) =>
        $"{operatorName} counts from the start of the last rows, and where that is depends on how many rows there are. "
        + Remedies.Fetch(operatorName);

    public static string NullNotIgnored(AnalyticsFieldInfo field, string operatorName, string notEqual, IReadOnlyList<string> allowed) =>
        $"{operatorName} leaves out rows where '{field.WireName}' is null, which takes '{notEqual}', but the service filters "
        + $"'{field.WireName}' {(allowed.Count == 0 ? "with nothing" : $"with {Quoted(allowed)} only")}. {Remedies.Fetch(operatorName)}";

    public static string AfterGrouping(string operatorName) =>
        $"{operatorName} stands after the rows were grouped, but the service groups last. "
        + (operatorName is "GroupBy" or "Distinct"
            ? "Group once, by all the fields that are needed."
            : $"Put {operatorName} before the grouping.");

    public static string ConditionOnGroup(string? terminal) =>
        (terminal is null ? "Where" : "The condition of " + terminal) + " tests what is computed of a group, but the service filters rows "
        + "before it groups them. Test nothing but g.Key, or apply the condition to the groups that arrive.";

    public static string OrderBeforeGrouping(string operatorName) =>
        $"{operatorName} stands after an ordering, which grouping does not keep. Leave the ordering out, or order the groups by their key.";

    public static string NeedsComputedMember(UnsupportedNode projected) => projected.Kind == UnsupportedKind.Construction
        ? $"'{projected.Detail}' is what a constructor in an earlier Select makes of its arguments, after the rows have arrived, so the "
          + "service cannot use it. Put the operator before the Select, or select an anonymous type, a tuple, or an object whose "
          + "properties stand in braces: new Item { Name = x.Name }."
        : $"'{projected.Detail}' is computed by an earlier Select or let, after the rows have arrived, so the service cannot use it. "
          + "Use the fields themselves, or apply the operator to the rows that arrive.";

    public static string PartitionAfterPaging() =>
        "PartitionBy reads all rows of a query, window by window, but Take or Skip leaves some of them out. "
        + "Leave Take and Skip out, and stop reading where you have enough.";

    public static string PartitionOfGroups() =>
        "PartitionBy splits rows by their date, but the query gives groups of rows, which may have rows in several windows. "
        + "Leave PartitionBy out; for a group of each month, group by DateBucket.StartOfMonth of the date.";

    public static string PartitionOfOrdered() =>
        "PartitionBy gives the rows in order of its windows, which an OrderBy before it contradicts. Leave OrderBy out, or order the rows "
            + "that arrive.";

    public static string SkipInChunks() =>
        "InChunks reads a query in several requests, and each of them would skip rows of its own. Leave Skip out, and skip of the rows "
        + "that arrive.";

    public static string OrderInChunks() =>
        "InChunks gives the rows in order of its requests, which an ordering contradicts. Leave OrderBy out, or order the rows that "
        + "arrive.";

    public static string GroupsInChunks() =>
        "InChunks reads a query in several requests, and the rows of one group may come in more than one. Leave InChunks out, or group the "
        + "rows that arrive.";

    public static string PartitionInChunks() =>
        "PartitionBy splits a query by time, and InChunks by a list of its values. Leave one of them out.";

    /// <summary>A request that is too long although <c>InChunks</c> allows several.</summary>
    public static string NoListToSplit(int length) =>
        $"The request would be {Number(length)} characters long; more than {Number(ServiceLimits.MaximumUriLength)} are not sent. "
        + "InChunks splits the longest list that every row has to be in, as ids.Contains(x.Id) joined by &&, and that does not make it "
        + "short enough. Send several queries, and join their rows.";

    public static string ThenByWithoutOrderBy() => "ThenBy needs an OrderBy directly before it. Write OrderBy first.";

    public static string ResourceNotInCloud(AnalyticsResource resource, PartnerCenterClouds cloud)
    {
        PartnerCenterClouds[] clouds = [PartnerCenterClouds.Global, PartnerCenterClouds.UsGovernment, PartnerCenterClouds.China];
        var having = Join(clouds.Where(c => (resource.Clouds & c) != 0).Select(Name));
        return $"'{resource.Path}' does not exist in {Name(cloud)}"
            + (having.Length == 0 ? ", nor in any other." : $"; it exists in {having}. Use a client whose options name that cloud.");
    }

    private static string Name(PartnerCenterClouds cloud) => cloud switch
    {
        PartnerCenterClouds.Global => "the global cloud",
        PartnerCenterClouds.UsGovernment => "the cloud for the US Government",
        _ => "the cloud operated by 21Vianet",
    };

    public static string ContainsNull(AnalyticsFieldInfo field) =>
        $"The string to look for in '{field.WireName}' is null. Pass a string, or leave the condition out.";

    public static string ValueNeverReturned(AnalyticsFieldInfo field, string value, string? meant) =>
        $"The service is not known to return '{value}' for '{field.WireName}'. "
        + (meant is not null ? $"Write '{meant}'." : $"It returns {Quoted(field.KnownValues)}.");

    public static string DateTimeConverted(string value) =>
        $"'{value}' is a DateTime. Unless its Kind is Utc, the conversion to DateTimeOffset takes it as the local time of the machine that "
        + "runs the query. Give a DateTimeOffset, or say that it is UTC with DateTime.SpecifyKind(value, DateTimeKind.Utc).";

    public static string EvaluatedInMemory(string operatorName) =>
        $"{operatorName} is an operator of Enumerable: all rows of the query before it are fetched, and it runs on them. "
        + "Await ToListAsync() first, or write AsEnumerable() before it to say that this is meant.";

    public static string WaitsInAsynchronousCode(string name, string remedy) =>
        $"'{name}' blocks the thread until the service has answered, in code that can await, and throws over an HttpClient whose handler "
        + $"only sends asynchronously. Write {remedy}.";

    public static string QueryDropped(string operatorName) =>
        $"'{operatorName}' sends nothing and changes nothing: what it gives is dropped here. Assign it, as in query = "
        + $"query.{operatorName}(…), or run a loop over it.";

    public static string TaskDropped(string terminal) =>
        $"The task of '{terminal}' is not awaited, so its result and its exceptions are lost. Await it, or discard it explicitly with _ =.";

    public static string CountedForAny(string counting, string remedy) =>
        $"'{counting}' may fetch every row to learn whether there is one. Write {remedy}(), which fetches one row at most.";

    public static string LoneSurrogate() =>
        "A string holds half of a surrogate pair, which has no encoding in UTF-8. Repair the string before the query.";

    public static string NotANumber() => "NaN and the infinities have no place in a filter. Use a finite number.";

    public static string UriTooLong(int length) =>
        $"The request would be {Number(length)} characters long; more than {Number(ServiceLimits.MaximumUriLength)} are not sent. "
        + "Add InChunks() to have the list of a Contains sent in several requests, or send several queries, and join their rows.";

    /// <summary>Words of the service's grammar in a sentence.</summary>
    public static string Quoted(IEnumerable<string> words) => Join(words.Select(word => "'" + word + "'"));

    /// <summary>A list in a sentence.</summary>
    public static string Join(IEnumerable<string> parts)
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

    // What queries group, order and split by.

    private const FilterOperators RangeOperators = FilterOperators.GreaterThanOrEqual | FilterOperators.LessThan;

    public static string NotSortable(AnalyticsFieldInfo field, string operatorName, AnalyticsResource resource)
    {
        var sortable = Join(resource.Fields.Where(f => f.Sortable).Select(f => f.WireName));
        return sortable.Length == 0
            ? NothingSortable(operatorName, resource)
            : $"The service does not sort by '{field.WireName}'; '{resource.Path}' can be sorted by {sortable}. "
                + (IsExtreme(operatorName) ? Remedies.Fetch(operatorName) : "Order by one of these, or sort the rows that arrive.");
    }

    public static string OrderByOneField(Node key, string operatorName, AnalyticsResource resource)
    {
        var names = OrderableNames(key, resource);
        var first = key switch
        {
            RowNode => "A row has no order of its own. ",
            GroupNode => "A group has no order of its own. ",
            _ => "The service orders by one field at a time. ",
        };
        return !resource.Fields.Any(f => f.Sortable) ? NothingSortable(operatorName, resource)
            : IsExtreme(operatorName) ? first
              + (names.Count == 1 ? $"Write {operatorName}({Parameter(names[0])} => {names[0]})." : Remedies.Fetch(operatorName))
            : names.Count == 0 ? first + "Order by a field that can be sorted, or sort what arrives."
            : $"{first}Write OrderBy({Parameter(names[0])} => {names[0]})"
              + (names.Count > 1 ? $".ThenBy({Parameter(names[1])} => {names[1]})." : ".");
    }

    public static string OrderByComputed(string operatorName, AnalyticsResource resource) => resource.Fields.Any(f => f.Sortable)
        ? "The service orders by fields as they are, not by a computed value. "
            + (IsExtreme(operatorName) ? Remedies.Fetch(operatorName) : "Order by a field itself, or sort the rows that arrive.")
        : NothingSortable(operatorName, resource);

    public static string RowInKey(Node key, AnalyticsResource resource)
    {
        var fields = FieldsForKey(key.Written ?? "x", resource).Take(2).ToList();
        return "The whole row cannot be a key. " + fields.Count switch
        {
            0 => Remedies.Fetch("GroupBy"),
            1 => $"Name the field to group by: {fields[0]}.",
            _ => $"Name the fields to group by, for example new {{ {fields[0]}, {fields[1]} }}.",
        };
    }

    /// <summary>The fields of a row that can be a key as they are.</summary>
    public static IEnumerable<string> FieldsForKey(string row, AnalyticsResource resource) =>
        resource.Fields.Where(f => f.Groupable && f.Type != AnalyticsFieldType.DateTimeOffset).Select(f => row + "." + f.Name);

    /// <summary>A key that is not a field.</summary>
    /// <param name="key">The key.</param>
    /// <param name="detail">What makes it another; null for a condition.</param>
    public static string KeyIsComputed(Node key, string? detail)
    {
        var fields = NodeFields.Of(key);
        var only = fields.Count == 1 && key is not UnsupportedNode { Kind: UnsupportedKind.Construction } ? fields[0] : null;
        if (only is { Field.Type: AnalyticsFieldType.DateTimeOffset } date)
        {
            var function = detail is "Year" or "Month" ? "StartOfMonth" : "StartOfDay";
            return $"The service groups dates by day, week or month only. Group by DateBucket.{function}({date.Name}), and combine the "
                + "groups that arrive.";
        }

        var what = detail is null ? "a condition on them" : $"what '{detail}' makes of them";
        return $"The service groups by fields as they are, not by {what}. "
            + (only is not null ? $"Group by {only.Name}, and combine the groups that arrive."
                : fields.Any(field => field.Field.Type == AnalyticsFieldType.DateTimeOffset)
                    ? "Group by the fields themselves, dates in a DateBucket function, and combine the groups that arrive."
                : "Group by the fields themselves, and combine the groups that arrive.");
    }

    public static string DateWithoutBucket(FieldNode date) =>
        $"The service groups dates by day, week or month only. Write DateBucket.StartOfMonth({date.Name}), or StartOfWeek or StartOfDay.";

    public static string WindowWithoutBucket(FieldNode date) =>
        $"PartitionBy splits by the day, week or month of a date. Write DateBucket.StartOfMonth({date.Name}), or StartOfWeek or "
            + "StartOfDay.";

    public static string NotAWindow(AnalyticsResource resource) =>
        "PartitionBy splits by the day, week or month of a date field of the row. "
        + (resource.Fields.FirstOrDefault(f => f.Type == AnalyticsFieldType.DateTimeOffset
            && (f.Filter & RangeOperators) == RangeOperators) is { } date
            ? $"Write PartitionBy(x => DateBucket.StartOfMonth(x.{date.Name}))."
            : $"'{resource.Path}' has no date that can be filtered by range: leave PartitionBy out.");

    private static string NothingSortable(string operatorName, AnalyticsResource resource) =>
        $"The service does not sort '{resource.Path}'. "
        + (IsExtreme(operatorName) ? Remedies.Fetch(operatorName) : "Fetch the rows with ToListAsync() and sort them.");

    private static bool IsExtreme(string operatorName) => operatorName[0] == 'M';

    /// <summary>The fields of a key that rows can be sorted by, in the words of the query; of a row, the first such field.</summary>
    private static List<string> OrderableNames(Node key, AnalyticsResource resource)
    {
        var owner = key.Written;
        return key switch
        {
            RowNode => [.. resource.Fields.Where(f => f.Sortable && f.Aggregate == FieldAggregate.None)
                .Select(f => (owner ?? "x") + "." + f.Name).Take(1)],
            GroupNode group => OrderableNames(group.Key with { Written = (owner ?? "g") + ".Key" }, resource),
            NewObjectNode created => [.. created.Members.SelectMany(member => OrderableNames(
                owner is null ? member.Value : member.Value with { Written = owner + "." + member.Name }, resource))],
            FieldNode { Field.Sortable: true } field => [field.Name],
            BucketNode { Date.Field.Sortable: true } bucket when bucket.Written is { } name => [name],
            _ => [],
        };
    }

    private static string Parameter(string name) => name.IndexOf('.') is > 0 and var dot ? name.Substring(0, dot) : name;
}
