using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PartnerAnalytics.Linq.Generators.Emitting;
using PartnerAnalytics.Linq.Generators.Parsing;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Generators.Tests;

/// <summary>The generator in the projects of users.</summary>
public sealed class GeneratorTests
{
    private const string Sale = """
        using PartnerAnalytics.Linq;

        namespace Contoso;

        [AnalyticsResource("sales")]
        public sealed partial record Sale
        {
            [AnalyticsField("id")]
            public string? Id { get; init; }
        }
        """;

    [Fact]
    public void Without_the_library_nothing_is_generated()
    {
        var run = GeneratorRun.Over(TestCompilation.Create([Sale], referenceLibrary: false));

        Assert.Empty(run.Sources);
        Assert.Empty(run.Result.Diagnostics);
    }

    [Fact]
    public void A_record_with_an_attribute_of_the_same_name_is_not_ours() => Assert.Empty(GeneratorRun.Over("""
        [AnalyticsResource]
        public sealed partial record Sale;

        public sealed class AnalyticsResourceAttribute : Attribute;
        """).Sources);

    [Fact]
    public Task Types_of_the_user_take_nothing_from_generated_code() => CodeVerifier.VerifyAsync(
        new AnalyticsResourceGenerator(),
        Sale,
        """
        namespace Contoso
        {
            public static class SaleSchema
            {
                public static int Value => 1;
            }

            public sealed class AnalyticsResource;

            public sealed class String;
        }

        namespace Contoso.System
        {
            public sealed class DateTimeOffset;
        }

        namespace Contoso.PartnerAnalytics
        {
            public sealed class Linq;
        }

        namespace Contoso
        {
            public static class Use
            {
                public static string Path => Sale.Resource.Path + SaleSchema.Value;
            }
        }
        """);

    [Fact]
    public Task Two_resources_of_one_name_in_one_namespace() => CodeVerifier.VerifyAsync(
        new AnalyticsResourceGenerator(),
        Sale,
        Sale.Replace("[AnalyticsResource", "public static partial class Archive {\n[AnalyticsResource") + "}");

    [Fact]
    public Task A_record_that_is_obsolete() => CodeVerifier.VerifyAsync(
        new AnalyticsResourceGenerator(), Sale.Replace("[AnalyticsResource", "[System.Obsolete(\"Gone.\")]\n[AnalyticsResource"));

    [Fact]
    public void A_cancelled_run_stops()
    {
        var driver = CSharpGeneratorDriver.Create(new AnalyticsResourceGenerator());

        Assert.ThrowsAny<OperationCanceledException>(() =>
            driver.RunGenerators(TestCompilation.Create([Sale]), new CancellationToken(canceled: true)));
    }

    [Fact]
    public void The_emitter_stops_when_it_is_cancelled()
    {
        var field = new FieldModel("Id", "id", default, default, false, false, default, default, default);
        var model = new ResourceModel("Sale.g.cs", default, default, "Sale", "sales", default, false, false, default, new([field]));

        Assert.Throws<OperationCanceledException>(() => ResourceEmitter.Emit(model, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void The_librarys_own_resources_have_what_is_generated()
    {
        Assert.Equal("customerMarket", Referral.FieldNames.CustomerMarket);
        Assert.Equal("customerMarket", Referral.Fields.CustomerMarket.WireName);
        Assert.Equal("CustomerMarket", Referral.Fields.CustomerMarket.Name);
        Assert.Equal("referrals", Referral.Resource.Path);
        Assert.Same(Referral.Resource.Fields[Referral.Fields.WonDate.Info.Ordinal], Referral.Fields.WonDate.Info);
    }

    [Fact]
    public void Diagnostics_of_one_declaration()
    {
        const string Source = """
            using PartnerAnalytics.Linq;

            public class Outer
            {
                [AnalyticsResource("/sales")]
                public record Sale(int Number)
                {
                    [AnalyticsField("a name")]
                    public string Name { get; init; } = "";

                    [AnalyticsField("amount", Filter = FilterOperators.Contains)]
                    public decimal? Fields { get; init; }

                    [AnalyticsField("Amount")]
                    public decimal? Amount { get; }
                }
            }
            """;

        Snapshot.Verify(string.Join('\n', GeneratorRun.Over(Source).Result.Diagnostics.Select(d => d.ToString())));
    }
}
