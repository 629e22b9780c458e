namespace PartnerAnalytics.Linq.Generators.Tests.Parsing;

/// <summary>PAL0004 and PAL0010: the types around the record, and types that cannot be named.</summary>
public sealed class ContainingTypeTests
{
    [Fact]
    public async Task A_containing_type_that_is_not_partial()
    {
        var diagnostics = await Declaration.VerifyAsync("""
            public static class {|PAL0004:Outer|}
            {
                public partial class Middle
                {
                    [AnalyticsResource("sales")]
                    public sealed partial record Sale
                    {
                        [AnalyticsField("id")]
                        public string? Id { get; init; }
                    }
                }
            }
            """);

        Assert.Equal(
            "'Outer' contains the resource 'Sale' and is not partial: add 'partial' to the declaration of 'Outer'",
            diagnostics.Single().GetMessage());
    }

    [Fact]
    public Task Containing_types_that_are_partial() => Declaration.VerifyAsync("""
        public static partial class Outer
        {
            private sealed partial class Middle
            {
                [AnalyticsResource("sales")]
                private sealed partial record Sale
                {
                    [AnalyticsField("id")]
                    public string? Id { get; init; }
                }
            }
        }
        """);

    [Fact]
    public async Task A_generic_record()
    {
        var diagnostics = await Declaration.VerifyAsync("""
            [AnalyticsResource("sales")]
            public sealed partial record {|PAL0010:Sale|}<T>
            {
                [AnalyticsField("id")]
                public string? Id { get; init; }
            }
            """);

        Assert.StartsWith("'Sale' is generic: ", diagnostics.Single().GetMessage());
    }

    [Fact]
    public Task A_record_in_a_generic_type() => Declaration.VerifyAsync("""
        public partial class Outer<T>
        {
            [AnalyticsResource("sales")]
            public sealed partial record {|PAL0010:Sale|}
            {
                [AnalyticsField("id")]
                public string? Id { get; init; }
            }
        }
        """);

    [Fact]
    public Task A_record_that_is_local_to_its_file() => Declaration.VerifyAsync("""
        [AnalyticsResource("sales")]
        file sealed partial record {|PAL0010:Sale|}
        {
            [AnalyticsField("id")]
            public string? Id { get; init; }
        }
        """);

    [Fact]
    public Task A_record_in_a_type_that_is_local_to_its_file() => Declaration.VerifyAsync("""
        file partial class Outer
        {
            [AnalyticsResource("sales")]
            public sealed partial record {|PAL0010:Sale|}
            {
                [AnalyticsField("id")]
                public string? Id { get; init; }
            }
        }
        """);
}
