namespace PartnerAnalytics.Emulator;

/// <summary>The operators that a field accepts in <c>filter</c>.</summary>
[Flags]
public enum FieldOperators
{
    /// <summary>The field may not stand in a filter.</summary>
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

    /// <summary><c>contains(field,'value')</c>, for strings only.</summary>
    Contains = 64,

    /// <summary><c>eq</c> and <c>ne</c></summary>
    Equality = Equal | NotEqual,

    /// <summary><c>gt</c>, <c>ge</c>, <c>lt</c> and <c>le</c></summary>
    Ordering = GreaterThan | GreaterThanOrEqual | LessThan | LessThanOrEqual,
}
