namespace PartnerAnalytics.Linq;

/// <summary>
/// Where the CAB file of an error is: the service redirects to it, and has no rows of it.
/// </summary>
[AnalyticsResource("desktop/cabdownload", Service = AnalyticsService.Store)]
internal sealed partial record DesktopCabFile
{
    /// <summary>The product ID of the application. Every query names one.</summary>
    /// <inheritdoc cref="FieldNames.ApplicationId" path="/remarks"/>
    [AnalyticsField("applicationId", Condition = FieldCondition.Parameter, Required = true, Groupable = false)]
    public string? ApplicationId { get; init; }

    /// <summary>The hash of the ID of the CAB file.</summary>
    /// <inheritdoc cref="FieldNames.CabIdHash" path="/remarks"/>
    [AnalyticsField("cabIdHash", Condition = FieldCondition.Parameter, Required = true, Groupable = false)]
    public string? CabIdHash { get; init; }
}
