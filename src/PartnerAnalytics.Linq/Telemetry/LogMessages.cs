using Microsoft.Extensions.Logging;

namespace PartnerAnalytics.Linq.Telemetry;

/// <summary>What the client logs. The event ids are part of its contract, and listed in the documentation.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(1, LogLevel.Debug, "Requesting {Request}.")]
    public static partial void PageRequested(ILogger logger, string request);

    [LoggerMessage(2, LogLevel.Debug, "Read a page of {Resource}: {Rows} rows in {Milliseconds} ms (attempts: {Attempts}).")]
    public static partial void PageRead(ILogger logger, string resource, long rows, long milliseconds, int attempts);

    [LoggerMessage(3, LogLevel.Information, "Read {Rows} rows of {Resource} in {Pages} pages and {Milliseconds} ms.")]
    public static partial void QueryCompleted(ILogger logger, string resource, long rows, int pages, long milliseconds);

    [LoggerMessage(4, LogLevel.Debug, "Reading {Resource} was stopped after {Rows} rows and {Pages} pages.")]
    public static partial void QueryStopped(ILogger logger, string resource, long rows, int pages);

    [LoggerMessage(5, LogLevel.Error, "Reading {Resource} failed after {Rows} rows and {Pages} pages: {Reason}")]
    public static partial void QueryFailed(ILogger logger, string resource, long rows, int pages, string reason);

    [LoggerMessage(
        6,
        LogLevel.Warning,
        "Retrying {Resource} in {Milliseconds} ms (attempt {Attempt} of {MaximumAttempts}) after {Failure}. "
        + "Correlation id {CorrelationId}.")]
    public static partial void Retrying(
        ILogger logger, string resource, long milliseconds, int attempt, int maximumAttempts, string failure, string correlationId);

    [LoggerMessage(
        7,
        LogLevel.Warning,
        "The service throttles requests (status {Status} for {Resource}): all requests of the client wait for {Seconds} s.")]
    public static partial void Throttled(ILogger logger, int status, string resource, double seconds);

    [LoggerMessage(
        8,
        LogLevel.Warning,
        "A page of {Resource} broke off after {Rows} rows; requesting it again in {Milliseconds} ms. Correlation id {CorrelationId}.")]
    public static partial void PageBrokeOff(ILogger logger, string resource, long rows, long milliseconds, string correlationId);

    [LoggerMessage(9, LogLevel.Information, "The service refused the access token; requesting a new one.")]
    public static partial void TokenRefused(ILogger logger);

    [LoggerMessage(10, LogLevel.Warning, "The total of {Resource} changed from {Before} to {Now} between two pages.")]
    public static partial void TotalCountChanged(ILogger logger, string resource, long before, long now);

    [LoggerMessage(11, LogLevel.Information, "No rows: the service has none of {Resource} for this query, or shows none to this user.")]
    public static partial void NothingCame(ILogger logger, string resource);
}
