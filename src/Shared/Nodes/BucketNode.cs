namespace PartnerAnalytics.Linq.Shared;

/// <summary>The bucket that a date falls into: <c>DateBucket.StartOfMonth(row.Field)</c>.</summary>
internal sealed record BucketNode(FieldNode Date, DateLevel Level) : Node;
