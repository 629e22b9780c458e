namespace PartnerAnalytics.Tool.Exporting;

/// <summary>What the values of an exported column are, in each format.</summary>
internal enum ColumnKind
{
    /// <summary>Text; also what has no type of its own in files: enumerations, ids, addresses, and JSON for values in values.</summary>
    Text,

    Boolean,

    /// <summary>A whole number of 32 bits.</summary>
    Int,

    /// <summary>A whole number of 64 bits.</summary>
    Long,

    /// <summary>A decimal number; in Parquet with 20 digits before the point and 18 after it.</summary>
    Decimal,

    /// <summary>A binary floating-point number.</summary>
    Double,

    /// <summary>An instant, in UTC.</summary>
    Timestamp,

    /// <summary>A date and time of day of no time zone.</summary>
    LocalTime,

    /// <summary>A day.</summary>
    Date,
}
