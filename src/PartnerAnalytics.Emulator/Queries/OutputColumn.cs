namespace PartnerAnalytics.Emulator.Queries;

/// <summary>A column of a result: the member it becomes, the SQL that computes it, and whether a number is written as a string.</summary>
internal readonly record struct OutputColumn(FieldDescription Field, string Sql, bool NumberAsString = false);
