using System.Collections.Immutable;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PartnerAnalytics.Emulator.Faults;
using PartnerAnalytics.Emulator.Http;
using PartnerAnalytics.Emulator.Resources;
using PartnerAnalytics.Emulator.SampleData;
using PartnerAnalytics.Emulator.Serving;
using PartnerAnalytics.Emulator.Storage;
using PartnerAnalytics.Emulator.Store;

namespace PartnerAnalytics.Emulator;

/// <summary>
/// Partner Center analytics on this machine, for development and tests: an HTTP service on the loopback address that responds
/// as the documentation says the real one does, from rows that it makes up or that it is given.
/// </summary>
/// <remarks>
/// Where the documentation is silent, the emulator decides: a date in <c>groupby</c> without an <c>aggregationLevel</c> falls in
/// buckets of a day; a bucket is named by its first day in UTC, weeks begin on Monday, and null is a bucket of its own; buckets come
/// in the order in which their first rows do; the sum of nothing is <c>"0"</c>. <c>field ne 'v'</c> includes rows where the field is
/// null, and nothing is less or greater than null. Strings are compared by code point, and nulls come first ascending. Dates in a
/// filter are written with <c>cast</c>, with <c>Z</c> or an offset if they have a time. Parameters that the service does not know
/// are ignored, as is the absence of <c>MS-Contract-Version</c>.
/// Subscriptions that are grouped by a date need an <c>aggregationLevel</c>, as nobody says what <c>dateRange</c> is that they
/// otherwise fall in. <c>processedDateTime</c> takes a date and chooses the licenses that were processed on that day, of which there
/// may be none. Where the pages speak of a link to the next page under <c>top</c>, pages that <c>top</c> cuts short have one.
/// Each of these decisions can be had the other way: <see cref="AnalyticsEmulatorOptions.Differences"/>. The analytics of the Microsoft
/// Store are served beside them, at <c>/v1.0/my/analytics/</c>. What goes wrong between a client
/// and a service does so here on request: <see cref="InjectFault"/>, <see cref="AnalyticsEmulatorOptions.Faults"/>, or a request to
/// <c>/emulator/faults</c>.
/// </remarks>
/// <example>
/// <code>
/// await using var emulator = await AnalyticsEmulator.StartAsync();
/// using var http = new HttpClient { BaseAddress = emulator.Endpoint };
/// http.DefaultRequestHeaders.Authorization = new("Bearer", emulator.Token);
/// var body = await http.GetStringAsync("partner/v1/analytics/referrals?top=10");
/// </code>
/// </example>
public sealed class AnalyticsEmulator : IAsyncDisposable
{
    /// <summary>Of a request line; a filter of a thousand terms has tens of thousands of characters.</summary>
    private const int MaximumRequestLine = 1 << 20;

    /// <summary>How long requests under way may go on after a stop.</summary>
    internal static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(2);

    private readonly WebApplication _application;
    private readonly AnalyticsDatabase _database;
    private readonly RequestLog _log;
    private readonly FaultPlan _faults;
    private readonly EmulatedResources _resources;

    private AnalyticsEmulator(
        WebApplication application,
        AnalyticsDatabase database,
        RequestLog log,
        FaultPlan faults,
        EmulatedResources resources,
        string? token)
    {
        _application = application;
        _database = database;
        _log = log;
        _faults = faults;
        _resources = resources;
        Token = token;
        var addresses = application.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>();
        Endpoint = new Uri(addresses.Addresses.Single());
    }

    /// <summary>Where the emulator listens, such as <c>http://127.0.0.1:41234/</c>:
    /// what stands in for the service's base URI.</summary>
    public Uri Endpoint { get; }

    /// <summary>The bearer token that requests must bring; null if any will do.</summary>
    public string? Token { get; }

    /// <summary>The requests that have come so far, refused ones included, the oldest first: the last thousand of them,
    /// and fewer if they are very long. Those for <c>/</c> and
    /// <c>/emulator/faults</c> are not among them.</summary>
    public ImmutableArray<RecordedRequest> Requests => _log.Snapshot();

    /// <summary>How many requests there have been, and how many of them were given which fault.</summary>
    public EmulatorFaultCounts FaultCounts => _faults.Counts;

