namespace PartnerAnalytics.Linq;

/// <summary>The operators that the service accepts for a field in its <c>filter</c> parameter.</summary>
[Flags]
#if PARTNER_ANALYTICS_RUNTIME
public
#else
internal
#endif
enum FilterOperators
{
    /// <summary>The field cannot stand in a filter.</summary>
    None = 0,

    /// <summary><c>eq</c></summary>
    Equal = 1,

    /// <summary><c>ne</c></summary>
    NotEqual = 2,

    /// <summary><c>gt</c></summary>
    GreaterThan = 4,

    /// <summary><c>ge</c></summary>
    GreaterThanOrEqual = 8,

    /// <summary><c>lt</c></summary>
    LessThan = 16,

    /// <summary><c>le</c></summary>
    LessThanOrEqual = 32,

    /// <summary><c>contains(field,'value')</c>, for strings.</summary>
    Contains = 64,

    /// <summary><c>eq</c> and <c>ne</c>.</summary>
    Equality = Equal | NotEqual,

    /// <summary><c>eq</c>, <c>ne</c>, <c>gt</c>, <c>ge</c>, <c>lt</c> and <c>le</c>.</summary>
    Comparison = Equality | GreaterThan | GreaterThanOrEqual | LessThan | LessThanOrEqual,
}
