namespace PartnerAnalytics.Linq;

/// <summary>The type of a field's values.</summary>
#if PARTNER_ANALYTICS_RUNTIME
public
#else
internal
#endif
enum AnalyticsFieldType
{
    /// <summary>Text: <see cref="string"/>.</summary>
    String = 0,

    /// <summary>True or false: <see cref="bool"/>.</summary>
    Boolean = 1,

    /// <summary>A moment in UTC: <see cref="System.DateTimeOffset"/>.</summary>
    DateTimeOffset = 2,

    /// <summary>A whole number: <see cref="long"/>.</summary>
    Int64 = 3,

    /// <summary>A decimal number: <see cref="decimal"/>.</summary>
    Decimal = 4,

    /// <summary>A binary floating-point number: <see cref="double"/>.</summary>
    Double = 5,
}
