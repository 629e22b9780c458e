using System.Runtime.CompilerServices;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Generators.Tests.Emitting;

/// <summary>What is generated, line by line; and that it compiles without a warning.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public Task A_resource_of_strings_and_dates() => VerifyAsync("""
        using PartnerAnalytics.Linq;

        namespace Contoso.Reports;

        [AnalyticsResource("referrals")]
        public sealed partial record Referral
        {
            [AnalyticsField("id")]
            public string? Id { get; init; }

            [AnalyticsField("status", KnownValues = ["Accepted", "Declined"])]
            public string? Status { get; init; }

            [AnalyticsField("createdDate", Aliases = ["creationDate"])]
            public DateTimeOffset? CreatedDate { get; init; }

            public bool IsAccepted => Status == "Accepted";
        }
        """);

    [Fact]
    public Task All_types_and_options() => VerifyAsync("""
        using PartnerAnalytics.Linq;

        namespace Contoso;

        [AnalyticsResource("usage/license-counts")]
        public sealed partial record Everything
        {
            [AnalyticsField("text", Filter = FilterOperators.Equality | FilterOperators.Contains, Sortable = true)]
            public string? Text { get; init; }

            [AnalyticsField("flag", Filter = FilterOperators.Equal)]
            public bool? Flag { get; set; }

            [AnalyticsField("moment", Filter = FilterOperators.Comparison)]
            public DateTimeOffset? Moment { get; init; }

            [AnalyticsField("whole", Filter = FilterOperators.NotEqual | FilterOperators.LessThan, Groupable = false)]
            public long? Whole { get; init; }

            [AnalyticsField("quantity", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
            public decimal? Quantity { get; init; }

            [AnalyticsField("share", Aggregate = FieldAggregate.BucketOnly, Sortable = true)]
            public double? Share { get; init; }

            [AnalyticsField("count", Aggregate = FieldAggregate.Count)]
            public long? Count { get; init; }
        }
        """);

    [Fact]
    public Task A_resource_of_the_Store() => VerifyAsync("""
        using PartnerAnalytics.Linq;
        using System.Text.Json;

        namespace Contoso;

        [AnalyticsResource("addons", Service = AnalyticsService.Store, Rows = ResourceRows.Totals, MaximumTop = 100)]
        public sealed partial record AddOn
        {
            [AnalyticsField("date", Condition = FieldCondition.Days, Required = true)]
            public DateTimeOffset? Date { get; init; }

            [AnalyticsField("applicationId", Condition = FieldCondition.Parameter, Required = true, Groupable = false)]
            public string? ApplicationId { get; init; }

            [AnalyticsField("addOnId", Condition = FieldCondition.Parameter, InsteadOf = "applicationId", Groupable = false)]
            public string? AddOnId { get; init; }

            [AnalyticsField("users", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Figure)]
            public long? Users { get; init; }

            [AnalyticsField("detail")]
            public JsonElement? Detail { get; init; }
        }
        """);

    [Fact]
    public Task A_record_with_an_obsolete_field() => VerifyAsync("""
        using PartnerAnalytics.Linq;

        namespace Contoso;

        [AnalyticsResource("sales")]
        public sealed partial record Sale
        {
            [Obsolete("The service no longer sends it.")]
            [AnalyticsField("amount")]
            public decimal? Amount { get; init; }
        }
        """);

    [Fact]
    public Task A_record_in_the_global_namespace() => VerifyAsync("""
        [PartnerAnalytics.Linq.AnalyticsResource("sales")]
        internal sealed partial record Sale
        {
            [PartnerAnalytics.Linq.AnalyticsField("amount")]
            internal decimal? Amount { get; private init; }
        }
        """);

    [Fact]
    public Task A_nested_record() => VerifyAsync("""
        using PartnerAnalytics.Linq;

        namespace Contoso;

        public static partial class Outer
        {
            internal partial record struct Middle
            {
                public partial interface IInner
                {
                    [AnalyticsResource("sales")]
                    sealed partial record Sale
                    {
                        [AnalyticsField("amount")]
                        public decimal? Amount { get; init; }
                    }
                }
            }
        }
        """);

    [Fact]
    public Task Names_that_are_keywords() => VerifyAsync("""
        using PartnerAnalytics.Linq;

        namespace @namespace.@record;

        public partial class @class
        {
            [AnalyticsResource("sales")]
            public sealed partial record @event
            {
                [AnalyticsField("class")]
                public string? @class { get; init; }

                [AnalyticsField("value")]
                public string? value { get; init; }

                [AnalyticsField("reader")]
                public string? reader { get; init; }

                [AnalyticsField("ordinal")]
                public long? ordinal { get; init; }

                [AnalyticsField("f0")]
                public string? f0 { get; init; }

                [AnalyticsField("schema")]
                public string? eventSchema { get; init; }

                [AnalyticsField("system")]
                public string? System { get; init; }

                [AnalyticsField("getType")]
                public new string? GetType { get; init; }
            }
        }
        """);

    [Fact]
    public Task Values_that_need_escaping() => VerifyAsync(""""
        using PartnerAnalytics.Linq;

        namespace Contoso;

        [AnalyticsResource("sales")]
        public sealed partial record Sale
        {
            [AnalyticsField("kind", KnownValues =
            [
                "\"quoted\"", "C:\\", "<b>&</b>", "two\r\nlines", "*/ -- \u2028 \u0001 \ud800", "{0}", "Größe 😀", ""
            ])]
            public string? Kind { get; init; }
        }
        """");

    private static async Task VerifyAsync(string source, [CallerMemberName] string test = "", [CallerFilePath] string file = "")
    {
        await CodeVerifier.VerifyAsync(new AnalyticsResourceGenerator(), source);
        Snapshot.VerifyFiles(GeneratorRun.Over(source).Sources, file, test);
    }
}
