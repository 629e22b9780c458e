namespace PartnerAnalytics.Linq;

/// <summary>
/// Licenses of a service that a customer bought and deployed. Every property may be null; dates are in UTC.
/// </summary>
/// <remarks>
/// Source: <see href="https://learn.microsoft.com/partner-center/developer/get-commercial-license-deployment-information">Get
/// commercial license deployment information</see>. Only the global cloud has it. Groups come with the sums of the two numbers.
/// </remarks>
[AnalyticsResource("commercial/deployment/license", Clouds = PartnerCenterClouds.Global, HasProcessedDate = true)]
public sealed partial record LicenseDeployment
{
    /// <summary>The code of the service.</summary>
    /// <inheritdoc cref="FieldNames.ServiceCode" path="/remarks"/>
    [AnalyticsField("serviceCode")]
    public string? ServiceCode { get; init; }

    /// <summary>The name of the service.</summary>
    /// <inheritdoc cref="FieldNames.ServiceName" path="/remarks"/>
    [AnalyticsField("serviceName")]
    public string? ServiceName { get; init; }

    /// <summary>The channel of the sale.</summary>
    /// <inheritdoc cref="FieldNames.Channel" path="/remarks"/>
    [AnalyticsField("channel")]
    public string? Channel { get; init; }

    /// <summary>The tenant of the customer.</summary>
    /// <inheritdoc cref="FieldNames.CustomerTenantId" path="/remarks"/>
    [AnalyticsField("customerTenantId")]
    public string? CustomerTenantId { get; init; }

    /// <summary>The name of the customer.</summary>
    /// <inheritdoc cref="FieldNames.CustomerName" path="/remarks"/>
    [AnalyticsField("customerName")]
    public string? CustomerName { get; init; }

    /// <summary>The id of the product.</summary>
    /// <inheritdoc cref="FieldNames.ProductId" path="/remarks"/>
    [AnalyticsField("productId")]
    public string? ProductId { get; init; }

    /// <summary>The name of the product.</summary>
    /// <inheritdoc cref="FieldNames.ProductName" path="/remarks"/>
    [AnalyticsField("productName")]
    public string? ProductName { get; init; }

    /// <summary>The licenses deployed; in groups, the sum.</summary>
    /// <inheritdoc cref="FieldNames.LicensesDeployed" path="/remarks"/>
    [AnalyticsField("licensesDeployed", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public long? LicensesDeployed { get; init; }

    /// <summary>The licenses sold; in groups, the sum.</summary>
    /// <inheritdoc cref="FieldNames.LicensesSold" path="/remarks"/>
    [AnalyticsField("licensesSold", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public long? LicensesSold { get; init; }

    /// <summary>The date from which the data was processed; requested with <c>WithProcessedDate</c>.</summary>
    /// <inheritdoc cref="FieldNames.ProcessedDateTime" path="/remarks"/>
    [AnalyticsField("processedDateTime", Filter = FilterOperators.None, Groupable = false)]
    public DateTimeOffset? ProcessedDateTime { get; init; }
}
