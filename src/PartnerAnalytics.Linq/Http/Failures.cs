using System.Globalization;
using System.Text;
using Azure;
using PartnerAnalytics.Linq.Authentication;
using PartnerAnalytics.Linq.Rows;
using PartnerAnalytics.Linq.Shared.Schema;

namespace PartnerAnalytics.Linq.Http;

/// <summary>Makes the exception that callers see of everything that can go wrong with a request.</summary>
internal static class Failures
{
    /// <summary>A response whose status says that it failed, or that does not belong to this request.</summary>
    public static PartnerAnalyticsException ForStatus(PageRequest request, Response response, ServiceError error, Exception? inner)
    {
        var retryAfter = RetryAfter.Of(response, request.Client.TimeProvider.GetUtcNow());
        var text = new StringBuilder(Start(request)).Append("the service responded with ").Append(StatusText(response));
        Append(text, ", code ", error.Code == response.ReasonPhrase ? null : error.Code);
        Append(text, ": ", error.Reason);
        text.EndSentence();
        text.Append(' ').Append(Remedies.ForStatus(response.Status, error.Code, retryAfter, request.Client.Service));
        return Make(request, text, response.Status, error.Code, IsTransientStatus(response.Status), inner, error, retryAfter);
    }

    /// <summary>A body that does not hold what a response holds.</summary>
    public static PartnerAnalyticsException ForBody(PageRequest request, Response response, string reason, bool transient, Exception inner)
    {
        var text = new StringBuilder(Start(request)).Append("the response cannot be read: ").Append(reason);
        if (response.Headers.ContentType is { } type && !type.Contains("json", StringComparison.OrdinalIgnoreCase))
        {
            text.Append(" (its content type is '").Append(type).Append("')");
        }

        var error = (inner as UnreadablePageException)?.Error is { } json
            ? ServiceError.Parse(json, null, new Redaction(request))
            : ServiceError.None;
        Append(text, ", code ", error.Code);
        Append(text, ": ", error.Reason);
        text.EndSentence();
        text.Append(' ').Append((inner as UnreadablePageException)?.Remedy ?? (transient ? Remedies.TryAgain : Remedies.BrokenBody));
        return Make(request, text, response.Status, error.Code, transient, inner, error, null);
    }

    /// <summary>A file in the place of its address.</summary>
    public static PartnerAnalyticsException ForNoLocation(PageRequest request, Response response)
    {
        var text = new StringBuilder(Start(request)).Append("the response gives no address. ").Append(Remedies.NoLocation);
        return Make(request, text, response.Status, null, transient: false, null, ServiceError.None, null);
    }

    /// <summary>A query without rows, where the options require some.</summary>
    public static PartnerAnalyticsException ForNoRows(PageRequest request, Response response) =>
        Make(
            request, new StringBuilder(NoRows(request.Resource, request.Client.Service)), response.Status, null, transient: false, null,
            ServiceError.None, null);

    /// <summary>A query without rows in any of its windows, where the options require some.</summary>
    public static PartnerAnalyticsException ForNoRows(AnalyticsResource resource) =>
        new(200, NoRows(resource.Path, resource.Description), null, null) { Resource = resource.Path };

    /// <summary>No response at all.</summary>
    public static PartnerAnalyticsException ForTransport(PageRequest request, Exception inner)
    {
        var cause = FailureText.CauseOf(inner);
        var text = new StringBuilder(Start(request))
            .Append(cause is OperationCanceledException ? "the service did not respond in time" : "the service could not be reached")
            .Append(": ").Append(cause.Message.TrimEnd());
        text.EndSentence();
        text.Append(' ').Append(cause is OperationCanceledException ? Remedies.TryAgain : Remedies.NoResponse);
        return Make(request, text, 0, null, transient: true, inner, ServiceError.None, null);
    }

    /// <summary>The page took too long.</summary>
    public static PartnerAnalyticsException ForDeadline(PageRequest request, int status, Exception inner)
    {
        var text = new StringBuilder(Start(request)).Append(
            CultureInfo.InvariantCulture, $"one page took more than {request.Deadline.Limit.TotalSeconds} seconds of waiting. ");
        text.Append(Remedies.Deadline);
        return Make(request, text, status, null, transient: true, inner, ServiceError.None, null);
    }

    /// <summary>The caller gave up.</summary>
    public static OperationCanceledException ForCancellation(Exception inner, CancellationToken cancellationToken) =>
        new("The caller cancelled the reading.", inner, cancellationToken);

    private static PartnerAnalyticsException Make(
        PageRequest request, StringBuilder text, int status, string? code, bool transient, Exception? inner, ServiceError error,
        TimeSpan? retryAfter)
    {
        text.Append(CultureInfo.InvariantCulture, $" (Request id {request.RequestId}, correlation id {request.CorrelationId}, ");
        text.Append(CultureInfo.InvariantCulture, $"attempts {request.Attempts}.)");
        return new PartnerAnalyticsException(status, text.ToString(), code, inner)
        {
            Description = error.Description,
            Details = error.Details,
            RequestId = request.RequestId,
            CorrelationId = request.CorrelationId,
            RetryAfter = retryAfter,
            Attempts = request.Attempts,
            Elapsed = request.Elapsed,
            IsTransient = transient,
            Resource = request.Resource,
        };
    }

    private static string NoRows(string resource, ServiceDescription service) =>
        $"Reading '{resource}' from {service.Owner} returned no rows, but {nameof(AnalyticsClientOptions.ThrowIfEmpty)} "
        + $"requires some. {Remedies.NoRows(service)}";

    private static string Start(PageRequest request) => $"Reading '{request.Resource}' from {request.Client.Service.Owner} failed: ";

    private static string StatusText(Response response) =>
        string.IsNullOrWhiteSpace(response.ReasonPhrase)
            ? response.Status.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{response.Status} ({response.ReasonPhrase})");

    private static void Append(StringBuilder text, string before, string? value)
    {
        if (value is not null)
        {
            text.Append(before).Append(value);
        }
    }

    private static bool IsTransientStatus(int status) => status is 408 or 429 or 500 or 502 or 503 or 504;
}
