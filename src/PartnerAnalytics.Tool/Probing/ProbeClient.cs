using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Azure.Core;

namespace PartnerAnalytics.Tool.Probing;

/// <summary>Sends requests to the service, one at a time, with a pause after each, and as late as the service wants.</summary>
/// <param name="http">What sends. It follows no redirects, which would take the token elsewhere.</param>
/// <param name="endpoint">The URI of the service.</param>
/// <param name="credential">What gives tokens.</param>
/// <param name="scope">For what it gives them.</param>
/// <param name="pause">How long nothing is sent after a response.</param>
/// <param name="time">What measures pauses.</param>
internal sealed class ProbeClient(
    HttpClient http, Uri endpoint, TokenCredential credential, string scope, TimeSpan pause, TimeProvider time)
{
    private const int MaximumAttempts = 4;

    /// <summary>Above all rows that a question needs; a body that is longer is not one.</summary>
    private const int MaximumBody = 64 << 20;

    private static readonly TimeSpan MaximumWait = TimeSpan.FromMinutes(5);

    private bool _hasSent;

    /// <summary>How many requests have been sent.</summary>
    public int Requests { get; private set; }

    /// <summary>Requests rows.</summary>
    /// <param name="path">The path, below the URI of the service.</param>
    /// <param name="query">The parameters.</param>
    /// <param name="bodyWanted">Whether the rows are; otherwise only the status is read.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="UnansweredException">The service neither sends rows nor refuses the request for what it says.</exception>
    public async Task<ProbeResponse> GetAsync(string path, ProbeQuery query, bool bodyWanted, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var wait = await TryAsync(path, query, bodyWanted, attempt, cancellationToken);
            if (wait.Response is { } response)
            {
                return response;
            }

            await Task.Delay(wait.Time, time, cancellationToken);
        }
    }

    private async Task<(ProbeResponse? Response, TimeSpan Time)> TryAsync(
        string path, ProbeQuery query, bool bodyWanted, int attempt, CancellationToken cancellationToken)
    {
        await PauseAsync(cancellationToken);
        try
        {
            using var request = await CreateAsync(path, query, cancellationToken);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            var status = response.StatusCode;
            if (status == HttpStatusCode.OK)
            {
                return (
                    bodyWanted ? ProbeResponse.Read(await ReadAsync(response, cancellationToken)) : ProbeResponse.Refused(status),
                    default);
            }

            if (IsTransient(status) && attempt < MaximumAttempts)
            {
                return (null, WaitOf(response, attempt));
            }

            return IsRefusal(status)
                ? (ProbeResponse.Refused(status), default)
                : throw new UnansweredException($"the service responds with status {(int)status}");
        }
        catch (Exception e) when (e is HttpRequestException or IOException
            || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return attempt < MaximumAttempts
                ? (null, Backoff(attempt))
                : throw new UnansweredException(e is HttpRequestException { HttpRequestError: var error and not HttpRequestError.Unknown }
                    ? $"the service cannot be reached ({error})"
                    : "the connection broke");
        }
    }

    private async Task PauseAsync(CancellationToken cancellationToken)
    {
        if (_hasSent && pause > TimeSpan.Zero)
        {
            await Task.Delay(pause, time, cancellationToken);
        }

        _hasSent = true;
    }

    private async Task<HttpRequestMessage> CreateAsync(string path, ProbeQuery query, CancellationToken cancellationToken)
    {
        var token = await credential.GetTokenAsync(new TokenRequestContext([scope]), cancellationToken);

        // As it is written, with %27 for a quote and all.
        var asWritten = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        Requests++;
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(endpoint.AbsoluteUri + path + query, asWritten));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Add("MS-Contract-Version", "v1");
        request.Headers.Add("MS-RequestId", Guid.NewGuid().ToString());
        request.Headers.Add("MS-CorrelationId", Guid.NewGuid().ToString());
        return request;
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var body = new MemoryStream();
        var piece = new byte[64 << 10];
        for (int length; (length = await stream.ReadAsync(piece, cancellationToken)) > 0;)
        {
            body.Write(piece, 0, length);
            if (body.Length > MaximumBody)
            {
                throw new UnansweredException(
                    string.Create(CultureInfo.InvariantCulture, $"the body has more than {MaximumBody} bytes"));
            }
        }

        return body.ToArray();
    }

    private static bool IsTransient(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
        or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable
        or HttpStatusCode.GatewayTimeout;

    /// <summary>Whether the status says something of the request, rather than of who sends it or of the service's state.</summary>
    private static bool IsRefusal(HttpStatusCode status) => (int)status is >= 400 and < 500
        && status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden) && !IsTransient(status);

    private TimeSpan WaitOf(HttpResponseMessage response, int attempt)
    {
        var wait = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => Backoff(attempt),
        };
        return wait > MaximumWait
            ? throw new UnansweredException("the service demands a wait of more than five minutes")
            : wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static TimeSpan Backoff(int attempt) => TimeSpan.FromSeconds(1 << attempt);
}

/// <summary>A request got no response that settles the question.</summary>
/// <param name="reason">Why, in words that can follow "The question has no answer:".</param>
internal sealed class UnansweredException(string reason) : Exception(reason);
