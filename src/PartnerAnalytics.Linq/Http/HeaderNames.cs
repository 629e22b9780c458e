namespace PartnerAnalytics.Linq.Http;

/// <summary>The headers of requests and responses, beyond those that Azure.Core names.</summary>
internal static class HeaderNames
{
    public const string AcceptEncoding = "Accept-Encoding";
    public const string ContentEncoding = "Content-Encoding";
    public const string ContractVersion = "MS-Contract-Version";
    public const string CorrelationId = "MS-CorrelationId";
    public const string RequestId = "MS-RequestId";
    public const string PartnerApplication = "MS-PartnerCenter-Application";
    public const string Locale = "X-Locale";
}
