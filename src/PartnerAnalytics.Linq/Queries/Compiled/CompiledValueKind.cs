namespace PartnerAnalytics.Linq.Queries.Compiled;

/// <summary>What an argument of a compiled query is, as far as a request's text tells kinds apart.</summary>
internal enum CompiledValueKind
{
    Null,
    Text,
    Truth,
    Date,
    Integer,
    Long,
    Double,
    Decimal,

    /// <summary>A collection, or a type that only the ordinary way of binding knows.</summary>
    Other,
}
