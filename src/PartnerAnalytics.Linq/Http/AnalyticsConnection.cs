using System.Runtime.CompilerServices;
using Azure.Core;
using PartnerAnalytics.Linq.Authentication;
using PartnerAnalytics.Linq.Rows;
using PartnerAnalytics.Linq.Shared.Schema;
using PartnerAnalytics.Linq.Telemetry;

namespace PartnerAnalytics.Linq.Http;

/// <summary>Sends the requests of one client and reads what comes back. Thread-safe.</summary>
internal sealed class AnalyticsConnection
{
    private readonly ClientContext _client;
    private readonly RequestSender _sender;

    /// <summary>A connection with a transport of its own, which signs in with a credential.</summary>
    /// <exception cref="ArgumentException">The endpoint cannot be used; see <see cref="Endpoints.Normalize"/>.</exception>
    public AnalyticsConnection(Uri endpoint, TokenCredential credential, AnalyticsClientOptions options)
    {
        Endpoint = Endpoints.Normalize(endpoint, allowPlainHttp: false, nameof(endpoint));
        var cloud = options.FindCloud(Endpoint);
        Cloud = cloud?.Flag ?? PartnerCenterClouds.None;
        OwnsTransport = options.Transport is not ClientFactoryTransport;
        _client = new ClientContext(options);
        _sender = new RequestSender(PipelineFactory.Create(_client, Endpoint, credential, options, cloud), _client);
    }

    /// <summary>A connection over a caller's <see cref="HttpClient"/>, which brings endpoint and authentication.</summary>
    /// <exception cref="ArgumentException">The client has no base address, or one that cannot be used.</exception>
    public AnalyticsConnection(HttpClient httpClient, AnalyticsClientOptions options)
    {
        var endpoint = httpClient.BaseAddress ?? throw new ArgumentException(
            "The HttpClient needs a BaseAddress: the URI of the service.", nameof(httpClient));
        Endpoint = Endpoints.Normalize(endpoint, allowPlainHttp: true, nameof(httpClient));
        Cloud = options.FindCloud(Endpoint)?.Flag ?? PartnerCenterClouds.None;
        _client = new ClientContext(options);
        _sender = new RequestSender(PipelineFactory.Create(httpClient, options), _client);
    }

    /// <summary>The service.</summary>
    public ServiceDescription Service => _client.Service;

    /// <summary>The URI of the service; ends in a slash.</summary>
    public Uri Endpoint { get; }

    /// <summary>Whether a query without rows is an error.</summary>
    public bool ThrowIfEmpty => _client.ThrowIfEmpty;

    /// <summary>The cloud of the service; none where the endpoint belongs to no cloud and the options name none.</summary>
    public PartnerCenterClouds Cloud { get; }

    /// <summary>Whether the transport is the library's. A caller's may support asynchronous sending only.</summary>
    public bool OwnsTransport { get; }

    /// <summary>
    /// Reads rows while they arrive, over as many requests as it takes. A page that may repeat one before is held back until that is known.
    /// </summary>
    /// <exception cref="PartnerAnalyticsException">The service, the network or a response failed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IAsyncEnumerable<TRow> ReadRowsAsync<TRow>(bool isAsync, RowRequest request, CancellationToken cancellationToken)
        where TRow : class, IAnalyticsResource<TRow> =>
        isAsync && _client.ReadAhead
            ? PagesAhead.RowsOf(ReadPagesAsync<TRow>(request, default, cancellationToken), cancellationToken)
            : ReadArrivingRowsAsync<TRow>(isAsync, request, cancellationToken);

