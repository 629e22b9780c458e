namespace PartnerAnalytics.Emulator.Queries;

/// <summary>One entry of <c>orderby</c>.</summary>
internal readonly record struct Ordering(FieldDescription Field, bool Descending);
