using PartnerAnalytics.Linq.Benchmarks.InProcess;

namespace PartnerAnalytics.Linq.Benchmarks.Tests;

/// <summary>The ways to an address that are measured lead to the same one.</summary>
public sealed class AddressTests
{
    [Fact]
    public void The_address_by_hand_is_the_librarys()
    {
        var adHoc = new AdHoc();

        Assert.Equal(adHoc.WrittenByHand(), adHoc.Library().AbsoluteUri);
        adHoc.LibraryIntoBuffer();
        adHoc.LibraryIntoBuffer();
        Assert.Equal(adHoc.WrittenByHand(), adHoc.Written);
        Assert.Contains("createdDate%20ge%20", adHoc.WrittenByHand(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_compiled_query_has_the_same_address()
    {
        var compiled = new Compiled();
        compiled.LibraryIntoBuffer();
        compiled.LibraryIntoBuffer();

        Assert.Equal(new AdHoc().Library().AbsoluteUri, compiled.Library());
        Assert.Equal(compiled.WrittenByHand(), compiled.Library());
        Assert.Equal(compiled.WrittenByHand(), compiled.Written);
    }

    [Fact]
    public void The_tree_is_of_the_same_query()
    {
        var rows = Enumerable.Range(0, 400).Select(day => new Referral
        {
            Status = "Accepted",
            CustomerMarket = day % 2 == 0 ? "NL" : "US",
            CreatedDate = new DateTimeOffset(2017, 12, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day),
        }).ToList();
        var market = "NL";
        var from = new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);

        var tree = new AdHoc().TreeOfQueryable().Expression.ToString();
        var query = rows.AsQueryable()
            .Where(r => r.Status == "Accepted" && r.CustomerMarket == market && r.CreatedDate >= from)
            .Skip(200)
            .Take(100)
            .Expression.ToString();

        Assert.Equal(Operators(query), Operators(tree));
    }

    [Fact]
    public void A_thousand_values_are_written_and_then_refused()
    {
        var values = new ManyValues();

        Assert.Contains("112099", values.Hundred().AbsoluteUri, StringComparison.Ordinal);
        Assert.Contains("characters long", values.Thousand(), StringComparison.Ordinal);
    }

    // What follows the source; the names of closures are the compiler's affair.
    private static string Operators(string tree) =>
        System.Text.RegularExpressions.Regex.Replace(tree[tree.IndexOf(".Where", StringComparison.Ordinal)..], @"value\([^)]*\)", "captured");
}
