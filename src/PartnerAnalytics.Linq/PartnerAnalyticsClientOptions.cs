using Azure.Core;

namespace PartnerAnalytics.Linq;

/// <summary>
/// How a client signs in, identifies itself and sends. Retries, transport, logging and further policies are set as in every Azure client.
/// </summary>
/// <remarks>
/// Options are read when a client is made; changing them afterwards changes nothing for it. A client over an <see cref="HttpClient"/>
/// sends through that one, whatever <see cref="ClientOptions.Transport"/> says, and leaves signing in to it. The headers are described
/// under <see href="https://learn.microsoft.com/partner-center/developer/headers">Partner Center REST headers</see>.
/// </remarks>
public sealed class PartnerAnalyticsClientOptions : ClientOptions
{
    /// <summary>Makes options with their defaults.</summary>
    public PartnerAnalyticsClientOptions()
    {
        // These ids are what the service's support asks for, and they tell nothing about customers.
        Diagnostics.LoggedHeaderNames.Add(Http.HeaderNames.RequestId);
        Diagnostics.LoggedHeaderNames.Add(Http.HeaderNames.CorrelationId);
    }

    /// <summary>The scope of the access token; by default the one of the global cloud.</summary>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public string Scope
    {
        get;
        set => field = !string.IsNullOrWhiteSpace(value) ? value : throw new ArgumentException("A scope is needed.", nameof(value));
    } = "https://api.partnercenter.microsoft.com/user_impersonation";

    /// <summary>The language of the answers, such as <c>en-US</c>, sent as <c>X-Locale</c>; not sent when null.</summary>
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

    /// <summary>The clock by which durations and waiting times are reckoned; by default the system's.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public TimeProvider TimeProvider
    {
        get;
        set => field = value ?? throw new ArgumentNullException(nameof(value));
    } = TimeProvider.System;

    /// <summary>
    /// Called when the service's total changes between the pages of one query, which means that its data was refreshed meanwhile. Called
    /// on the thread that reads the page; null for none.
    /// </summary>
    public Action<AnalyticsTotalCountChange>? TotalCountChanged { get; set; }

    /// <summary>
    /// Whether a total that changes between the pages of one query ends it with a <see cref="PartnerAnalyticsException"/>. False by default.
    /// </summary>
    public bool RequireStableTotalCount { get; set; }

    private static string? CheckHeader(string? value) =>
        value is null || (value.Length > 0 && value.All(c => c is >= ' ' and <= '~'))
            ? value
            : throw new ArgumentException("The value is sent as a header, so it should be printable ASCII text.", nameof(value));
}
