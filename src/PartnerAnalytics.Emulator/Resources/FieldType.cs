namespace PartnerAnalytics.Emulator;

/// <summary>The type of a field of a resource.</summary>
public enum FieldType
{
    /// <summary>A string; compared by code point.</summary>
    String,

    /// <summary>A point in time, exact to 100 nanoseconds; answered in UTC without an offset.</summary>
    Date,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A whole number of 64 bits.</summary>
    Integer,

    /// <summary>A binary floating-point number of 64 bits.</summary>
    Double,

    /// <summary>A decimal number; compared and summed without rounding.</summary>
    Decimal,
}
