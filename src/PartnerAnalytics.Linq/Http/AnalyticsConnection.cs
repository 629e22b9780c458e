using System.Runtime.CompilerServices;
using Azure.Core;
using PartnerAnalytics.Linq.Rows;

namespace PartnerAnalytics.Linq.Http;

/// <summary>Sends the requests of one client and reads what comes back. Thread-safe.</summary>
internal sealed class AnalyticsConnection
{
    private readonly RequestSender _sender;
    private readonly Action<AnalyticsTotalCountChange>? _totalCountChanged;
    private readonly bool _requireStableTotalCount;

    /// <summary>A connection with a transport of its own, which signs in with a credential.</summary>
    /// <exception cref="ArgumentException">The endpoint cannot be used; see <see cref="Endpoints.Normalize"/>.</exception>
    public AnalyticsConnection(Uri endpoint, TokenCredential credential, PartnerAnalyticsClientOptions options)
    {
        Endpoint = Endpoints.Normalize(endpoint, allowPlainHttp: false, nameof(endpoint));
        var cloud = FindCloud(options);
        Cloud = cloud?.Flag ?? PartnerCenterClouds.None;
        OwnsTransport = options.Transport is not ClientFactoryTransport;
        _sender = new RequestSender(PipelineFactory.Create(credential, options, cloud), options);
        (_totalCountChanged, _requireStableTotalCount) = (options.TotalCountChanged, options.RequireStableTotalCount);
    }

    /// <summary>A connection over a caller's <see cref="HttpClient"/>, which brings address and authentication.</summary>
    /// <exception cref="ArgumentException">The client has no base address, or one that cannot be used.</exception>
    public AnalyticsConnection(HttpClient httpClient, PartnerAnalyticsClientOptions options)
    {
        var endpoint = httpClient.BaseAddress ?? throw new ArgumentException(
            "The HttpClient needs a BaseAddress: the address of the service.", nameof(httpClient));
        Endpoint = Endpoints.Normalize(endpoint, allowPlainHttp: true, nameof(httpClient));
        Cloud = FindCloud(options)?.Flag ?? PartnerCenterClouds.None;
        _sender = new RequestSender(PipelineFactory.Create(httpClient, options), options);
        (_totalCountChanged, _requireStableTotalCount) = (options.TotalCountChanged, options.RequireStableTotalCount);
    }

    /// <summary>The address of the service; ends in a slash.</summary>
    public Uri Endpoint { get; }

    /// <summary>The cloud that is asked; none where the address is no cloud's and the options name none.</summary>
    public PartnerCenterClouds Cloud { get; }

    /// <summary>Whether the transport is the library's. A caller's may know asynchronous sending only.</summary>
    public bool OwnsTransport { get; }

    /// <summary>Reads rows while they arrive, over as many requests as it takes.</summary>
    /// <exception cref="PartnerAnalyticsException">The service, the network or an answer failed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async IAsyncEnumerable<TRow> ReadRowsAsync<TRow>(
        RowRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where TRow : class, IAnalyticsResource<TRow>
    {
        var session = new RowSession(RowSchemaOf<TRow>.Instance);
        var pages = new PageSequence(request, Endpoint, Watch(request));
        while (pages.Uri is { } uri)
        {
            var answer = await _sender.SendAsync(uri, request.Resource.Path, cancellationToken).ConfigureAwait(false);
            using var page = new PageReader<TRow>(answer, session, pages.Limit);
            for (var result = PageParseResult.NeedMoreData; result != PageParseResult.End;)
            {
                result = page.TryRead(out var row);
                if (result == PageParseResult.Row)
                {
                    yield return row!;
                }
                else if (result == PageParseResult.NeedMoreData)
                {
                    await page.FillAsync(cancellationToken).ConfigureAwait(false);
                }
            }

            page.MoveOn(pages);
        }
    }

