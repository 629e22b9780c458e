namespace PartnerAnalytics.Linq.Generators.Tests;

/// <summary>Files of other people. Each may stand beside the others in one project.</summary>
internal static class SettingsSources
{
    public const string Members_that_warn = """
        using System;
        using System.Diagnostics.CodeAnalysis;
        using PartnerAnalytics.Linq;

        namespace Aged
        {
            [AnalyticsResource("sales")]
            public sealed partial record Sale
            {
                [Obsolete("Rows are made by queries.", true)]
                public Sale()
                {
                }

                [Obsolete("Use \"New\".", true)]
                [AnalyticsField("gone")]
                public decimal? Gone { get; init; }

                [Obsolete]
                [AnalyticsField("old")]
                public string? Old { get; init; }

                [Obsolete("Renamed.", DiagnosticId = "AGED3", UrlFormat = "https://localhost/{0}")]
                [AnalyticsField("named")]
                public string? Named { get; init; }

                [Experimental("AGED1", UrlFormat = "https://localhost/{0}")]
                [AnalyticsField("new")]
                public DateTimeOffset? New { get; init; }

                [AnalyticsField("accessors")]
                public long? Accessors { [Obsolete("No.", true)] get; [Experimental("AGED2")] init; }

                [AnalyticsField("setter")]
                public long? Setter { get; [Obsolete("No.", true)] init; }
            }
        }
        """;

    public const string Records_that_warn = """
        using System;
        using System.ComponentModel;
        using System.Diagnostics.CodeAnalysis;
        using PartnerAnalytics.Linq;

        namespace AgedTypes
        {
            [Obsolete("Gone.", true)]
            [AnalyticsResource("sales")]
            public sealed partial record Gone { [AnalyticsField("id")] public string? Id { get; init; } }

            [Experimental("AGED3")]
            [EditorBrowsable(EditorBrowsableState.Never)]
            [AnalyticsResource("sales")]
            public sealed partial record New { [AnalyticsField("id")] public string? Id { get; init; } }

            [Obsolete]
            public static partial class Around
            {
                [AnalyticsResource("sales")]
                public sealed partial record Inner { [AnalyticsField("id")] public string? Id { get; init; } }
            }
        }
        """;

    public const string Names_of_the_system = """
        using PartnerAnalytics.Linq;

        namespace My.System.PartnerAnalytics.@global
        {
            [AnalyticsResource("sales")]
            public sealed partial record System
            {
                [AnalyticsField("string")] public string? String { get; init; }
                [AnalyticsField("global")] public string? global { get; init; }
                [AnalyticsField("library")] public string? PartnerAnalytics { get; init; }
                [AnalyticsField("resource")] public string? AnalyticsResource { get; init; }
                [AnalyticsField("dateTimeOffset")] public string? DateTimeOffset { get; init; }
                [AnalyticsField("schema")] public string? SystemSchema { get; init; }
                [AnalyticsField("obsolete")] public string? Obsolete { get; init; }
                [AnalyticsField("memberwiseClone")] public new string? MemberwiseClone { get; init; }
                [AnalyticsField("referenceEquals")] public new string? ReferenceEquals { get; init; }
                [AnalyticsField("getType")] public new string? GetType { get; init; }
                [AnalyticsField("equalityContract")] public string? Contract { get; init; }
                [AnalyticsField("deconstruct")] public string? Deconstruct { get; init; }
            }
        }
        """;

