namespace PartnerAnalytics.Tool.Querying;

/// <summary>The rows of a query.</summary>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">Their values, row by row.</param>
/// <param name="HasMore">Whether there are more rows than were read.</param>
internal sealed record QueryResult(IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows, bool HasMore);
