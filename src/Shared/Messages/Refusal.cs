namespace PartnerAnalytics.Linq.Shared.Messages;

/// <summary>What the service cannot do, and why.</summary>
/// <param name="RuleId">The id of the rule.</param>
/// <param name="Reason">What is wrong, why, and what to write instead.</param>
/// <param name="SourceId">The piece of source that is wrong, in its front end's own table.</param>
internal sealed record Refusal(string RuleId, string Reason, int SourceId)
{
    /// <summary>The value in the service's spelling that was probably meant; null where none is near.</summary>
    public string? Meant { get; init; }
}

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
    public const string RequiredConditionMissing = "PAL1011";
    public const string ValueNeverReturned = "PAL2001";
    public const string DateTimeConverted = "PAL2002";
    public const string EvaluatedInMemory = "PAL2003";
    public const string WaitsInAsynchronousCode = "PAL2004";
    public const string ResultDropped = "PAL2005";
    public const string CountedForAny = "PAL2006";
    public const string RequestPreview = "PAL3001";
    public const string HandwrittenUrl = "PAL3002";
}

/// <summary>Where the page of a rule is.</summary>
internal static partial class RuleHelp
{
    /// <summary>
    /// The URI of a rule's page; null while the repository has no public one, as a link that leads nowhere helps nobody. The pages
    /// are in the package too, in <c>docs/rules</c>.
    /// </summary>
    public static string? LinkFor(string ruleId) => Base.Length == 0 ? null : Base + "docs/rules/" + ruleId + ".md";
}
