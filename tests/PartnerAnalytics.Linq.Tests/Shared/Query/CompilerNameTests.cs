using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Tests.Shared.Query;

/// <summary>Names that the compilers of C# and Visual Basic make up are never read by users.</summary>
public sealed class CompilerNameTests
{
    [Theory]
    [InlineData("market", "market")]
    [InlineData("<market>P", "market")]
    [InlineData("<market>5__2", "market")]
    [InlineData("$VB$Local_market", "market")]
    [InlineData("$VB$NonLocal_market", "market")]
    [InlineData("", "")]
    public void A_captured_variable_has_its_name_in_the_source(string name, string written) => Assert.Equal(written, CompilerNames.Written(name));

    [Theory]
    [InlineData("<>h__TransparentIdentifier0", true)]
    [InlineData("$VB$It1", true)]
    [InlineData("x", false)]
    public void What_query_syntax_holds_its_names_in_has_none(string name, bool isTransparent) => Assert.Equal(isTransparent, CompilerNames.IsTransparent(name));

    [Fact]
    public void An_anonymous_type_has_none()
    {
        Assert.True(CompilerNames.IsAnonymous(new { A = 1 }.GetType().Name));
        Assert.True(CompilerNames.IsAnonymous(new { }.GetType().Name));
        Assert.True(CompilerNames.IsAnonymous("VB$AnonymousType_0`1"));
        Assert.False(CompilerNames.IsAnonymous(nameof(CompilerNameTests)));
    }
}
