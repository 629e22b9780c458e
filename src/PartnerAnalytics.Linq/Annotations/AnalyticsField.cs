namespace PartnerAnalytics.Linq;

/// <summary>A field of a resource as a value, for queries that are composed at run time.</summary>
/// <typeparam name="TResource">The record of the resource.</typeparam>
/// <typeparam name="TValue">The type of the property.</typeparam>
public sealed class AnalyticsField<TResource, TValue>
    where TResource : class, IAnalyticsResource<TResource>
{
    /// <summary>Names a field by its description. Generated code calls this.</summary>
    /// <param name="info">The description of the field.</param>
    /// <exception cref="ArgumentNullException"><paramref name="info"/> is null.</exception>
    public AnalyticsField(AnalyticsFieldInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        Info = info;
    }

    /// <summary>What the service lets a query do with the field.</summary>
    public AnalyticsFieldInfo Info { get; }

    /// <summary>The name of the property.</summary>
    public string Name => Info.Name;

    /// <summary>The name of the field in requests and responses.</summary>
    public string WireName => Info.WireName;

    /// <inheritdoc/>
    public override string ToString() => Info.WireName;
}
