using Xunit;

namespace PartnerAnalytics.Tests.Helpers;

/// <summary>
/// Answers HTTP requests from a list, in order, and records them. A request that no answer is left for fails the test, and so does an
/// answer that nobody asked for, if the test calls <see cref="AssertAllAnswered"/>.
/// </summary>
public sealed class StubHttp : HttpMessageHandler
{
    private readonly Lock _lock = new();
    private readonly Queue<Func<StubRequest, StubResponse>> _answers = new();
    private readonly List<StubRequest> _requests = [];
    private Func<StubRequest, StubResponse?> _route = _ => null;

    /// <summary>The requests so far.</summary>
    public IReadOnlyList<StubRequest> Requests
    {
        get
        {
            lock (_lock)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>The only request.</summary>
    public StubRequest Request => Assert.Single(Requests);

    /// <summary>Answers the next request with some JSON.</summary>
    public StubHttp Respond(string json, int status = 200) => Respond(StubResponse.Text(json, status));

    /// <summary>Answers the next request.</summary>
    public StubHttp Respond(StubResponse response) => Respond(_ => response);

    /// <summary>Answers the next request by what it asks.</summary>
    public StubHttp Respond(Func<StubRequest, StubResponse> answer)
    {
        lock (_lock)
        {
            _answers.Enqueue(answer);
        }

        return this;
    }

    /// <summary>Lets the next request fail without an answer.</summary>
    public StubHttp Fail(Exception exception) => Respond(_ => throw exception);

    /// <summary>Answers every request that the list has no answer for; null is no answer.</summary>
    public StubHttp Route(Func<StubRequest, StubResponse?> route)
    {
        _route = route;
        return this;
    }

    /// <summary>Fails if an answer is left that nobody asked for.</summary>
    public void AssertAllAnswered()
    {
        lock (_lock)
        {
            Assert.True(_answers.Count == 0, $"{_answers.Count} answers were not asked for after {_requests.Count} requests.");
        }
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Answer(request, isAsync: false, cancellationToken);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult(Answer(request, isAsync: true, cancellationToken));
        }
        catch (Exception e)
        {
            return Task.FromException<HttpResponseMessage>(e);
        }
    }

    private HttpResponseMessage Answer(HttpRequestMessage message, bool isAsync, CancellationToken cancellationToken)
    {
        var headers = message.Headers.NonValidated.ToDictionary(
            h => h.Key, h => string.Join(",", h.Value), StringComparer.OrdinalIgnoreCase);
        var request = new StubRequest(message.Method.Method, message.RequestUri!, headers, isAsync);
        Func<StubRequest, StubResponse>? answer;
        lock (_lock)
        {
            _requests.Add(request);
            _answers.TryDequeue(out answer);
        }

        cancellationToken.ThrowIfCancellationRequested();
        var response = answer is not null ? answer(request) : _route(request);
        return response?.ToMessage(message) ??
            throw new InvalidOperationException($"The stub has no answer for request {Requests.Count}: {request.Method} {request.Uri}");
    }
}
