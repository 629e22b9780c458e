using Azure.Core;
using PartnerAnalytics.Linq.Http;
using PartnerAnalytics.Linq.Shared.Schema;

namespace PartnerAnalytics.Linq;

/// <summary>
/// How a client signs in, identifies itself and sends. Retries, transport, logging and further policies are set as in every Azure client.
/// </summary>
/// <remarks>
/// Options are read when a client is made; changing them afterwards changes nothing for it. A client over an <see cref="HttpClient"/>
/// sends through that one, whatever <see cref="ClientOptions.Transport"/> says, and leaves signing in to it. The headers are described
/// under <see href="https://learn.microsoft.com/partner-center/developer/headers">Partner Center REST headers</see>.
/// </remarks>
public sealed class PartnerAnalyticsClientOptions : AnalyticsClientOptions
{
    /// <summary>
    /// The cloud of Partner Center. It gives the URI, where none is given to the client, and the scope, and queries of resources that
    /// it lacks are refused. Null by default: the cloud of the URI, and the global one where there is no URI either.
    /// </summary>
    public PartnerCenterCloud? Cloud { get; set; }

    /// <summary>The language of the responses, such as <c>en-US</c>, sent as <c>X-Locale</c>; not sent when null.</summary>
    /// <exception cref="ArgumentException">The value has characters that a header cannot hold.</exception>
    public string? Locale
    {
        get;
        set => field = CheckHeader(value);
    }

    /// <summary>
    /// The name of the application, sent as <c>MS-PartnerCenter-Application</c> for the service's records; not sent when null.
    /// </summary>
    /// <exception cref="ArgumentException">The value has characters that a header cannot hold.</exception>
    public string? PartnerApplication
    {
        get;
        set => field = CheckHeader(value);
    }

    internal override ServiceDescription Service => ServiceDescription.Of(AnalyticsService.PartnerCenter);

    internal override IEnumerable<(string Name, string Value)> Headers
    {
        get
        {
            yield return (HeaderNames.ContractVersion, "v1");
            if (PartnerApplication is not null)
            {
                yield return (HeaderNames.PartnerApplication, PartnerApplication);
            }

            if (Locale is not null)
            {
                yield return (HeaderNames.Locale, Locale);
            }
        }
    }

    internal override PartnerCenterCloud? FindCloud(Uri endpoint) => Cloud ?? PartnerCenterCloud.Find(endpoint);

    /// <summary>The scope to request.</summary>
    /// <param name="cloud">The cloud of the service; null for an endpoint that is no cloud's, such as an emulator's.</param>
    /// <exception cref="ArgumentException">It is not known.</exception>
    internal override string GetScope(PartnerCenterCloud? cloud)
    {
        cloud ??= PartnerCenterCloud.Global;
        return Scope ?? cloud.Scope ?? throw new ArgumentException(
            $"The documentation does not name the scope of the cloud {cloud}. "
            + $"Set {nameof(Scope)} to the scope that the application was granted.");
    }

    private static string? CheckHeader(string? value) =>
        value is null || (value.Length > 0 && value.All(c => c is >= ' ' and <= '~'))
            ? value
            : throw new ArgumentException("The value is sent as a header, so it should be printable ASCII text.", nameof(value));
}
