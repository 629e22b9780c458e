namespace PartnerAnalytics.Linq.CodeFixes.Tests;

/// <summary>The fixes of what the generator says of a declaration.</summary>
public sealed class DeclarationCodeFixTests
{
    private const string Field = "{ [AnalyticsField(\"id\")] public string? Id { get; init; } }";

    [Theory]
    [InlineData("public sealed record Sale", "public sealed partial record Sale")]
    [InlineData("public partial record Sale", "public sealed partial record Sale")]
    [InlineData("public partial class Sale", "public sealed partial record Sale")]
    [InlineData("public sealed partial class Sale", "public sealed partial record Sale")]
    [InlineData("public abstract partial record Sale", "public sealed partial record Sale")]
    [InlineData("public partial record struct Sale", "public sealed partial record Sale")]
    [InlineData("public readonly partial record struct Sale", "public sealed partial record Sale")]
    [InlineData("public partial struct Sale", "public sealed partial record Sale")]
    [InlineData("internal class /* ours */ Sale", "internal sealed partial record /* ours */ Sale")]
    public Task A_resource_becomes_a_sealed_partial_record(string declaration, string expected) =>
        VerifyAsync($"{declaration} {Field}", $"{expected} {Field}");

    [Theory]
    [InlineData("int", "long?")]
    [InlineData("string", "string?")]
    [InlineData("DateTime?", "DateTimeOffset?")]
    [InlineData("float", "double?")]
    [InlineData("bool", "bool?")]
    public Task A_field_gets_the_type_of_the_message(string type, string expected) => VerifyAsync(
        $"public sealed partial record Sale {{ [AnalyticsField(\"id\")] public {type} Id {{ get; init; }} }}".Replace("string Id { get; init; }", "string Id { get; init; } = \"\";", StringComparison.Ordinal),
        $"public sealed partial record Sale {{ [AnalyticsField(\"id\")] public {expected} Id {{ get; init; }} }}".Replace(type == "string" ? "string? Id { get; init; }" : "-", "string? Id { get; init; } = \"\";", StringComparison.Ordinal));

    [Theory]
    [InlineData("[AnalyticsField(\"id\")] public string? Id { get; }", "[AnalyticsField(\"id\")] public string? Id { get; init; }")]
    [InlineData("[AnalyticsField(\"id\")] public static string? Id { get; set; }", "[AnalyticsField(\"id\")] public string? Id { get; set; }")]
    [InlineData(
        "[AnalyticsField(\"id\")] public string? Id { get; init; } public required string? Note { get; init; }",
        "[AnalyticsField(\"id\")] public string? Id { get; init; } public string? Note { get; init; }")]
    public Task A_property_can_be_set(string members, string expected) => VerifyAsync(
        $"public sealed partial record Sale {{ {members} }}", $"public sealed partial record Sale {{ {expected} }}");

    [Theory]
    [InlineData("public record Thing; [AnalyticsResource(\"things\")] public sealed partial record Sale : Thing {}")]
    [InlineData("public sealed partial record Sale { [AnalyticsField(\"id\")] public object? Id { get; init; } }")]
    [InlineData("public sealed partial record Sale { [AnalyticsField(\"id\")] public string? Id => null; }")]
    public async Task What_takes_a_decision_is_left(string declaration)
    {
        using var project = new FixedProject(new DeclarationCodeFixProvider(), ToFile(declaration));
        Assert.Empty(await project.OfferAsync(0));
    }

    private static async Task VerifyAsync(string declaration, string expected)
    {
        using var project = new FixedProject(new DeclarationCodeFixProvider(), ToFile(declaration));
        await project.ApplyAsync(Assert.Single(await project.OfferAsync(0)));

        Assert.Equal(ToFile(expected), await project.TextOfAsync(0));
        Assert.Empty(await project.RemainingAsync());
    }

    private static string ToFile(string declaration) =>
        $"using PartnerAnalytics.Linq;\n\nnamespace Contoso;\n\n[AnalyticsResource(\"sales\")]\n{declaration}\n";
}