    /// <summary>Reads rows page by page, from any page on.</summary>
    /// <exception cref="PartnerAnalyticsException">The service, the network or a response failed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IAsyncEnumerable<ServicePage<TRow>> ReadPagesAsync<TRow>(
        RowRequest request, PagePosition start, CancellationToken cancellationToken = default)
        where TRow : class, IAnalyticsResource<TRow> =>
        _client.ReadAhead
            ? ReadAheadAsync<TRow>(request, start, cancellationToken)
            : ReadWholePagesAsync<TRow>(request, start, cancellationToken);

    private IAsyncEnumerable<ServicePage<TRow>> ReadAheadAsync<TRow>(
        RowRequest request, PagePosition start, CancellationToken cancellationToken)
        where TRow : class, IAnalyticsResource<TRow> =>
        PagesAhead.Of(token => ReadWholePagesAsync<TRow>(request, start, token), cancellationToken);

    /// <summary>Sends one request and reads its whole page.</summary>
    /// <exception cref="PartnerAnalyticsException">The service, the network or a response failed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<ServicePage<TRow>> ReadPageAsync<TRow>(
        bool isAsync, RowRequest request, int skip, int? top, CancellationToken cancellationToken)
        where TRow : class, IAnalyticsResource<TRow>
    {
        var uri = request.GetUri(Endpoint, skip, top);
        using var query = StartQuery(request);
        using var session = NewSession<TRow>(request);
        using var reader = new PageReader<TRow>(_sender, query, uri, session, top, standsAlone: true);
        var rows = await reader.ReadAllAsync(isAsync, cancellationToken).ConfigureAwait(false);
        query.Complete(rows.Count == 0);
        return reader.ToPage(rows);
    }

    /// <summary>Asks where a file is.</summary>
    /// <param name="resource">The path of the resource.</param>
    /// <param name="uri">The request.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PartnerAnalyticsException">The service or the network failed, or the response gives no address.</exception>
    public async Task<Uri> FindFileAsync(string resource, Uri uri, CancellationToken cancellationToken)
    {
        using var query = _client.Telemetry.StartQuery(resource, _client.TimeProvider);
        using var request = new PageRequest(_client, uri, resource) { ExpectsRedirect = true };
        request.Activity = _client.Telemetry.StartPage(request, query);
        using var response = await _sender.SendAsync(isAsync: true, request, cancellationToken).ConfigureAwait(false);
        return response.Response.Headers.TryGetValue("Location", out var location) && Uri.TryCreate(uri, location, out var file)
            ? file
            : throw Failures.ForNoLocation(request, response.Response);
    }

    private async IAsyncEnumerable<TRow> ReadArrivingRowsAsync<TRow>(
        bool isAsync, RowRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRow : class, IAnalyticsResource<TRow>
    {
        using var query = StartQuery(request);
        using var session = NewSession<TRow>(request);
        var pages = NewSequence(request, query, session);
        while (pages.Uri is { } uri)
        {
            using var reader = new PageReader<TRow>(_sender, query, uri, session, pages.Limit, standsAlone: false);
            List<TRow>? held = null;
            await reader.OpenAsync(isAsync, cancellationToken).ConfigureAwait(false);
            for (var result = PageParseResult.NeedMoreData; result != PageParseResult.End;)
            {
                result = reader.TryRead(out var row);
                held ??= reader.IsAtFirstRow && pages.MayRepeat(reader.FirstHash) ? [] : null;
                if (result == PageParseResult.Row && held is not null)
                {
                    held.Add(row!);
                }
                else if (result == PageParseResult.Row)
                {
                    yield return row!;
                }
                else if (result == PageParseResult.NeedMoreData)
                {
                    await reader.FillAsync(isAsync, cancellationToken).ConfigureAwait(false);
                }
            }

            reader.MoveOn(pages);
            await ProbeAsync<TRow>(isAsync, pages, query, session, cancellationToken).ConfigureAwait(false);
            for (var i = 0; i < held?.Count; i++)
            {
                yield return held[i];
            }
        }

        query.Complete(pages.IsEmpty);
    }

    private async IAsyncEnumerable<ServicePage<TRow>> ReadWholePagesAsync<TRow>(
        RowRequest request, PagePosition start, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRow : class, IAnalyticsResource<TRow>
    {
        using var query = StartQuery(request);
        using var session = NewSession<TRow>(request, start.Before.Rows > 0 ? start.Before.Key : null);
        var pages = NewSequence(request, query, session, start);
        while (pages.Uri is { } uri)
        {
            ServicePage<TRow> page;
            using (var reader = new PageReader<TRow>(_sender, query, uri, session, pages.Limit, standsAlone: false))
            {
                var rows = await reader.ReadAllAsync(isAsync: true, cancellationToken).ConfigureAwait(false);
                page = reader.MoveOn(pages, rows);
            }

            await ProbeAsync<TRow>(isAsync: true, pages, query, session, cancellationToken).ConfigureAwait(false);
            page.Next = pages.Position;
            yield return page;
        }

        query.Complete(pages.IsEmpty);
    }

    private async ValueTask ProbeAsync<TRow>(
        bool isAsync, PageSequence pages, QueryActivity query, RowSession session, CancellationToken cancellationToken)
        where TRow : class, IAnalyticsResource<TRow>
    {
        if (pages.IsProbe)
        {
            using var probe = new PageReader<TRow>(_sender, query, pages.Uri!, session, pages.Limit, standsAlone: false);
            probe.MoveOn(pages, await probe.ReadAllAsync(isAsync, cancellationToken).ConfigureAwait(false));
        }
    }

    private QueryActivity StartQuery(RowRequest request) => _client.Telemetry.StartQuery(request.Resource.Path, _client.TimeProvider);

    private RowSession NewSession<TRow>(RowRequest request, ulong? hashKey = null)
        where TRow : class, IAnalyticsResource<TRow> =>
        new(RowSchemaOf<TRow>.Instance, _client.Limits, request.WantedFields, hashKey)
        {
            Required = request.RequiredFields,
            Same = request.SameField,
        };

    private PageSequence NewSequence(RowRequest request, QueryActivity query, RowSession session, PagePosition start = default)
    {
        try
        {
            return new PageSequence(request, Endpoint, new TotalCountWatch(request.Resource.Path, _client), session.HashKey, start);
        }
        catch (Exception e)
        {
            query.Fail(e);
            throw;
        }
    }
}
