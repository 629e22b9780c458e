namespace PartnerAnalytics.Linq.RandomQueries.Conditions;

/// <summary>How a comparison is written.</summary>
internal enum ComparisonForm
{
    /// <summary><c>x.F == v</c></summary>
    Plain,

    /// <summary><c>v == x.F</c></summary>
    Flipped,

    /// <summary><c>x.F.Value == v</c></summary>
    ValueAccess,

    /// <summary><c>((T)x.F) == v</c></summary>
    Cast,

    /// <summary><c>x.F.Equals(v)</c></summary>
    Equals,

    /// <summary><c>string.Equals(x.F, v)</c> or <c>Equals(x.F, v)</c></summary>
    StaticEquals,

    /// <summary><c>(x.F ?? fallback) == v</c></summary>
    Coalesce,

    /// <summary><c>x.F.GetValueOrDefault(fallback) == v</c></summary>
    ValueOrDefault,

    /// <summary><c>x.F.GetValueOrDefault() == v</c></summary>
    ValueOrDefaultOfType,
}