    public const string Names_of_the_language = """
        using PartnerAnalytics.Linq;

        [AnalyticsResource("sales")]
        public sealed partial record sale
        {
            [AnalyticsField("id")] public string? id { get; init; }
            [AnalyticsField("id2")] public string? Id { get; init; }
            [AnalyticsField("underscore", Filter = FilterOperators.None)] public string? _ { get; init; }
            [AnalyticsField("u")] public string? _under { get; init; }
            [AnalyticsField("field")] public string? field { get; init; }
            [AnalyticsField("value")] public string? value { get; init; }
            [AnalyticsField("row")] public string? row { get; init; }
            [AnalyticsField("reader")] public string? reader { get; init; }
            [AnalyticsField("class")] public string? @class { get; init; }
            [AnalyticsField("await")] public string? await { get; init; }
            [AnalyticsField("nameof")] public string? nameof { get; init; }
            [AnalyticsField("escaped")] public string? \u0061bc { get; init; }
            [AnalyticsField("umlaut")] public string? Größe { get; init; }
        }

        [AnalyticsResource("sales")]
        internal sealed partial record @record { [AnalyticsField("id")] internal string? id { get; init; } }

        [AnalyticsResource("sales")]
        internal sealed partial record @extension { [AnalyticsField("id")] internal string? id { get; private set; } }

        namespace @class.@event
        {
            [AnalyticsResource("sales")]
            public sealed partial record @dynamic { [AnalyticsField("id")] public string? Id { get; init; } }
        }
        """;

    public const string Records_in_types = """
        using PartnerAnalytics.Linq;

        namespace Nested;

        public readonly ref partial struct Span
        {
            [AnalyticsResource("sales")]
            public sealed partial record Sale { [AnalyticsField("id")] public string? Id { get; init; } }
        }

        public abstract unsafe partial class Base
        {
            public abstract partial record class Middle(int Number)
            {
                [AnalyticsResource("sales")]
                protected internal sealed partial record Sale { [AnalyticsField("id")] public string? Id { get; init; } }
            }

            private protected partial interface IInner
            {
                [AnalyticsResource("sales")]
                sealed partial record class Sale { [AnalyticsField("id")] public string? Id { get; init; } }
            }

            private partial record struct Value(int Number)
            {
                [AnalyticsResource("sales")]
                private sealed partial record Sale { [AnalyticsField("id")] public string? Id { get; init; } }
            }
        }
        """;

    public const string One_name_in_several_namespaces_and_a_record_in_several_parts = """
        using PartnerAnalytics.Linq;

        namespace North { [AnalyticsResource("sales")] public sealed partial record Sale { [AnalyticsField("id")] public string? Id { get; init; } } }
        namespace South { [AnalyticsResource("sales")] public sealed partial record Sale { [AnalyticsField("id")] public string? Id { get; init; } } }
        namespace South.Sales { [AnalyticsResource("sales")] public sealed partial record Sale { [AnalyticsField("id")] public string? Id { get; init; } } }
        namespace SOUTH { [AnalyticsResource("sales")] public sealed partial record Sale { [AnalyticsField("id")] public string? Id { get; init; } } }

        namespace Taken.SaleSchema { public sealed class Other { } }
        namespace Taken
        {
            [AnalyticsResource("sales")]
            public sealed partial record Sale;

            partial record Sale { [AnalyticsField("id")] public required string? Id { get; set; } }

            partial record Sale : System.IComparable<Sale>
            {
                [AnalyticsField("amount", Aggregate = FieldAggregate.Sum)] public decimal? Amount { get; init; }
                public int CompareTo(Sale? other) => 0;
            }
        }
        """;

    public const string Without_nullable_annotations = """
        #nullable disable
        namespace Oblivious
        {
            [PartnerAnalytics.Linq.AnalyticsResource("sales")] // [AnalyticsResource(
            public sealed partial record Sale
            {
                [PartnerAnalytics.Linq.AnalyticsField("id", KnownValues = new[] { "a", "b" }, Aliases = new string[] { "key" })]
                public string Id { get; init; }

                [PartnerAnalytics.Linq.AnalyticsField("number")]
                public System.Nullable<long> Number { get; init; }

                [PartnerAnalytics.Linq.AnalyticsField("date")]
                public System.DateTimeOffset? Date { get; set; }
            }
        }
        """;

    public const string A_full_name_of_300_characters = """
        using PartnerAnalytics.Linq;

        namespace Averyveryveryveryveryveryveryveryveryveryveryveryveryveryverylongone.Bveryveryveryveryveryveryveryveryveryveryverylongone
            .Cveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryverylongone.Dveryveryveryveryveryveryveryverylongone
        {
            [AnalyticsResource("sales")]
            public sealed partial record VeryveryveryveryveryveryveryveryveryverylongSale { [AnalyticsField("id")] public string? Id { get; init; } }
        }
        """;
}
