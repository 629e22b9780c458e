namespace PartnerAnalytics.Linq;

/// <summary>
/// Says that a record holds the rows of a resource of the analytics. The record must be a <c>sealed partial record</c>
/// class with a parameterless constructor; the source generator adds field constants, the schema and the row reader.
/// </summary>
/// <param name="path">The path of the resource below the root of its service's analytics, such as <c>referrals</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AnalyticsResourceAttribute(string path) : Attribute
{
    /// <summary>The path of the resource below the root of its service's analytics.</summary>
    public string Path { get; } = path;

    /// <summary>The service that has the resource; Partner Center unless set.</summary>
    public AnalyticsService Service { get; set; }

    /// <summary>What the rows of the resource are; rows as the service has them unless set.</summary>
    public ResourceRows Rows { get; set; }

    /// <summary>The most rows that one request returns; what the service returns in general where zero.</summary>
    public int MaximumTop { get; set; }

    /// <summary>The clouds of Partner Center that have the resource; all of them unless set.</summary>
    public PartnerCenterClouds Clouds { get; set; } = PartnerCenterClouds.All;

    /// <summary>Whether the resource takes <c>processedDateTime</c>, the date from which data was processed.</summary>
    public bool HasProcessedDate { get; set; }
}
