using Microsoft.CodeAnalysis;
using PartnerAnalytics.Linq.Shared.Messages;

namespace PartnerAnalytics.Linq.Analyzers;

/// <summary>The rules about queries, as the compiler reports them.</summary>
internal static class Descriptors
{
    public static readonly DiagnosticDescriptor TopTooLarge = Create(
        RuleIds.TopTooLarge,
        "Too many rows for one request",
        DiagnosticSeverity.Error,
        "The service returns at most 9999 rows per request, so a query that takes more is refused before it is sent. Write Take(9999), "
        + "or add WithPageSize(9999) after Take to fetch the rows in several requests. The argument of WithPageSize has the same limit.");

    public static readonly DiagnosticDescriptor OperatorNotTranslated = Create(
        RuleIds.OperatorNotTranslated,
        "An operator has no counterpart in a request",
        DiagnosticSeverity.Error,
        "A request filters, groups, sorts and cuts a page of one resource; other operators have no counterpart in it. Write the query with "
        + "those, or fetch the rows with ToListAsync() and apply the operator to them.");

    public static readonly DiagnosticDescriptor ExpressionNotTranslated = Create(
        RuleIds.ExpressionNotTranslated,
        "An expression has no counterpart in a request",
        DiagnosticSeverity.Error,
        "The service compares fields with values. What computes with fields, converts them or compares them with each other has no "
        + "counterpart in a filter, a key or an ordering. Compare the field itself, or apply the condition to the rows that arrive.");

    public static readonly DiagnosticDescriptor FieldOperatorNotSupported = Create(
        RuleIds.FieldOperatorNotSupported,
        "A field does not support an operator",
        DiagnosticSeverity.Error,
        "Each field has its own operators in a filter, which the documentation of its constant lists. Use one of those, or apply the "
        + "condition to the rows that arrive.");

    public static readonly DiagnosticDescriptor FieldNotGroupableOrSortable = Create(
        RuleIds.FieldNotGroupableOrSortable,
        "A field cannot be grouped or sorted by, or stands outside an aggregate",
        DiagnosticSeverity.Error,
        "The service groups and sorts by some fields only, and returns of a group its key and the aggregates of the resource. Leave the "
        + "field out of the key or ordering, or select g.Key and the aggregates.");

    public static readonly DiagnosticDescriptor OperatorOrder = Create(
        RuleIds.OperatorOrder,
        "Operators stand in an order that the service cannot honour",
        DiagnosticSeverity.Error,
        "The service filters first, then groups, then sorts, then cuts the page. Put the operators in this order, or apply the later ones "
        + "to the rows that arrive.");

    public static readonly DiagnosticDescriptor DateKeyWithoutBucket = Create(
        RuleIds.DateKeyWithoutBucket,
        "A date in a group key needs one bucket",
        DiagnosticSeverity.Error,
        "The service groups dates by day, week or month. Write DateBucket.StartOfDay, StartOfWeek or StartOfMonth around the date, and the "
        + "same function around every date of a key.");

    public static readonly DiagnosticDescriptor AggregateNotReturned = Create(
        RuleIds.AggregateNotReturned,
        "The resource does not return an aggregate",
        DiagnosticSeverity.Error,
        "Groups come with the aggregates that the service computes for their resource, and with no others. Select one of those, or fetch "
        + "the rows with ToListAsync() and compute it from them.");

    public static readonly DiagnosticDescriptor ResourceNotInCloud = Create(
        RuleIds.ResourceNotInCloud,
        "A cloud does not have a resource",
        DiagnosticSeverity.Error,
        "Referrals and licenses do not exist in every cloud of Partner Center, and a query of a resource that the client's cloud lacks is "
        + "refused. Use a client whose options name a cloud that has the resource.");

    public static readonly DiagnosticDescriptor ValueNotSendable = Create(
        RuleIds.ValueNotSendable,
        "A value or a request cannot be sent",
        DiagnosticSeverity.Error,
        "A string with half of a surrogate pair, a null string to look for, NaN and the infinities have no place in a request, nor has a "
        + "URL of more than 8000 characters. Repair the value, or split a long list with Chunk and send several queries.");

    public static readonly DiagnosticDescriptor RequiredConditionMissing = Create(
        RuleIds.RequiredConditionMissing,
        "A condition that the service requires is missing",
        DiagnosticSeverity.Error,
        "The Store takes the application and the days as parameters of each request; without days it would silently take today. Write them "
        + "in Where: x.ApplicationId == id && x.Date >= from && x.Date < until, with both bounds at midnight UTC.");

