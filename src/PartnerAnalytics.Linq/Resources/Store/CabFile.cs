namespace PartnerAnalytics.Linq;

/// <summary>
/// Where the CAB file of an error is: the service redirects to it, and has no rows of it.
/// </summary>
[AnalyticsResource("cabdownload", Service = AnalyticsService.Store)]
internal sealed partial record CabFile
{
    /// <summary>The Store ID of the app. Every query names one.</summary>
    /// <inheritdoc cref="FieldNames.ApplicationId" path="/remarks"/>
    [AnalyticsField("applicationId", Condition = FieldCondition.Parameter, Required = true, Groupable = false)]
    public string? ApplicationId { get; init; }

    /// <summary>The ID of the CAB file.</summary>
    /// <inheritdoc cref="FieldNames.CabId" path="/remarks"/>
    [AnalyticsField("cabId", Condition = FieldCondition.Parameter, Required = true, Groupable = false)]
    public string? CabId { get; init; }
}
