using System.Reflection;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Guide;

/// <summary><c>docs/operators.md</c> says of every operator and member what becomes of it, and that is so.</summary>
public sealed class OperatorGuideTests
{
    private static readonly GuideTable[] Tables =
        [QueryableRows.Table, OwnRows.Table, MemberRows.Strings, MemberRows.Dates, MemberRows.Nullables, MemberRows.Lists];

    public static TheoryData<string> Headings => [.. Tables.Select(table => table.Heading)];

    [Theory]
    [MemberData(nameof(Headings))]
    public void The_guide_says_what_becomes_of_each_example(string heading)
    {
        var expected = Tables.Single(table => table.Heading == heading).Lines.ToList();
        Assert.Equal(expected, ReadTable(heading));
    }

    [Fact]
    public void Every_operator_of_Queryable_is_a_row() => AssertComplete(
        QueryableRows.Table, typeof(Queryable).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(method => method.Name));

    [Fact]
    public void Every_operator_of_this_library_is_a_row() => AssertComplete(OwnRows.Table, typeof(AnalyticsQueryable<>)
        .GetMethods(BindingFlags.Public | BindingFlags.Instance)
        .Concat(typeof(AnalyticsQueryableExtensions).GetMethods(BindingFlags.Public | BindingFlags.Static))
        .Where(method => method.ReturnType.Name.Contains("AnalyticsQuer", StringComparison.Ordinal))
        .Select(method => method.Name)
        .Except([nameof(AnalyticsQueryableExtensions.AsAnalyticsQueryable), .. QueryableRows.Table.Select(row => row.Name)]));

    [Fact]
    public void Every_member_of_string_is_a_row() => AssertComplete(MemberRows.Strings, MembersOf(typeof(string)));

    [Fact]
    public void Every_member_of_DateTimeOffset_is_a_row() => AssertComplete(MemberRows.Dates, MembersOf(typeof(DateTimeOffset)));

    [Fact]
    public void Every_member_of_Nullable_is_a_row() => AssertComplete(MemberRows.Nullables, MembersOf(typeof(long?)));

    private static void AssertComplete(GuideTable table, IEnumerable<string> names) =>
        Assert.Empty(names.Except(table.Select(row => row.Name)).Order());

    private static IEnumerable<string> MembersOf(Type type) =>
    [
        .. type.GetMethods(BindingFlags.Public | BindingFlags.Instance).Where(method => !method.IsSpecialName).Select(method => method.Name),
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name),
    ];

    private static List<string> ReadTable(string heading) =>
    [
        .. File.ReadLines(RepositoryRoot.Combine("docs", "operators.md"))
            .SkipWhile(line => line != heading)
            .Skip(1)
            .SkipWhile(line => !line.StartsWith('|'))
            .TakeWhile(line => line.StartsWith('|')),
    ];
}
