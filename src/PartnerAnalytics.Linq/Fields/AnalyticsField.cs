namespace PartnerAnalytics.Linq;

/// <summary>A field of a resource as a value, whatever the type of its property; see <see cref="AnalyticsField{TResource, TValue}"/>.</summary>
/// <typeparam name="TResource">The record of the resource.</typeparam>
public abstract class AnalyticsField<TResource>
    where TResource : class, IAnalyticsResource<TResource>
{
    private protected AnalyticsField(AnalyticsFieldInfo info)
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

    /// <summary>The value of the field in a row.</summary>
    /// <param name="row">The row.</param>
    public abstract object? GetValue(TResource row);

    /// <inheritdoc/>
    public override string ToString() => Info.WireName;
}
