namespace PartnerAnalytics.Tool.Probing.Checks;

/// <summary>What a request does with a field.</summary>
internal enum FieldUse
{
    /// <summary>Compares it, in <c>filter</c>.</summary>
    Filters,

    /// <summary>Groups by it, in <c>groupby</c>.</summary>
    Groups,

    /// <summary>Sorts by it, in <c>orderby</c>.</summary>
    Sorts,
}
