using PartnerAnalytics.Emulator;
using PartnerAnalytics.Tool.Probing;

namespace PartnerAnalytics.Tool.Tests.Probing;

/// <summary>The probe finds what the emulator does otherwise, and nothing else.</summary>
public sealed class DifferenceProbeTests
{
    /// <summary>Questions that are put by grouping, and have no answer where nothing is grouped.</summary>
    private const string NeedGroups =
        "bucket-name week-start null-bucket default-level:referrals default-level:search search-counts "
        + "groups:referrals aggregates:referrals groups:search aggregates:search "
        + "groups:subscriptions aggregates:subscriptions refused-groups:subscriptions "
        + "groups:usage/azure aggregates:usage/azure refused-groups:usage/azure "
        + "groups:indirectresellers aggregates:indirectresellers refused-groups:indirectresellers "
        + "groups:commercial/deployment/license aggregates:commercial/deployment/license "
        + "refused-groups:commercial/deployment/license groups:commercial/usage/license aggregates:commercial/usage/license "
        + "refused-groups:commercial/usage/license";

    /// <summary>Questions that need rows.</summary>
    private const string NeedRows =
        "equality-letter-case contains-letter-case null-equality null-inequality null-order time-of-day bucket-name week-start "
        + "null-bucket search-counts string-order null-sorting total-count page-order page-cap link-member link-form long-address processed-date";

    /// <summary>
    /// Each difference, the questions to which the answer is that something differs, and those that cannot be told. Where there are
    /// several, the difference concerns several resources, or takes away what a question is put by.
    /// </summary>
    public static TheoryData<EmulatorDifference, string, string> Table => new()
    {
        { EmulatorDifference.EqualityIgnoresCase, "equality-letter-case", "" },
        { EmulatorDifference.ContainsIgnoresCase, "contains-letter-case", "" },
        { EmulatorDifference.NullComparisonsRefused, "null-equality", "" },
        { EmulatorDifference.NullComparisonsMatchNothing, "null-equality", "" },
        { EmulatorDifference.NotEqualLeavesOutNull, "null-inequality", "" },
        { EmulatorDifference.NullIsLess, "null-order", "" },
        { EmulatorDifference.TimesRefused, "time-of-day", "" },
        { EmulatorDifference.TimesIgnored, "time-of-day", "" },
        { EmulatorDifference.BucketsNamedByLastDay, "bucket-name", "" },
        { EmulatorDifference.WeeksFromSunday, "week-start", "" },
        { EmulatorDifference.NoBucketOfNull, "null-bucket", "" },
        { EmulatorDifference.LevelRequired, "default-level:referrals default-level:search", "" },
        { EmulatorDifference.GroupByInCamelCase, "groupby-name", NeedGroups },
        {
            EmulatorDifference.CountInEveryGroup,
            "aggregates:referrals aggregates:usage/azure aggregates:commercial/deployment/license aggregates:commercial/usage/license",
            ""
        },
        { EmulatorDifference.SearchCountsExceedRows, "search-counts", "" },
        { EmulatorDifference.OrderIgnoresCase, "string-order", "" },
        { EmulatorDifference.NullsLast, "null-sorting", "" },
        { EmulatorDifference.OrderChangesBetweenPages, "page-order", "" },
        { EmulatorDifference.TotalCountOfPage, "total-count", "" },
        { EmulatorDifference.NoLinkMember, "link-member", "link-form link-after-top no-link-after-top" },
        { EmulatorDifference.BareLinks, "link-form", "" },
        { EmulatorDifference.NoTotalCount, "total-count", "" },
        { EmulatorDifference.PagesCapped, "page-cap", "" },
        { EmulatorDifference.SkipIgnored, "page-order skip-beyond-end", "page-cap" },
        { EmulatorDifference.NoLinksAfterTop, "link-after-top", "link-form" },
        { EmulatorDifference.LinksAfterEveryTop, "no-link-after-top", "" },
        { EmulatorDifference.SkipBeyondEndRefused, "skip-beyond-end", "" },
        { EmulatorDifference.TopOf10000Refused, "top-10000", "" },
        { EmulatorDifference.TopOf10000Accepted, "top-10000-refused", "" },
        { EmulatorDifference.LicensePathsWithoutPartner, "license-path", "" },
        { EmulatorDifference.ProcessedDateAndLater, "processed-date", "" },
        { EmulatorDifference.SilentFieldsNotFiltered, "filters:referrals filters:search filters:subscriptions", "" },
        { EmulatorDifference.SilentFieldsNotGrouped, "groups:referrals groups:search groups:subscriptions", "" },
        {
            EmulatorDifference.EveryFieldFiltered,
            "refused-filters:subscriptions refused-filters:usage/azure refused-filters:indirectresellers "
                + "refused-filters:commercial/deployment/license refused-filters:commercial/usage/license",
            ""
        },
        {
            EmulatorDifference.EveryFieldGrouped,
            "refused-groups:subscriptions refused-groups:usage/azure refused-groups:indirectresellers "
                + "refused-groups:commercial/deployment/license refused-groups:commercial/usage/license",
            ""
        },
        {
            EmulatorDifference.EveryFieldSorted,
            "refused-sorts:referrals refused-sorts:search refused-sorts:subscriptions refused-sorts:usage/azure "
                + "refused-sorts:commercial/deployment/license refused-sorts:commercial/usage/license",
            ""
        },
        { EmulatorDifference.LongAddressesRefused, "long-address", "" },
    };

