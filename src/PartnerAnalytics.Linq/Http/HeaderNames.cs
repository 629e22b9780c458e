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

    /// <summary>Requests the id of Azure.Core's own back, which this service does not know.</summary>
    public const string ReturnClientRequestId = "x-ms-return-client-request-id";

    public const string Locale = "X-Locale";
}
