using Microsoft.CodeAnalysis;

namespace PartnerAnalytics.Linq.Generators.Tests;

/// <summary>What is generated again after an edit, and what is not: an editor runs the generator at every keystroke.</summary>
public sealed class CachingTests
{
    private const string Sale = """
        using PartnerAnalytics.Linq;

        [AnalyticsResource("sales")]
        public sealed partial record Sale
        {
            [AnalyticsField("id")]
            public string? Id { get; init; }
        }
        """;

    private const string Refund = """
        using PartnerAnalytics.Linq;

        [AnalyticsResource("refunds")]
        public sealed partial record Refund
        {
            [AnalyticsField("id")]
            public string? Id { get; init; }

            [AnalyticsField("amount")]
            public int Amount { get; init; }
        }
        """;

    private const string Unrelated = """
        public static class Unrelated
        {
            public static int Value => 1;
        }
        """;

    [Fact]
    public void An_edit_in_another_file_recomputes_nothing()
    {
        var run = GeneratorRun.Over(Sale, Refund, Unrelated);
        var before = run.Sources;

        run.Edit(2, source => source.Replace("=> 1", "=> 2; public static int Other => 3"));

        Assert.All(
            StepReasons(run, AnalyticsResourceGenerator.ParseStep)
                .Concat(StepReasons(run, AnalyticsResourceGenerator.ModelStep))
                .Concat(StepReasons(run, AnalyticsResourceGenerator.DiagnosticStep)),
            AssertNotRecomputed);
        Assert.All(OutputReasons(run), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Equal(3, OutputReasons(run).Count);
        Assert.Equal(before, run.Sources);
    }

    [Fact]
    public void An_edit_in_the_same_file_that_changes_no_resource_recomputes_no_output()
    {
        var run = GeneratorRun.Over(Sale, Refund, Unrelated);

        run.Edit(0, source => source + "\n// A comment.\npublic sealed class More;");

        Assert.All(StepReasons(run, AnalyticsResourceGenerator.ModelStep), AssertNotRecomputed);
        Assert.All(OutputReasons(run), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_edit_of_a_field_recomputes_the_output_of_its_resource_and_no_other()
    {
        var run = GeneratorRun.Over(Sale, Refund, Unrelated);
        var before = run.Sources;

        run.Edit(0, source => source.Replace("AnalyticsField(\"id\")", "AnalyticsField(\"key\")"));

        var reasons = StepReasons(run, AnalyticsResourceGenerator.ModelStep);
        Assert.Single(reasons, IncrementalStepRunReason.Modified);
        Assert.All(reasons.Where(reason => reason != IncrementalStepRunReason.Modified), AssertNotRecomputed);
        Assert.Single(OutputReasons(run), IncrementalStepRunReason.Modified);
        Assert.Equal(2, OutputReasons(run).Count(reason => reason == IncrementalStepRunReason.Cached));
        Assert.NotEqual(before["Sale.g.cs"], run.Sources["Sale.g.cs"]);
        Assert.Equal(before["Refund.g.cs"], run.Sources["Refund.g.cs"]);
    }

    [Fact]
    public void A_corrected_mistake_takes_its_diagnostic_away_and_brings_the_field_back()
    {
        var run = GeneratorRun.Over(Sale, Refund);
        Assert.Equal("PAL0008", Assert.Single(run.Result.Diagnostics).Id);
        Assert.DoesNotContain("Amount", run.Sources["Refund.g.cs"]);

        run.Edit(1, source => source.Replace("int Amount", "long? Amount"));

        Assert.Empty(run.Result.Diagnostics);
        Assert.Contains("Amount", run.Sources["Refund.g.cs"]);
    }

    [Fact]
    public void A_diagnostic_moves_with_its_line()
    {
        var run = GeneratorRun.Over(Sale, Refund);
        var before = Assert.Single(run.Result.Diagnostics).Location.GetLineSpan().StartLinePosition.Line;

        run.Edit(1, source => "\n\n" + source);

        Assert.Equal(before + 2, Assert.Single(run.Result.Diagnostics).Location.GetLineSpan().StartLinePosition.Line);
        Assert.Single(OutputReasons(run), IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void A_removed_resource_takes_its_file_away()
    {
        var run = GeneratorRun.Over(Sale, Refund);

        run.Edit(0, _ => "");

        Assert.Equal(["Refund.g.cs"], run.Sources.Keys);
    }

    private static void AssertNotRecomputed(IncrementalStepRunReason reason) =>
        Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, "The step ran again: " + reason);

    private static List<IncrementalStepRunReason> StepReasons(GeneratorRun run, string step)
    {
        var reasons = run.Result.TrackedSteps[step].SelectMany(s => s.Outputs).Select(output => output.Reason).ToList();
        Assert.NotEmpty(reasons);
        return reasons;
    }

    private static List<IncrementalStepRunReason> OutputReasons(GeneratorRun run) =>
        [.. run.Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(s => s.Outputs).Select(output => output.Reason)];
}
