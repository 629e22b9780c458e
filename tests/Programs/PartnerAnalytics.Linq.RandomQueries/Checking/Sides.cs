using Azure.Core;
using Azure.Core.Pipeline;
using PartnerAnalytics.Emulator;
using PartnerAnalytics.Linq.RandomQueries.Queries;

namespace PartnerAnalytics.Linq.RandomQueries.Checking;

/// <summary>The same rows in memory and in an emulator.</summary>
internal abstract class Sides(AnalyticsEmulator emulator, ServiceManner manner) : IAsyncDisposable
{
    private readonly RequestRecorder _recorder = new(new SocketsHttpHandler());
    private HttpClient? _http;

    /// <summary>How the service pages.</summary>
    public ServiceManner Manner => manner;

    /// <summary>The addresses of the requests so far.</summary>
    public List<Uri> Requests => _recorder.Requests;

    /// <summary>Queries of the rows.</summary>
    public abstract QueryGenerator Generator { get; }

    /// <summary>Where the emulator is.</summary>
    protected Uri Endpoint => emulator.Endpoint;

    /// <summary>Runs a query over HTTP.</summary>
    /// <param name="query">The query.</param>
    /// <param name="composed">Is given what was composed.</param>
    public abstract Task<IReadOnlyList<object?>> RunOnServiceAsync(RandomQuery query, Action<object> composed);

    /// <summary>Runs a query over the rows in memory.</summary>
    public abstract Task<IReadOnlyList<object?>> RunInMemoryAsync(RandomQuery query);

    /// <summary>The first row of which a request means something else than its query; null where there is none.</summary>
    /// <param name="query">The query.</param>
    /// <param name="request">The request.</param>
    /// <param name="filter">Its filter; null for none.</param>
    /// <param name="isWrong">Whether a row is wrong, by whether the request holds for it, and whether the query admits it.</param>
    public abstract object? FirstWrong(RandomQuery query, Uri request, string? filter, Func<bool, bool, bool> isWrong);

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        await emulator.DisposeAsync();
    }

    /// <summary>Options of a client whose requests are recorded.</summary>
    protected T Recorded<T>(T options)
        where T : AnalyticsClientOptions
    {
        options.Transport = new HttpClientTransport(_http ??= new HttpClient(_recorder));
        options.Retry.MaxRetries = 0;
        return options;
    }

    /// <summary>The credential that the emulator takes.</summary>
    protected TokenCredential Credential() =>
        DelegatedTokenCredential.Create((_, _) => new AccessToken(emulator.Token!, DateTimeOffset.MaxValue));
}
