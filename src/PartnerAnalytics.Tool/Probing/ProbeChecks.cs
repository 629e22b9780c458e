using System.Collections.Immutable;
using PartnerAnalytics.Linq;
using PartnerAnalytics.Tool.Probing.Checks;

namespace PartnerAnalytics.Tool.Probing;

/// <summary>All checks, in the order in which they run.</summary>
internal static class ProbeChecks
{
    private static readonly string[] WithoutLinkAfterTop = [ProbeSession.Referrals, ProbeSession.Searches];

    private static readonly string[] WithLinkAfterTop =
    [
        ProbeSession.Subscriptions, ProbeSession.AzureUsage, ProbeSession.IndirectResellers, ProbeSession.LicenseDeployments,
        ProbeSession.LicenseUsage,
    ];

    public static ImmutableArray<Check> All { get; } =
    [
        new LetterCaseCheck(FilterOperators.Equal),
        new LetterCaseCheck(FilterOperators.Contains),
        new NullEqualityCheck(),
        new NullInequalityCheck(),
        new NullOrderCheck(),
        new TimeOfDayCheck(),
        new GroupByNameCheck(),
        new BucketNameCheck(),
        new WeekStartCheck(),
        new NullBucketCheck(),
        new DefaultLevelCheck(ProbeSession.Referrals, "createdDate"),
        new DefaultLevelCheck(ProbeSession.Searches, "searchDate"),
        new SearchCountsCheck(),
        new StringOrderCheck(),
        new NullSortingCheck(),
        new TotalCountCheck(),
        new PageOrderCheck(),
        new PageCapCheck(),
        new LinkMemberCheck(),
        new LinkFormCheck(),
        new LinkAfterTopCheck(true, WithLinkAfterTop),
        new LinkAfterTopCheck(false, WithoutLinkAfterTop),
        new SkipBeyondEndCheck(),
        new GreatestTopCheck("top-9999", 9_999, true, [.. WithoutLinkAfterTop, .. WithLinkAfterTop]),
        new GreatestTopCheck("top-10000", 10_000, true, WithLinkAfterTop),
        new GreatestTopCheck("top-10000-refused", 10_000, false, WithoutLinkAfterTop),
        new LongUriCheck(),
        new LicensePathCheck(),
        new ProcessedDateCheck(),
        .. ProbeSession.Schemas.SelectMany(OfFields),
    ];

    private static IEnumerable<Check> OfFields(AnalyticsResource resource)
    {
        yield return new FilteredFieldsCheck(resource.Path);
        yield return new GroupedFieldsCheck(resource.Path);
        if (resource.Fields.Any(field => field.Sortable))
        {
            yield return new SortedFieldsCheck(resource.Path);
        }

        yield return new AggregatesCheck(resource.Path);
        foreach (var use in Enum.GetValues<FieldUse>().Where(use => RefusedFieldsCheck.FieldsOf(use, resource).Any()))
        {
            yield return new RefusedFieldsCheck(use, resource.Path);
        }
    }
}