    /// <summary>Starts an emulator.</summary>
    /// <param name="options">How it is to behave; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The running emulator, which stops when it is disposed.</returns>
    /// <exception cref="ArgumentException">A resource of the options has the path of another.</exception>
    /// <exception cref="InvalidDataException">The rows of the options cannot be read, or do not fit their resource.</exception>
    /// <exception cref="IOException">The port is taken, or a file of rows cannot be opened.</exception>
    public static async Task<AnalyticsEmulator> StartAsync(
        AnalyticsEmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new AnalyticsEmulatorOptions();
        var descriptions = EmulatedResources.Describe(options);
        var samples = new SampleRows(options.Rows, options.Seed);
        var storeSamples = new StoreSamples(options.Rows, options.Seed, options.StoreToday);
        var database = await Task.Run(
            () => AnalyticsDatabase.Create(
                [.. descriptions, .. StoreResources.All.Select(resource => resource.Description)],
                options.Data,
                resource => storeSamples.TryOf(resource) ?? samples.Of(resource),
                cancellationToken),
            cancellationToken);
        var log = new RequestLog();
        var faults = new FaultPlan(options.Faults);
        var files = new CabFiles();
        var resources = new EmulatedResources(options, descriptions, database, files);
        WebApplication? application = null;
        try
        {
            application = Build(options.Port);
            application.Run(new RequestHandler(log, faults, new RequestAuthorization(options.Token), resources.Paths, files).HandleAsync);
            await application.StartAsync(cancellationToken);
            return new AnalyticsEmulator(application, database, log, faults, resources, options.Token);
        }
        catch
        {
            if (application is not null)
            {
                await application.DisposeAsync();
            }

            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>Serves a further resource, as <see cref="ResourceDescription.Of{T}"/> describes it: from the attributes of its record. What
    /// they say the service refuses, filters, groups and orders, the emulator refuses as it does for the built-in resources. A resource of
    /// the Store is served where the Store is; if its rows are totals, those given here are the smallest groups.</summary>
    /// <typeparam name="T">The record of the resource.</typeparam>
    /// <param name="rows">Its rows, in their order; properties without <c>[AnalyticsField]</c> are left out. They are read before this
    /// returns.</param>
    /// <exception cref="ArgumentException">The type has no such attributes, they say what no resource can be, or there is a resource of its
    /// path already.</exception>
    /// <exception cref="InvalidDataException">The rows do not fit: a figure that exists in grouped rows only has a value, or a number is
    /// not finite.</exception>
    /// <example><code>
    /// emulator.Add(new Sale { Id = "1", Market = "US" }, new Sale { Id = "2", Market = "DE" });
    /// var sales = await partner.Query&lt;Sale&gt;().Where(s => s.Market == "US").ToListAsync();
    /// </code></example>
    public void Add<T>(params IEnumerable<T> rows)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(rows);
        _resources.Add(new ResourceRecord(typeof(T)), rows);
    }

    /// <summary>Forgets the recorded requests.</summary>
    public void ClearRequests() => _log.Clear();

    /// <summary>Gives a fault to the next requests that would get rows. Faults that are given so come before random ones,
    /// and one after another in the order of the calls.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="requests">How many requests get it.</param>
    /// <param name="resource">The path of the resource whose requests get it, such as <c>referrals</c>; null for those of any.</param>
    /// <exception cref="ArgumentException">There is no such fault or resource, or the number is less than one.</exception>
    public void InjectFault(EmulatorFault fault, int requests = 1, string? resource = null)
    {
        if (!Enum.IsDefined(fault))
        {
            throw new ArgumentOutOfRangeException(nameof(fault), fault, "There is no such fault.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(requests, 1);
        if (resource is not null && !_resources.Paths.IsResource(resource))
        {
            throw new ArgumentException($"There is no resource '{resource}'.", nameof(resource));
        }

        _faults.Enqueue(new QueuedFault(fault, requests, resource));
    }

    /// <summary>Changes what goes wrong at random, and how faults look. The sequence of the seed starts again. Faults that
    /// <see cref="InjectFault"/> has given stay.</summary>
    public void ConfigureFaults(EmulatorFaults faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        _faults.Configure(faults);
    }

    /// <summary>Gives no faults any more: the rate is zero, no injected fault waits, expired tokens are accepted again, and no retry
    /// differs. The counts stay.</summary>
    public void ClearFaults() => _faults.Clear();

    /// <summary>Stops listening, waits a moment for requests under way, and deletes the rows.</summary>
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
        await _database.DisposeAsync();
    }

    /// <summary>An application of Kestrel and nothing else: no configuration files, environment variables, logging or signals.</summary>
    private static WebApplication Build(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = MaximumRequestLine;
            kestrel.Limits.MaxRequestBufferSize = 2 * MaximumRequestLine;
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        return builder.Build();
    }
}
