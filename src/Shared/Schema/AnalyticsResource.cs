using PartnerAnalytics.Linq.Shared.Schema;

namespace PartnerAnalytics.Linq;

/// <summary>A resource of the service: its path and its fields. Made by generated code from the attributes on a record.</summary>
#if PARTNER_ANALYTICS_RUNTIME
public
#else
internal
#endif
sealed class AnalyticsResource
{
    private readonly AnalyticsFieldInfo[] _fields;
    private readonly Dictionary<string, AnalyticsFieldInfo> _byName;

    /// <summary>Describes a resource.</summary>
    /// <param name="path">The path below the root of the service's analytics, such as <c>referrals</c>.</param>
    /// <param name="fields">The fields, in the order of their declaration.</param>
    /// <exception cref="ArgumentException">The path is empty, or two fields share the name of a property.</exception>
    public AnalyticsResource(string path, params AnalyticsFieldInfo[] fields)
    {
        Path = !string.IsNullOrEmpty(path) ? path : throw new ArgumentException("A resource needs a path.", nameof(path));
        _fields = (AnalyticsFieldInfo[])(fields ?? throw new ArgumentNullException(nameof(fields))).Clone();
        _byName = new Dictionary<string, AnalyticsFieldInfo>(_fields.Length, StringComparer.Ordinal);
        for (var i = 0; i < _fields.Length; i++)
        {
            _fields[i].Ordinal = i;
            _byName.Add(_fields[i].Name, _fields[i]);
            HasParameters |= _fields[i].Condition != FieldCondition.Filter;
        }
    }

    /// <summary>The path below the root of the service's analytics.</summary>
    public string Path { get; }

    /// <summary>The service that has the resource.</summary>
    public AnalyticsService Service { get; init; }

    /// <summary>What its rows are.</summary>
    public ResourceRows Rows { get; init; }

    /// <summary>The most rows that one request returns.</summary>
    public int MaximumTop
    {
        get => field > 0 ? field : Description.MaximumTop;
        init;
    }

    /// <summary>The fields, in the order of their declaration.</summary>
    public IReadOnlyList<AnalyticsFieldInfo> Fields => _fields;

    /// <summary>The clouds of Partner Center that have the resource.</summary>
    public PartnerCenterClouds Clouds { get; init; } = PartnerCenterClouds.All;

    /// <summary>Whether a query may say from which date the data was processed: <c>WithProcessedDate</c>.</summary>
    public bool HasProcessedDate { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Path;

    /// <summary>Whether conditions on some of its fields are parameters of a request.</summary>
    internal bool HasParameters { get; }

    /// <summary>Whether its rows are totals.</summary>
    internal bool HasTotals => Rows == ResourceRows.Totals;

    /// <summary>The day of each row, where the service makes a row for each day without being asked; null where it does not.</summary>
    internal AnalyticsFieldInfo? DayOfRows =>
        HasTotals ? Array.Find(_fields, known => known is { Condition: FieldCondition.Days, Groupable: false }) : null;

    /// <summary>What is known of its service.</summary>
    internal ServiceDescription Description => ServiceDescription.Of(Service);

    /// <summary>Whether a cloud has the resource; true where the cloud is not known.</summary>
    internal bool IsIn(PartnerCenterClouds cloud) => cloud == PartnerCenterClouds.None || (Clouds & cloud) != 0;

    /// <summary>The field that a property stands for, or null.</summary>
    internal AnalyticsFieldInfo? FindByName(string propertyName) =>
        _byName.TryGetValue(propertyName, out var field) ? field : null;
}

/// <summary>The clouds of Partner Center, as a set.</summary>
[Flags]
#if PARTNER_ANALYTICS_RUNTIME
public
#else
internal
#endif
enum PartnerCenterClouds
{
    /// <summary>No cloud.</summary>
    None = 0,

    /// <summary>The global cloud.</summary>
    Global = 1,

    /// <summary>The cloud for the US Government.</summary>
    UsGovernment = 2,

    /// <summary>The cloud operated by 21Vianet, in China.</summary>
    China = 4,

    /// <summary>Every cloud.</summary>
    All = Global | UsGovernment | China,
}
