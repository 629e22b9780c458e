using Microsoft.CodeAnalysis;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Generators.Tests.Parsing;

/// <summary>While a record is typed, no rule flashes up at what is not written to its end.</summary>
public sealed class TypingTests
{
    private const string Beginning = "using PartnerAnalytics.Linq;\n\n";

    private const string Record = """
        /// <summary>What is sold.</summary>
        [AnalyticsResource("sales", HasProcessedDate = true)]
        public sealed partial record Sale
        {
            /// <summary>Its number.</summary>
            [AnalyticsField("id", Sortable = true)]
            public string? Id { get; init; }

            [AnalyticsField("soldDate", Filter = FilterOperators.Comparison)]
            public DateTimeOffset? SoldDate { get; init; }
        }
        """;

    [Theory]
    [InlineData("")]
    [InlineData("\n}\n")]
    [InlineData("\n\n/// <summary>Another one.</summary>\npublic static class Other\n{\n}\n")]
    public void No_rule_reports_a_record_that_is_being_typed(string rest)
    {
        var typed = 0;
        for (var length = 0; length < Record.Length; length++)
        {
            var source = Beginning + Record[..length] + rest;
            if (TestCompilation.ParseFile(source, "Source0.cs").GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error))
            {
                typed++;
                Assert.Equal("", string.Join(" ", GeneratorRun.Over(source).Result.Diagnostics.Select(d => $"{length}: {d.Id}")));
            }
        }

        Assert.InRange(typed, Record.Length / 2, Record.Length);
    }

    [Fact]
    public void A_record_that_parses_is_reported_whatever_is_typed_beside_it() => Assert.Equal(
        ["PAL0012"],
        GeneratorRun.Over(Beginning + "[AnalyticsResource(\"sales\")]\npublic sealed partial record Sale\n{\n}\n\npublic static class Oth")
            .Result.Diagnostics.Select(d => d.Id));

    [Fact]
    public void A_field_of_a_type_that_is_being_typed_is_not_yet_astray()
    {
        const string Type = "public sealed partial record Sale\n{\n    [AnalyticsField(\"id\")]\n    public string? Id { get; init; }\n";

        Assert.Empty(GeneratorRun.Over(Beginning + Type).Result.Diagnostics);
        Assert.Equal(["PAL0014"], GeneratorRun.Over(Beginning + Type + "}").Result.Diagnostics.Select(d => d.Id));
    }
}
