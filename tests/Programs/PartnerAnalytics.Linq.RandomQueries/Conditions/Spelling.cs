namespace PartnerAnalytics.Linq.RandomQueries.Conditions;

/// <summary>How a value stands in the source.</summary>
internal enum Spelling
{
    /// <summary>As a literal.</summary>
    Constant,

    /// <summary>As a captured variable that may be null.</summary>
    Captured,

    /// <summary>As a captured variable of the plain type.</summary>
    CapturedPlain,

    /// <summary>As the result of a captured delegate.</summary>
    Delegate,

    /// <summary>Behind <c>??</c>, after a variable that is null.</summary>
    Coalesced,

    /// <summary>Before or behind <c>??</c>, whose left side is of another type and is converted.</summary>
    ConvertedCoalesced,

    /// <summary>As what <c>GetValueOrDefault</c> gives of a variable that is null.</summary>
    OrDefault,

    /// <summary>Taken out of an <c>object</c>.</summary>
    Unboxed,

    /// <summary>Found in a list by a lambda.</summary>
    Found,

    /// <summary>Found in an array by way of a span.</summary>
    FoundInSpan,

    /// <summary>Beside a branch that would throw.</summary>
    Guarded,

    /// <summary>As the result of arithmetic, of shifts and of conversions, checked and not.</summary>
    Arithmetic,
}
