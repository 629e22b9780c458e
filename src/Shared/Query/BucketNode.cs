namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>The bucket that a date falls into: <c>DateBucket.StartOfMonth(row.Field)</c>.</summary>
internal sealed record BucketNode(FieldNode Date, DateLevel Level) : Node;
