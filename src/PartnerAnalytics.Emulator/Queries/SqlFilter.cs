using System.Collections.Immutable;

namespace PartnerAnalytics.Emulator.Queries;

/// <summary>A filter as a condition in SQL, with values for its parameters <c>@p0</c>, <c>@p1</c> and so on.</summary>
internal sealed record SqlFilter(string Condition, ImmutableArray<object> Values);
