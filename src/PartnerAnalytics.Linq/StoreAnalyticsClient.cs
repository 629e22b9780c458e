using System.Diagnostics.CodeAnalysis;
using Azure.Core;
using PartnerAnalytics.Linq.Http;

namespace PartnerAnalytics.Linq;

/// <summary>
/// The analytics of the Microsoft Store. Make one client and keep it: it is safe for use by several threads at once, and it holds the
/// connection and the access token.
/// </summary>
/// <remarks>
/// The service accepts the credentials of an application only, such as those of <c>ClientSecretCredential</c>. See
/// <see href="https://learn.microsoft.com/windows/uwp/monetize/access-analytics-data-using-windows-store-services">Access analytics data
/// using Store services</see>.
/// </remarks>
public class StoreAnalyticsClient
{
    private static readonly Uri DefaultEndpoint = new("https://manage.devcenter.microsoft.com/");

    private readonly QueryRoots _roots = new();
    private readonly AnalyticsConnection? _connection;

    /// <summary>A client of the service.</summary>
    /// <param name="credential">Signs in the application as which the queries run.</param>
    /// <param name="options">Retries, transport, diagnostics; null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="credential"/> is null.</exception>
    public StoreAnalyticsClient(TokenCredential credential, StoreAnalyticsClientOptions? options = null)
        : this(DefaultEndpoint, credential, options)
    {
    }

    /// <summary>A client of a service at another URI, such as an emulator.</summary>
    /// <param name="endpoint">The URI of the service: HTTPS, or HTTP on a loopback address.</param>
    /// <param name="credential">Signs in the application as which the queries run.</param>
    /// <param name="options">Retries, transport, diagnostics; null for the defaults.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The endpoint is not a URI that a token may be sent to.</exception>
    public StoreAnalyticsClient(Uri endpoint, TokenCredential credential, StoreAnalyticsClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        _connection = new AnalyticsConnection(endpoint, credential, options ?? new StoreAnalyticsClientOptions());
    }

    /// <summary>A client that sends through a caller's <see cref="HttpClient"/>. Its queries run asynchronously only.</summary>
    /// <param name="httpClient">Brings the URI of the service and the authentication; it stays the caller's to dispose.</param>
    /// <param name="options">Retries and diagnostics; null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="httpClient"/> is null.</exception>
    /// <exception cref="ArgumentException">The client has no base address.</exception>
    public StoreAnalyticsClient(HttpClient httpClient, StoreAnalyticsClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        _connection = new AnalyticsConnection(httpClient, options ?? new StoreAnalyticsClientOptions());
    }

    /// <summary>For mocking: the roots of such a client throw unless they are overridden.</summary>
    protected StoreAnalyticsClient()
    {
    }

    /// <summary>Acquisitions of apps, in the form of old.</summary>
    public virtual AnalyticsQueryable<AppAcquisition> AppAcquisitions => Query<AppAcquisition>();

    /// <summary>Acquisitions of games and apps.</summary>
    public virtual AnalyticsQueryable<Acquisition> Acquisitions => Query<Acquisition>();

    /// <summary>Acquisitions of add-ons of games and apps.</summary>
    public virtual AnalyticsQueryable<AddOnAcquisition> AddOnAcquisitions => Query<AddOnAcquisition>();

    /// <summary>Acquisitions of add-ons, in the form of old.</summary>
    public virtual AnalyticsQueryable<InAppAcquisition> InAppAcquisitions => Query<InAppAcquisition>();

    /// <summary>Sales of subscription add-ons.</summary>
    public virtual AnalyticsQueryable<SubscriptionAddOn> SubscriptionAddOns => Query<SubscriptionAddOn>();

    /// <summary>How many users came from the page of an app to its use, stage by stage.</summary>
    public virtual AnalyticsQueryable<AcquisitionStage> AcquisitionFunnel => Query<AcquisitionStage>();

    /// <summary>Conversions of apps by channel.</summary>
    public virtual AnalyticsQueryable<AppConversion> AppConversions => Query<AppConversion>();

    /// <summary>Conversions of add-ons by channel.</summary>
    public virtual AnalyticsQueryable<InAppConversion> InAppConversions => Query<InAppConversion>();

    /// <summary>Installs of apps.</summary>
    public virtual AnalyticsQueryable<AppInstall> AppInstalls => Query<AppInstall>();

    /// <summary>The use of apps, day by day.</summary>
    public virtual AnalyticsQueryable<DailyUsage> DailyUsage => Query<DailyUsage>();

    /// <summary>The use of apps, month by month.</summary>
    public virtual AnalyticsQueryable<MonthlyUsage> MonthlyUsage => Query<MonthlyUsage>();

    /// <summary>Errors of apps.</summary>
    public virtual AnalyticsQueryable<AppError> AppErrors => Query<AppError>();

    /// <summary>The single events of an error.</summary>
    public virtual AnalyticsQueryable<AppErrorDetail> AppErrorDetails => Query<AppErrorDetail>();

    /// <summary>What is remarkable in the figures of apps.</summary>
    public virtual AnalyticsQueryable<Insight> Insights => Query<Insight>();

    /// <summary>Ratings.</summary>
    public virtual AnalyticsQueryable<AppRating> AppRatings => Query<AppRating>();

    /// <summary>Reviews.</summary>
    public virtual AnalyticsQueryable<Review> Reviews => Query<Review>();

