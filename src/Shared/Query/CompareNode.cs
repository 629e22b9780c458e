namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>A comparison. After reading, the row's side is on the left.</summary>
internal sealed record CompareNode(CompareOperator Operator, Node Left, Node Right) : Node;