    [Fact]
    public async Task Everything_holds_at_an_emulator_that_does_not_differ()
    {
        var findings = await ProbedEmulator.ProbeAsync();

        Assert.True(findings.Length > 40);
        Assert.Equal(findings.Length, findings.Select(finding => finding.Id).Distinct().Count());
        Assert.Empty(findings.Where(finding => finding.Outcome.Verdict != Verdict.Holds)
            .Select(finding => $"{finding.Id}: {finding.Outcome.Verdict}: {finding.Outcome.Reason}"));
    }

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_difference_is_found(EmulatorDifference difference, string differs, string couldNotTell)
    {
        var findings = await ProbedEmulator.ProbeAsync(difference);

        Assert.Equal(differs, ProbedEmulator.Names(findings, Verdict.Differs));
        Assert.Equal(couldNotTell, ProbedEmulator.Names(findings, Verdict.CouldNotTell));
    }

    [Fact]
    public void Every_difference_is_in_the_table()
        => Assert.Equal(Enum.GetValues<EmulatorDifference>(), Table.Select(row => (EmulatorDifference)row[0]).Order());

    [Fact]
    public async Task Failures_that_pass_change_no_answer()
    {
        var faults = new EmulatorFaults { Rate = 0.15, RetryAfter = TimeSpan.Zero, TimeProvider = new HastyTime() }.Only(
            EmulatorFault.ThrottledForSeconds,
            EmulatorFault.ThrottledUntilDate,
            EmulatorFault.ServiceUnavailableForSeconds,
            EmulatorFault.BadGateway,
            EmulatorFault.ConnectionReset,
            EmulatorFault.ResetInBody,
            EmulatorFault.SlowBody);

        var findings = await ProbedEmulator.ProbeAsync(
            new AnalyticsEmulatorOptions { Rows = ProbedEmulator.Rows, Faults = faults }, new HastyTime());

        Assert.Equal("", ProbedEmulator.Names(findings, Verdict.Differs));
        Assert.Equal("", ProbedEmulator.Names(findings, Verdict.CouldNotTell));
    }

    [Fact]
    public async Task What_a_tenant_without_rows_cannot_show_is_left_open()
    {
        var findings = await ProbedEmulator.ProbeAsync(new AnalyticsEmulatorOptions { Rows = 0 });

        Assert.Equal("", ProbedEmulator.Names(findings, Verdict.Differs));
        Assert.Subset(
            ProbedEmulator.Names(findings, Verdict.CouldNotTell).Split(' ').ToHashSet(),
            NeedRows.Split(' ').ToHashSet());
        Assert.Contains("filters:subscriptions", ProbedEmulator.Names(findings, Verdict.Holds), StringComparison.Ordinal);
    }
}
