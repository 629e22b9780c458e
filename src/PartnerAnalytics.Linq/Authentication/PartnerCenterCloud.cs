namespace PartnerAnalytics.Linq;

/// <summary>A cloud of Partner Center: where its service is, who signs users in, and which resources it has.</summary>
/// <remarks>
/// See <see href="https://learn.microsoft.com/partner-center/developer/partner-center-analytics">Partner Center analytics</see>.
/// </remarks>
public sealed class PartnerCenterCloud
{
    private PartnerCenterCloud(string name, PartnerCenterClouds flag, string endpoint, string authorityHost, string? scope)
    {
        Name = name;
        Flag = flag;
        Endpoint = new Uri(endpoint);
        AuthorityHost = new Uri(authorityHost);
        Scope = scope;
    }

    /// <summary>The global cloud, which has every resource.</summary>
    public static PartnerCenterCloud Global { get; } = new(
        nameof(Global),
        PartnerCenterClouds.Global,
        "https://api.partnercenter.microsoft.com/",
        "https://login.microsoftonline.com/",
        "https://api.partnercenter.microsoft.com/user_impersonation");

    /// <summary>The cloud for the US Government: at the URI of the global one, with an authority of its own.</summary>
    public static PartnerCenterCloud UsGovernment { get; } = new(
        nameof(UsGovernment),
        PartnerCenterClouds.UsGovernment,
        "https://api.partnercenter.microsoft.com/",
        "https://login.microsoftonline.us/",
        "https://api.partnercenter.microsoft.com/user_impersonation");

    /// <summary>
    /// The cloud operated by 21Vianet, in China. The documentation does not name its scope, so a client needs it in its options.
    /// </summary>
    public static PartnerCenterCloud China { get; } = new(
        nameof(China),
        PartnerCenterClouds.China,
        "https://partner.partnercenterapi.microsoftonline.cn/",
        "https://login.chinacloudapi.cn/",
        scope: null);

    /// <summary>The name, as configuration spells it.</summary>
    public string Name { get; }

    /// <summary>The URI of the service.</summary>
    public Uri Endpoint { get; }

    /// <summary>The authority that signs users in; give it to the credential.</summary>
    public Uri AuthorityHost { get; }

    /// <summary>The scope of the access token; null where the documentation names none.</summary>
    public string? Scope { get; }

    /// <summary>The cloud as a member of the set in which a resource exists.</summary>
    internal PartnerCenterClouds Flag { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>The cloud of a URI; null for a URI that is no cloud's, such as an emulator's.</summary>
    internal static PartnerCenterCloud? Find(Uri endpoint) =>
        Authentication.Endpoints.AreSameOrigin(Global.Endpoint, endpoint) ? Global
        : Authentication.Endpoints.AreSameOrigin(China.Endpoint, endpoint) ? China
        : null;
}
