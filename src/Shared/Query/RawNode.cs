namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>A condition in the service's own words, which no rule reads: <c>WhereRaw("...")</c>.</summary>
internal sealed record RawNode(string Text) : Node;
