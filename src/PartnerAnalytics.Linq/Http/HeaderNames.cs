namespace PartnerAnalytics.Linq.Http;

/// <summary>The headers of the service, beyond those that HTTP itself defines.</summary>
internal static class HeaderNames
{
    public const string ContractVersion = "MS-Contract-Version";
    public const string CorrelationId = "MS-CorrelationId";
    public const string RequestId = "MS-RequestId";
    public const string PartnerApplication = "MS-PartnerCenter-Application";
    public const string Locale = "X-Locale";
}
