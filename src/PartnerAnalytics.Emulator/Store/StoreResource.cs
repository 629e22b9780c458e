using System.Collections.Immutable;

namespace PartnerAnalytics.Emulator.Store;

/// <summary>
/// A resource of the Store as its page describes it. Names of fields stand in lists, blank-separated, as the page has them.
/// </summary>
internal sealed class StoreResource
{
    /// <summary>What precedes the path where faults and the user's rows name the resource.</summary>
    public const string Prefix = "store/";

    /// <summary>The most rows that one request returns, unless a page says otherwise.</summary>
    public const int UsualMaximumTop = 10_000;

    private readonly Lazy<ResourceDescription> _description;
    private readonly ImmutableArray<StoreField> _fields;

    /// <summary>Describes a resource.</summary>
    /// <param name="path">Its path below <c>v1.0/my/analytics/</c>.</param>
    /// <param name="fields">Its fields, in the order in which a row has them.</param>
    public StoreResource(string path, params IEnumerable<StoreField> fields)
    {
        Path = path;
        _fields = [.. fields];
        _description = new Lazy<ResourceDescription>(Describe);
    }

    /// <summary>Describes a resource whose table is described already.</summary>
    public StoreResource(string path, ResourceDescription description, params IEnumerable<StoreField> fields)
    {
        Path = path;
        _fields = [.. fields];
        _description = new Lazy<ResourceDescription>(description);
    }

    public string Path { get; }

    public ImmutableArray<StoreField> Fields => _fields;

    /// <summary>What a filter may compare by <c>eq</c> and <c>ne</c>.</summary>
    public string Filter { get; init; } = "";

    /// <summary>What it may also search by <c>contains</c>.</summary>
    public string FilterByPart { get; init; } = "";

    /// <summary>What it may also compare by <c>gt</c>, <c>lt</c>, <c>ge</c> and <c>le</c>.</summary>
    public string FilterByOrder { get; init; } = "";

    public string GroupBy { get; init; } = "";

    public string OrderBy { get; init; } = "";

    /// <summary>What groups have besides the fields that the request names.</summary>
    public string Always { get; init; } = "";

    /// <summary>What the total of everything has besides figures; as <see cref="Always"/> unless said otherwise.</summary>
    public string? OfTotal { get; init; }

    /// <summary>What is <c>All</c> in groups that do not tell it apart.</summary>
    public string AllIfNotGrouped { get; init; } = "";

    /// <summary>By what the totals of a resource are grouped whose requests cannot say.</summary>
    public string FixedGroups { get; init; } = "";

    /// <summary>Whether a request without <c>groupby</c> gets groups by all that rows have, rather than the total of everything.</summary>
    public bool IsDetailedWithoutGroups { get; init; }

    /// <summary>Whether there is an <c>aggregationLevel</c>.</summary>
    public bool HasLevels => GroupBy.Length > 0 && !LacksLevels;

    /// <summary>Whether rows are totals, but of no level.</summary>
    public bool LacksLevels { get; init; }

    /// <summary>Whether <c>hour</c> is one.</summary>
    public bool HasHours { get; init; }

    /// <summary>Whether rows are always of a day, or whatever the level is, though <c>groupby</c> cannot name the date.</summary>
    public bool IsDated { get; init; }

    /// <summary>Whether rows are of months, of which a range has those that it begins in, too.</summary>
    public bool IsMonthly { get; init; }

    public int MaximumTop { get; init; } = UsualMaximumTop;

    public bool RequiresApplication { get; init; } = true;

    /// <summary>The parameter that names an add-on; null if there is none.</summary>
    public string? ProductParameter { get; init; }

    /// <summary>The field that it chooses by.</summary>
    public string ProductField { get; init; } = "";

    /// <summary>Whether it stands in for <c>applicationId</c>.</summary>
    public bool ProductReplacesApplication { get; init; }

    /// <summary>A further parameter that a request must have, which chooses by the field of its name; null if there is none.</summary>
    public string? RequiredParameter { get; init; }

    /// <summary>The parameters that choose rows by a field, in the order in which links have them.</summary>
    public ImmutableArray<StoreKey> Keys
    {
        get => field.IsDefault ? [.. UsualKeys()] : field;
        init;
    }

    public bool RequiresFilter { get; init; }

    /// <summary>How many days before today <c>startDate</c> is by default; null for all days.</summary>
    public int? DefaultDays { get; init; } = 0;

    /// <summary>How many days before today <c>endDate</c> is by default.</summary>
    public int DefaultEnd { get; init; }

    /// <summary>What stands where a row has no string.</summary>
    public StoreMissing Missing { get; init; }

    /// <summary>The link of a page that is the last.</summary>
    public string? LastLink { get; init; }

    /// <summary>Whether bodies tell how fresh the data is.</summary>
    public bool HasFreshness { get; init; }

    /// <summary>Whether rows are totals, also without <c>groupby</c>.</summary>
    public bool HasTotals => (GroupBy.Length > 0 || FixedGroups.Length > 0) && !HasRowsOfItsOwn;

    /// <summary>Whether rows are as they are unless a request groups them.</summary>
    public bool HasRowsOfItsOwn { get; init; }

    /// <summary>The field by which <c>startDate</c> and <c>endDate</c> choose; null if the resource has no dates.</summary>
    public StoreField? DateField => _fields.FirstOrDefault(candidate => candidate.IsDay);

    /// <summary>The table of the rows. What faults and the user's rows call the resource is the path of this.</summary>
    public ResourceDescription Description => _description.Value;

    public StoreField? Find(string name) => _fields.FirstOrDefault(field => field.Name == name);

    /// <summary>Whether a list has a name.</summary>
    public static bool Has(string list, string name) => list.Split(' ').Contains(name);

    private IEnumerable<StoreKey> UsualKeys()
    {
        yield return new StoreKey(StoreParameters.Application, StoreParameters.Application, RequiresApplication);
        if (ProductParameter is not null)
        {
            yield return new StoreKey(ProductParameter, ProductField, IsRequired: false);
        }

        if (RequiredParameter is not null)
        {
            yield return new StoreKey(RequiredParameter, RequiredParameter, IsRequired: true);
        }
    }

    private ResourceDescription Describe() => new(Prefix + Path, _fields.Select(field => new FieldDescription(field.Name, field.Type)
    {
        Operators = (Has($"{Filter} {FilterByPart} {FilterByOrder}", field.Name) ? FieldOperators.Equality : FieldOperators.None)
            | (Has(FilterByPart, field.Name) ? FieldOperators.Contains : FieldOperators.None)
            | (Has(FilterByOrder, field.Name) ? FieldOperators.Ordering : FieldOperators.None),
        Groupable = Has(GroupBy, field.Name),
        Sortable = Has(OrderBy, field.Name),
    }));
}

/// <summary>A parameter that chooses rows by a field.</summary>
/// <param name="Name">The name of the parameter.</param>
/// <param name="Field">The field that has its value.</param>
/// <param name="IsRequired">Whether a request must have it.</param>
internal sealed record StoreKey(string Name, string Field, bool IsRequired);

/// <summary>What stands where a row of the Store has no string.</summary>
internal enum StoreMissing
{
    /// <summary>Null.</summary>
    Null,

    /// <summary>An empty string.</summary>
    Empty,

    /// <summary>Nothing: the member is left out.</summary>
    LeftOut,
}
