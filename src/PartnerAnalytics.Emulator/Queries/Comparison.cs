namespace PartnerAnalytics.Emulator.Queries;

/// <summary>A comparison of a field with a value as the database holds it; null for <c>null</c>.</summary>
internal readonly record struct Comparison(FieldDescription Field, FieldOperators Operator, object? Value);