    public static readonly DiagnosticDescriptor ValueNeverReturned = Create(
        RuleIds.ValueNeverReturned,
        "The service never returns a value for a field",
        DiagnosticSeverity.Warning,
        "The filter compares the field with a value that the service is not known to return, so no row, or every row, will pass. Write a "
        + "value in the service's spelling; constants such as SubscriptionStatuses.Active hold it.");

    public static readonly DiagnosticDescriptor DateTimeConverted = Create(
        RuleIds.DateTimeConverted,
        "A DateTime is converted by the local time zone",
        DiagnosticSeverity.Warning,
        "A DateTime that is not known to be UTC becomes a DateTimeOffset by the time zone of the machine that runs the query, so the same "
        + "query requests other rows elsewhere. Use a DateTimeOffset, or DateTime.SpecifyKind(value, DateTimeKind.Utc).");

    public static readonly DiagnosticDescriptor EvaluatedInMemory = Create(
        RuleIds.EvaluatedInMemory,
        "An operator of Enumerable evaluates the query in memory",
        DiagnosticSeverity.Warning,
        "The operator belongs to Enumerable, so all rows of the query before it are fetched and the operator runs on them. Await "
        + "ToListAsync() first, or write AsEnumerable() before the operator to say that this is meant.");

    public static readonly DiagnosticDescriptor WaitsInAsynchronousCode = Create(
        RuleIds.WaitsInAsynchronousCode,
        "A query blocks a thread in asynchronous code",
        DiagnosticSeverity.Warning,
        "The call or loop waits for the service and keeps its thread, although the code around it can await; over an HttpClient whose "
        + "handler only sends asynchronously it throws. Await the asynchronous member, or write await foreach.");

    public static readonly DiagnosticDescriptor ResultDropped = Create(
        RuleIds.ResultDropped,
        "The result of a query is dropped",
        DiagnosticSeverity.Warning,
        "An operator returns a new query and leaves the one before as it is, and nothing is sent until rows are asked for; the result and "
        + "the exceptions of a task that is not awaited are lost. Assign the query, await the task, or discard it explicitly with _ =.");

    public static readonly DiagnosticDescriptor CountedForAny = Create(
        RuleIds.CountedForAny,
        "A query counts rows to learn whether there is one",
        DiagnosticSeverity.Warning,
        "Where the service does not say how many rows there are, they are all fetched to be counted. Any and AnyAsync fetch one row at "
        + "most. Write one of these, with ! where there should be none.");

    public static readonly DiagnosticDescriptor RequestPreview = Create(
        RuleIds.RequestPreview,
        "The request that a query becomes",
        DiagnosticSeverity.Info,
        "Shows the request with its captured values between braces, as ToString() of the query does. There is nothing to correct.");

    public static readonly DiagnosticDescriptor HandwrittenUrl = Create(
        RuleIds.HandwrittenUrl,
        "A hand-written URL can be a query",
        DiagnosticSeverity.Info,
        "The compiler checks a query and encodes its values; nobody checks a URL in a string. Write the query, and add "
        + "ToRequestUri().AbsoluteUri where the URL is needed as a string.");

    private const string Category = "PartnerAnalytics.Query";

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = new[]
    {
        TopTooLarge, OperatorNotTranslated, ExpressionNotTranslated, FieldOperatorNotSupported, FieldNotGroupableOrSortable, OperatorOrder,
        DateKeyWithoutBucket, AggregateNotReturned, ResourceNotInCloud, ValueNotSendable, RequiredConditionMissing,
        ValueNeverReturned, DateTimeConverted, EvaluatedInMemory,
        WaitsInAsynchronousCode, ResultDropped, CountedForAny,
        RequestPreview, HandwrittenUrl,
    }.ToDictionary(descriptor => descriptor.Id);

    /// <summary>All rules.</summary>
    public static IEnumerable<DiagnosticDescriptor> All => ById.Values;

    /// <summary>Warnings about what is done with queries.</summary>
    public static IEnumerable<DiagnosticDescriptor> OfUses => [WaitsInAsynchronousCode, ResultDropped, CountedForAny];

    /// <summary>Errors and warnings about queries.</summary>
    public static IEnumerable<DiagnosticDescriptor> OfQueries =>
        All.Where(descriptor => descriptor.DefaultSeverity >= DiagnosticSeverity.Warning).Except(OfUses);

    public static DiagnosticDescriptor Get(string id) => ById[id];

    /// <summary>Makes every descriptor. The message is the reason of the refusal, in the words that the exception has at run
    /// time.</summary>
    private static DiagnosticDescriptor Create(string id, string title, DiagnosticSeverity severity, string description) => new(
        id,
        title,
        "{0}",
        Category,
        severity,
        isEnabledByDefault: true,
        description,
        RuleHelp.LinkFor(id));
}