    /// <summary>Reads rows page by page, from any page on.</summary>
    /// <exception cref="PartnerAnalyticsException">The service, the network or an answer failed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async IAsyncEnumerable<ServicePage<TRow>> ReadPagesAsync<TRow>(
        RowRequest request, PagePosition start, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where TRow : class, IAnalyticsResource<TRow>
    {
        var session = new RowSession(RowSchemaOf<TRow>.Instance);
        var pages = new PageSequence(request, Endpoint, Watch(request), start);
        while (pages.Uri is { } uri)
        {
            var rows = new List<TRow>();
            var answer = await _sender.SendAsync(uri, request.Resource.Path, cancellationToken).ConfigureAwait(false);
            using var page = new PageReader<TRow>(answer, session, pages.Limit);
            while (!page.TryReadAll(rows))
            {
                await page.FillAsync(cancellationToken).ConfigureAwait(false);
            }

            page.MoveOn(pages);
            yield return new ServicePage<TRow>(rows, pages.Position, page.Response);
        }
    }

    /// <summary>Reads rows while they arrive, on the caller's thread.</summary>
    /// <exception cref="PartnerAnalyticsException">The service, the network or an answer failed.</exception>
    public IEnumerable<TRow> ReadRows<TRow>(RowRequest request)
        where TRow : class, IAnalyticsResource<TRow>
    {
        var session = new RowSession(RowSchemaOf<TRow>.Instance);
        var pages = new PageSequence(request, Endpoint, Watch(request));
        while (pages.Uri is { } uri)
        {
            var answer = _sender.Send(uri, request.Resource.Path);
            using var page = new PageReader<TRow>(answer, session, pages.Limit);
            for (var result = PageParseResult.NeedMoreData; result != PageParseResult.End;)
            {
                result = page.TryRead(out var row);
                if (result == PageParseResult.Row)
                {
                    yield return row!;
                }
                else if (result == PageParseResult.NeedMoreData)
                {
                    page.Fill();
                }
            }

            page.MoveOn(pages);
        }
    }

    /// <summary>Makes one request and reads its whole page.</summary>
    /// <exception cref="PartnerAnalyticsException">The service, the network or an answer failed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<RowPage<TRow>> ReadPageAsync<TRow>(
        RowRequest request, int skip, int? top, CancellationToken cancellationToken = default)
        where TRow : class, IAnalyticsResource<TRow>
    {
        var uri = request.GetUri(Endpoint, skip, top);
        var answer = await _sender.SendAsync(uri, request.Resource.Path, cancellationToken).ConfigureAwait(false);
        using var page = new PageReader<TRow>(answer, new RowSession(RowSchemaOf<TRow>.Instance), top);
        var rows = new List<TRow>();
        while (!page.TryReadAll(rows))
        {
            await page.FillAsync(cancellationToken).ConfigureAwait(false);
        }

        return new RowPage<TRow>(rows, page.Envelope.TotalCount, page.Envelope.NextLink);
    }

    /// <summary>Makes one request and reads its whole page, on the caller's thread.</summary>
    /// <exception cref="PartnerAnalyticsException">The service, the network or an answer failed.</exception>
    public RowPage<TRow> ReadPage<TRow>(RowRequest request, int skip, int? top)
        where TRow : class, IAnalyticsResource<TRow>
    {
        var answer = _sender.Send(request.GetUri(Endpoint, skip, top), request.Resource.Path);
        using var page = new PageReader<TRow>(answer, new RowSession(RowSchemaOf<TRow>.Instance), top);
        var rows = new List<TRow>();
        while (!page.TryReadAll(rows))
        {
            page.Fill();
        }

        return new RowPage<TRow>(rows, page.Envelope.TotalCount, page.Envelope.NextLink);
    }

    private PartnerCenterCloud? FindCloud(PartnerAnalyticsClientOptions options) => options.Cloud ?? PartnerCenterCloud.Find(Endpoint);

    private TotalCountWatch Watch(RowRequest request) => new(request.Resource.Path, _totalCountChanged, _requireStableTotalCount);
}
