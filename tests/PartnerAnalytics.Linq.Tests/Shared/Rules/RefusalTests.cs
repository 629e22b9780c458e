using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Linq.Expressions;
using PartnerAnalytics.Linq.Execution;
using PartnerAnalytics.Linq.Tests.Support;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Shared.Rules;

/// <summary>
/// Queries that the service cannot answer, and all that a user reads about each. Nothing is sent for any of them, and rows in memory refuse
/// them in the same words.
/// </summary>
public sealed class RefusalTests
{
    internal const int TooMany = int.MaxValue;

    internal static readonly DateTimeOffset Day = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);
    internal static readonly string[] Letters = ["a", "b"];
    internal static readonly object?[] Objects = ["a", 1];
    internal static readonly object Boxed = "a";
    internal static readonly string? NoText = null;
    internal static readonly List<string>? NoList = null;
    internal static readonly HashSet<string> CaseBlind = new(StringComparer.OrdinalIgnoreCase) { "a" };
    internal static readonly SortedSet<string> SortedByCulture = ["a"];
    internal static readonly FrozenSet<string> FrozenCaseBlind = CaseBlind.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    internal static readonly ImmutableHashSet<string> ImmutableCaseBlind = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "a");
    internal static readonly ImmutableSortedSet<string> ImmutableSortedByCulture = ["a"];
    internal static readonly IQueryable<string?> Others = Letters.AsQueryable();
    internal static readonly Dictionary<string, int>.KeyCollection CaseBlindKeys = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["a"] = 1 }.Keys;

    private static readonly Refusals ByShape = Refusals.Join(
        RefusedPAL1001.All,
        RefusedPAL1002.All,
        RefusedPAL1002Arrivals.All,
        RefusedPAL1003.All,
        RefusedPAL1003Keys.All,
        RefusedPAL1003Binding.All,
        RefusedPAL1004.All,
        RefusedPAL1005.All,
        RefusedPAL1006.All,
        RefusedPAL1006Binding.All,
        RefusedPAL1007.All,
        RefusedPAL1008.All);

    private static readonly Refusals ByValue = new()
    {
        {
            (r, g) => r.Where(x => CaseBlind.Contains(x.Status!)).ToList(),
            "PAL1003: The set compares by rules that the service does not know. Use a list, an array, or a HashSet with the default or the ordinal comparer. Source: 'RefusalTests.CaseBlind' in Where(x => CaseBlind.Contains(x.Status!))"
        },
        {
            (r, g) => r.Where(x => SortedByCulture.Contains(x.Status!)).ToList(),
            "PAL1003: The set compares by rules that the service does not know. Use a list, an array, or a HashSet with the default or the ordinal comparer. Source: 'RefusalTests.SortedByCulture' in Where(x => SortedByCulture.Contains(x.Status!))"
        },
        {
            (r, g) => r.Where(x => FrozenCaseBlind.Contains(x.Status!)).ToList(),
            "PAL1003: The set compares by rules that the service does not know. Use a list, an array, or a HashSet with the default or the ordinal comparer. Source: 'RefusalTests.FrozenCaseBlind' in Where(x => FrozenCaseBlind.Contains(x.Status!))"
        },
        {
            (r, g) => r.Where(x => ImmutableCaseBlind.Contains(x.Status!)).ToList(),
            "PAL1003: The set compares by rules that the service does not know. Use a list, an array, or a HashSet with the default or the ordinal comparer. Source: 'RefusalTests.ImmutableCaseBlind' in Where(x => ImmutableCaseBlind.Contains(x.Status!))"
        },
        {
            (r, g) => r.Where(x => ImmutableSortedByCulture.Contains(x.Status!)).ToList(),
            "PAL1003: The set compares by rules that the service does not know. Use a list, an array, or a HashSet with the default or the ordinal comparer. Source: 'RefusalTests.ImmutableSortedByCulture' in Where(x => ImmutableSortedByCulture.Contains(x.Status!))"
        },
        {
            (r, g) => r.Where(x => NoList!.Contains(x.Status!)).ToList(),
            "PAL1003: The collection is null. Give a list, empty if nothing shall match. Source: 'RefusalTests.NoList' in Where(x => NoList!.Contains(x.Status!))"
        },
        {
            (r, g) => r.Where(x => ((IEnumerable<string?>)NoList!).Contains(x.Status)).ToList(),
            "PAL1003: The collection is null. Give a list, empty if nothing shall match. Source: 'RefusalTests.NoList' in Where(x => ((IEnumerable<string?>)NoList!).Contains(x.Status))"
        },
        {
            (r, g) => g.Where(x => x.Name!.Contains(NoText!)).ToList(),
            "PAL1010: The string to look for in 'name' is null. Pass a string, or leave the condition out. Source: 'x.Name.Contains(RefusalTests.NoText)' in Where(x => x.Name!.Contains(NoText!))"
        },
        {
            (r, g) => g.Where(x => Letters.Length == 2 | x.Name!.Contains(NoText!)).ToList(),
            "PAL1010: The string to look for in 'name' is null. Pass a string, or leave the condition out. Source: 'x.Name.Contains(RefusalTests.NoText)' in Where(x => Letters.Length == 2 | x.Name!.Contains(NoText!))"
        },
        {
            (r, g) => g.Where(x => Letters.Length == 3 & x.Name!.Contains(NoText!)).ToList(),
            "PAL1010: The string to look for in 'name' is null. Pass a string, or leave the condition out. Source: 'x.Name.Contains(RefusalTests.NoText)' in Where(x => Letters.Length == 3 & x.Name!.Contains(NoText!))"
        },
        {
            (r, g) => g.Where(x => x.Weight == double.NaN).ToList(),
            "PAL1010: NaN and the infinities have no place in a filter. Use a finite number. Source: 'double.NaN' in Where(x => x.Weight == double.NaN)"
        },
        {
            (r, g) => g.Where(x => x.Weight == double.NaN && x.Name!.Contains(NoText!) && x.Kind == "a").ToList(),
            "PAL1010: NaN and the infinities have no place in a filter. Use a finite number. Source: 'double.NaN' in Where(x => x.Weight == double.NaN && x.Name!.Contains(NoText!) && x.Kind == \"a\")"
        },
    };

    public static TheoryData<string> Shapes => ByShape.Sources;

    public static TheoryData<string> Values => ByValue.Sources;

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_query_is_refused_in_these_words(string source)
    {
        var exception = ByShape.Catch(source, Untouched.Referrals, Untouched.Gadgets);
        Assert.Equal(ByShape[source], exception.Message);
        Assert.Equal(ByShape[source][..7], exception.RuleId);
        Assert.True(RuleLinks.LeadsToPage(exception.HelpLink, exception.RuleId));
        var inMemory = ByShape.Catch(source, Array.Empty<Referral>().AsAnalyticsQueryable(), Array.Empty<Gadget>().AsAnalyticsQueryable());
        Assert.Equal(exception.Message, inMemory.Message);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_refused_in_these_words(string source)
    {
        var exception = ByValue.Catch(source, Untouched.Referrals, Untouched.Gadgets);
        Assert.Equal(ByValue[source], exception.Message);
        Assert.Equal(ByValue[source][..7], exception.RuleId);
        var inMemory = ByValue.Catch(source, Array.Empty<Referral>().AsAnalyticsQueryable(), Array.Empty<Gadget>().AsAnalyticsQueryable());
        Assert.Equal(exception.Message, inMemory.Message);
    }

    [Theory]
    [InlineData("Month", "Compare the date with the ends of a range: x.CreatedDate >= start && x.CreatedDate < start.AddMonths(1).")]
    [InlineData("Day", "Compare the date with the ends of a range: x.CreatedDate >= day && x.CreatedDate < day.AddDays(1).")]
    [InlineData("DayOfYear", "Compare the date with the ends of a range: x.CreatedDate >= day && x.CreatedDate < day.AddDays(1).")]
    [InlineData("DayOfWeek", "Apply the condition to the rows that arrive.")]
    [InlineData("Hour", "Apply the condition to the rows that arrive.")]
    public void A_part_of_a_date_is_refused_with_what_to_write_in_the_words_of_the_query(string member, string advice)
    {
        var row = Expression.Parameter(typeof(Referral), "x");
        var part = Expression.Property(Expression.Property(Expression.Property(row, nameof(Referral.CreatedDate)), "Value"), member);
        var query = Untouched.Referrals.Where(Expression.Lambda<Func<Referral, bool>>(Expression.Equal(part, Expression.Default(part.Type)), row), null);
        Assert.StartsWith(
            $"PAL1003: The service compares dates as they are, not their '{member}'. {advice} "
            + $"Source: 'x.CreatedDate.Value.{member}' in Where(x => x.CreatedDate.Value.{member} == ",
            query.ToString());
    }

    [Fact]
    public void What_is_refused_twice_for_one_reason_is_listed_once()
    {
        Assert.Equal(["PAL1004"], Rules(Untouched.Gadgets.Where(x => (x.Secret ?? "a") == "b")));
        Assert.Equal(["PAL1004", "PAL1001"], Rules(Untouched.Gadgets.Where(x => x.Secret == "b").Take(10_000)));
        Assert.Equal(["PAL1002"], Rules(((IQueryable<Gadget>)Untouched.Gadgets).SkipLast(1).Where(x => x.Secret == "b").Take(10_000)));
        Assert.Equal(["PAL1002"], Rules(Untouched.Gadgets.Distinct()));
        Assert.Equal(["PAL1005"], Rules(Untouched.Gadgets.GroupBy(x => x.Secret).Select(g => g.Key)));
        Assert.Equal(["PAL1006"], Rules(Untouched.Gadgets.Take(3).Where(x => x.Secret == "a")));
        Assert.Equal(["PAL1006"], Rules(Untouched.Gadgets.Take(3).OrderBy(x => x.Price)));
        Assert.Equal(["PAL1006"], Rules(Untouched.Gadgets.Take(3).Select(x => x.Secret).Distinct()));
        Assert.Equal(["PAL1006"], Rules(Untouched.Gadgets.GroupBy(x => x.Kind).Where(g => g.Count() > 3).Select(g => g.Key)));

        static string[] Rules(IQueryable query) => [.. ((IChainedQuery)query).Chain.Plan.Shape.Refusals.Select(r => r.RuleId)];
    }

    internal static bool Own(string? text) => text is null;

    internal static bool Own(Referral row) => row is null;
}
