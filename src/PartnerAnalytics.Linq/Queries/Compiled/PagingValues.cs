namespace PartnerAnalytics.Linq.Queries.Compiled;

/// <summary>The rows that a call asks for and skips.</summary>
internal readonly record struct PagingValues(int Top, int Skip);
