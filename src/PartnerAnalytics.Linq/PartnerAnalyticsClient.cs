using System.Diagnostics.CodeAnalysis;
using Azure.Core;
using PartnerAnalytics.Linq.Http;

namespace PartnerAnalytics.Linq;

/// <summary>
/// The analytics of Microsoft Partner Center. Make one client and keep it: it is safe for use by several threads at once, and it holds the
/// connection and the access token.
/// </summary>
/// <remarks>
/// The service accepts user credentials (app and user) only. See
/// <see href="https://learn.microsoft.com/partner-center/developer/partner-center-analytics">Partner Center analytics</see>.
/// </remarks>
public class PartnerAnalyticsClient
{
    private readonly QueryRoots _roots = new();
    private readonly AnalyticsConnection? _connection;

    /// <summary>A client of the cloud that the options name, by default the global one.</summary>
    /// <param name="credential">Signs in the user on whose behalf the queries run.</param>
    /// <param name="options">Cloud, retries, transport, diagnostics; null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="credential"/> is null.</exception>
    /// <exception cref="ArgumentException">The scope of the cloud is not known, and the options name none.</exception>
    public PartnerAnalyticsClient(TokenCredential credential, PartnerAnalyticsClientOptions? options = null)
        : this((options?.Cloud ?? PartnerCenterCloud.Global).Endpoint, credential, options)
    {
    }

    /// <summary>A client of a service at another URI, such as an emulator.</summary>
    /// <param name="endpoint">The URI of the service: HTTPS, or HTTP on a loopback address.</param>
    /// <param name="credential">Signs in the user on whose behalf the queries run.</param>
    /// <param name="options">Retries, transport, diagnostics; null for the defaults.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// The endpoint is not a URI that a token may be sent to, or the scope is not known.
    /// </exception>
    public PartnerAnalyticsClient(Uri endpoint, TokenCredential credential, PartnerAnalyticsClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        _connection = new AnalyticsConnection(endpoint, credential, options ?? new PartnerAnalyticsClientOptions());
    }

    /// <summary>A client that sends through a caller's <see cref="HttpClient"/>. Its queries run asynchronously only.</summary>
    /// <param name="httpClient">Brings the URI of the service and the authentication; it stays the caller's to dispose.</param>
    /// <param name="options">Retries and diagnostics; null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="httpClient"/> is null.</exception>
    /// <exception cref="ArgumentException">The client has no base address.</exception>
    public PartnerAnalyticsClient(HttpClient httpClient, PartnerAnalyticsClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        _connection = new AnalyticsConnection(httpClient, options ?? new PartnerAnalyticsClientOptions());
    }

    /// <summary>For mocking: the roots of such a client throw unless they are overridden.</summary>
    protected PartnerAnalyticsClient()
    {
    }

    /// <summary>The connection; null for a client that was made for mocking.</summary>
    internal AnalyticsConnection? Connection => _connection;

    /// <summary>Referrals.</summary>
    public virtual AnalyticsQueryable<Referral> Referrals => Query<Referral>();

    /// <summary>Searches that showed the partner.</summary>
    public virtual AnalyticsQueryable<Search> Searches => Query<Search>();

    /// <summary>Subscriptions of customers.</summary>
    public virtual AnalyticsQueryable<Subscription> Subscriptions => Query<Subscription>();

    /// <summary>The use of Azure meters.</summary>
    public virtual AnalyticsQueryable<AzureUsage> AzureUsage => Query<AzureUsage>();

    /// <summary>Indirect resellers.</summary>
    public virtual AnalyticsQueryable<IndirectReseller> IndirectResellers => Query<IndirectReseller>();

    /// <summary>Licenses bought and deployed.</summary>
    public virtual AnalyticsQueryable<LicenseDeployment> LicenseDeployments => Query<LicenseDeployment>();

    /// <summary>Licenses in use.</summary>
    public virtual AnalyticsQueryable<LicenseUsage> LicenseUsage => Query<LicenseUsage>();

    /// <summary>The rows of any resource, also of one that an application declares itself.</summary>
    /// <typeparam name="T">A record with <see cref="AnalyticsResourceAttribute"/>.</typeparam>
    /// <exception cref="InvalidOperationException">The client was made for mocking and this member is not overridden.</exception>
    /// <exception cref="ArgumentException">The resource is one of another service.</exception>
    public virtual AnalyticsQueryable<T> Query<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>()
        where T : class, IAnalyticsResource<T> =>
        _roots.Find<T>(_connection);
}