    /// <summary>The performance of ads.</summary>
    public virtual AnalyticsQueryable<AdPerformance> AdPerformance => Query<AdPerformance>();

    /// <summary>The performance of ad campaigns.</summary>
    public virtual AnalyticsQueryable<AdCampaign> AdCampaigns => Query<AdCampaign>();

    /// <summary>The devices that have a desktop application.</summary>
    public virtual AnalyticsQueryable<DesktopInstall> DesktopInstalls => Query<DesktopInstall>();

    /// <summary>The devices on which a desktop application blocks an upgrade of Windows.</summary>
    public virtual AnalyticsQueryable<DesktopBlock> DesktopBlocks => Query<DesktopBlock>();

    /// <summary>The same by executable.</summary>
    public virtual AnalyticsQueryable<DesktopBlockDetail> DesktopBlockDetails => Query<DesktopBlockDetail>();

    /// <summary>Errors of desktop applications.</summary>
    public virtual AnalyticsQueryable<DesktopError> DesktopErrors => Query<DesktopError>();

    /// <summary>The single events of an error of a desktop application.</summary>
    public virtual AnalyticsQueryable<DesktopErrorDetail> DesktopErrorDetails => Query<DesktopErrorDetail>();

    /// <summary>What is remarkable in the figures of desktop applications.</summary>
    public virtual AnalyticsQueryable<DesktopInsight> DesktopInsights => Query<DesktopInsight>();

    /// <summary>The stack on which an app failed, the innermost frame first.</summary>
    /// <param name="applicationId">The Store ID of the app.</param>
    /// <param name="cabId">The <see cref="AppErrorDetail.CabId"/> of the event.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="ArgumentException">An id is null or empty.</exception>
    /// <exception cref="PartnerAnalyticsException">The service or the network failed, or there is no such file.</exception>
    public virtual Task<List<StackFrame>> GetStackTraceAsync(
        string applicationId, string cabId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(applicationId);
        ArgumentException.ThrowIfNullOrEmpty(cabId);
        return Query<StackFrame>().Where(f => f.ApplicationId == applicationId && f.CabId == cabId).ToListAsync(cancellationToken);
    }

    /// <summary>The stack on which a desktop application failed, the innermost frame first.</summary>
    /// <param name="applicationId">The product ID of the application.</param>
    /// <param name="cabIdHash">The <see cref="DesktopErrorDetail.CabIdHash"/> of the event.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="ArgumentException">An id is null or empty.</exception>
    /// <exception cref="PartnerAnalyticsException">The service or the network failed, or there is no such file.</exception>
    public virtual Task<List<DesktopStackFrame>> GetDesktopStackTraceAsync(
        string applicationId, string cabIdHash, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(applicationId);
        ArgumentException.ThrowIfNullOrEmpty(cabIdHash);
        return Query<DesktopStackFrame>().Where(f => f.ApplicationId == applicationId && f.CabIdHash == cabIdHash)
            .ToListAsync(cancellationToken);
    }

    /// <summary>
    /// Where the CAB file of an event is. Whoever has the address can download the file for a while, without a token: send none there.
    /// </summary>
    /// <param name="applicationId">The Store ID of the app.</param>
    /// <param name="cabId">The <see cref="AppErrorDetail.CabId"/> of the event.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="ArgumentException">An id is null or empty.</exception>
    /// <exception cref="PartnerAnalyticsException">The service or the network failed, or there is no such file.</exception>
    public virtual Task<Uri> GetCabUriAsync(string applicationId, string cabId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(applicationId);
        ArgumentException.ThrowIfNullOrEmpty(cabId);
        return FindFileAsync(Query<CabFile>().Where(f => f.ApplicationId == applicationId && f.CabId == cabId), cancellationToken);
    }

    /// <summary>
    /// Where the CAB file of an event of a desktop application is. Whoever has the address can download the file for a while, without a
    /// token: send none there.
    /// </summary>
    /// <param name="applicationId">The product ID of the application.</param>
    /// <param name="cabIdHash">The <see cref="DesktopErrorDetail.CabIdHash"/> of the event.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="ArgumentException">An id is null or empty.</exception>
    /// <exception cref="PartnerAnalyticsException">The service or the network failed, or there is no such file.</exception>
    public virtual Task<Uri> GetDesktopCabUriAsync(string applicationId, string cabIdHash, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(applicationId);
        ArgumentException.ThrowIfNullOrEmpty(cabIdHash);
        return FindFileAsync(
            Query<DesktopCabFile>().Where(f => f.ApplicationId == applicationId && f.CabIdHash == cabIdHash), cancellationToken);
    }

    /// <summary>The rows of any resource of the Store, also of one that an application declares itself.</summary>
    /// <typeparam name="T">A record with <see cref="AnalyticsResourceAttribute"/>, whose service is the Store.</typeparam>
    /// <exception cref="InvalidOperationException">The client was made for mocking and this member is not overridden.</exception>
    /// <exception cref="ArgumentException">The resource is one of another service.</exception>
    public virtual AnalyticsQueryable<T> Query<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>()
        where T : class, IAnalyticsResource<T> =>
        _roots.Find<T>(_connection);

    private Task<Uri> FindFileAsync<T>(AnalyticsQueryable<T> file, CancellationToken cancellationToken)
        where T : class, IAnalyticsResource<T> =>
        _connection!.FindFileAsync(T.Resource.Path, file.ToRequestUri(), cancellationToken);
}
