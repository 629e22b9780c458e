namespace PartnerAnalytics.Linq;

/// <summary>
/// A frame of the stack on which a desktop application failed, the innermost first. Every property may be null.
/// </summary>
/// <remarks>
/// Source: <see href="https://learn.microsoft.com/windows/uwp/monetize/get-the-stack-trace-for-an-error-in-your-desktop-application">
/// Get the stack trace for an error in your desktop application</see>.
/// </remarks>
[AnalyticsResource("desktop/stacktrace", Service = AnalyticsService.Store)]
public sealed partial record DesktopStackFrame
{
    /// <summary>The product ID of the application. For conditions only.</summary>
    /// <inheritdoc cref="FieldNames.ApplicationId" path="/remarks"/>
    [AnalyticsField("applicationId", Condition = FieldCondition.Parameter, Required = true, Groupable = false)]
    public string? ApplicationId { get; init; }

    /// <summary>The hash of the ID of the CAB file. For conditions only.</summary>
    /// <inheritdoc cref="FieldNames.CabIdHash" path="/remarks"/>
    [AnalyticsField("cabIdHash", Condition = FieldCondition.Parameter, Required = true, Groupable = false)]
    public string? CabIdHash { get; init; }

    /// <summary>The number of the frame, from 0.</summary>
    /// <inheritdoc cref="FieldNames.Level" path="/remarks"/>
    [AnalyticsField("level", Filter = FilterOperators.None, Groupable = false)]
    public long? Level { get; init; }

    /// <summary>The executable or library.</summary>
    /// <inheritdoc cref="FieldNames.Image" path="/remarks"/>
    [AnalyticsField("image", Filter = FilterOperators.None, Groupable = false)]
    public string? Image { get; init; }

    /// <summary>The function, where it is known.</summary>
    /// <inheritdoc cref="FieldNames.Function" path="/remarks"/>
    [AnalyticsField("function", Filter = FilterOperators.None, Groupable = false)]
    public string? Function { get; init; }

    /// <summary>The offset in the function, in hexadecimal digits after <c>0x</c>.</summary>
    /// <inheritdoc cref="FieldNames.Offset" path="/remarks"/>
    [AnalyticsField("offset", Filter = FilterOperators.None, Groupable = false)]
    public string? Offset { get; init; }

    /// <summary>Whether the failure is put down to the frame.</summary>
    /// <inheritdoc cref="FieldNames.IsBlamedFrame" path="/remarks"/>
    [AnalyticsField("isBlamedFrame", Filter = FilterOperators.None, Groupable = false)]
    public bool? IsBlamedFrame { get; init; }
}
