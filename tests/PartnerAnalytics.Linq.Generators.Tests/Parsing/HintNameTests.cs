namespace PartnerAnalytics.Linq.Generators.Tests.Parsing;

/// <summary>The names of generated files.</summary>
public sealed class HintNameTests
{
    [Theory]
    [InlineData("", "Sale.g.cs")]
    [InlineData("namespace Contoso;", "Contoso.Sale.g.cs")]
    [InlineData("namespace Contoso.@event;", "Contoso.event.Sale.g.cs")]
    [InlineData("namespace Größe;", "Größe.Sale.g.cs")]
    public void The_full_name_of_the_record(string space, string hintName) =>
        Assert.Equal([hintName], GeneratorRun.Over(space + Record("Sale")).Sources.Keys);

    [Fact]
    public void Names_that_differ_in_case_only_get_files_of_their_own()
    {
        var run = GeneratorRun.Over($$"""
            namespace Contoso
            {
                {{Record("Sale")}}
                {{Record("SALE")}}
                {{Record("Refund")}}
            }

            namespace contoso
            {
                {{Record("Sale")}}
            }
            """);

        Assert.Equal(
            ["-Contoso.-S-A-L-E.g.cs", "-Contoso.-Sale.g.cs", "-Contoso.Refund.g.cs", "contoso.Sale.g.cs"],
            run.Sources.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_record_and_a_nested_one_of_the_same_name()
    {
        var run = GeneratorRun.Over($$"""
            {{Record("Sale")}}
            public partial class Outer
            {
                {{Record("Sale")}}
            }
            """);

        Assert.Equal(["Outer.Sale.g.cs", "Sale.g.cs"], run.Sources.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_long_name_is_shortened_and_stays_its_own()
    {
        var space = string.Join(".", Enumerable.Repeat("Averyveryverylongnamespace", 11));
        var wide = new string('漢', 100);

        var names = GeneratorRun.Over($$"""
            namespace {{space}} { {{Record("Sale")}} {{Record("SALE")}} }
            namespace {{space.Replace('A', 'B')}} { {{Record("Sale")}} }
            namespace {{space.Replace('A', 'b')}} { {{Record("Sale")}} }
            {{Record(wide)}}
            """).Sources.Keys.ToArray();

        Assert.Contains("ryveryverylongnamespace.Averyveryverylongnamespace.Averyveryverylongnamespace.-Sale-c2cccf1d523614f7.g.cs", names);
        Assert.Equal(5, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(name), 80, 105));
        Assert.EndsWith("漢-", names.Single(name => name[0] == '漢')[..^(16 + ".g.cs".Length)]);
    }

    private static string Record(string name) => $$"""
        [PartnerAnalytics.Linq.AnalyticsResource("sales")]
        public sealed partial record {{name}}
        {
            [PartnerAnalytics.Linq.AnalyticsField("id")]
            public string? Id { get; init; }
        }
        """;
}
