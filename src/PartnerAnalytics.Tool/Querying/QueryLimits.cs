namespace PartnerAnalytics.Tool.Querying;

/// <summary>How far a query may go.</summary>
/// <param name="Rows">How many rows are read.</param>
/// <param name="Time">How long it may take, to compile it and to run it.</param>
internal sealed record QueryLimits(int Rows, TimeSpan Time);
