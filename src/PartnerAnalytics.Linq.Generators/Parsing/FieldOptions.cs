namespace PartnerAnalytics.Linq.Generators.Parsing;

/// <summary>What a query may do with a field.</summary>
internal readonly record struct FieldOptions(FilterOperators Filter, bool Groupable, bool Sortable, FieldAggregate Aggregate);
