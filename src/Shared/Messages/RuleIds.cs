namespace PartnerAnalytics.Linq.Shared.Messages;

/// <summary>The ids of all rules; the same id is a compiler diagnostic and <c>AnalyticsQueryException.RuleId</c>.</summary>
internal static class RuleIds
{
    public const string TopTooLarge = "PAL1001";
    public const string OperatorNotTranslated = "PAL1002";
    public const string ExpressionNotTranslated = "PAL1003";
    public const string FieldOperatorNotSupported = "PAL1004";
    public const string FieldNotGroupableOrSortable = "PAL1005";
    public const string OperatorOrder = "PAL1006";
    public const string DateKeyWithoutBucket = "PAL1007";
    public const string AggregateNotReturned = "PAL1008";
    public const string ResourceNotInCloud = "PAL1009";
    public const string ValueNotSendable = "PAL1010";
    public const string ValueNeverReturned = "PAL2001";
    public const string DateTimeConverted = "PAL2002";
    public const string EvaluatedInMemory = "PAL2003";
    public const string RequestPreview = "PAL3001";
    public const string HandwrittenAddress = "PAL3002";
}
