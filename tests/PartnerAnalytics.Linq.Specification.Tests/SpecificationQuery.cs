using System.Linq.Expressions;
using System.Text.Json;

namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>A query that has to mean the same everywhere.</summary>
public abstract class SpecificationQuery
{
    /// <summary>Runs the query in every way there is and compares the results, in order.</summary>
    public abstract Task VerifyAsync(SpecificationFixture fixture);

    /// <summary>What the query says of itself: its request, or why it is refused.</summary>
    public abstract string? Describe(Roots roots);

    /// <summary>The first request that the query makes, unescaped; or why it makes none.</summary>
    public abstract string RequestOf(Roots roots);
}

/// <inheritdoc/>
public sealed class SpecificationQuery<T>(Func<Roots, IQueryable<T>> query, Expected expected) : SpecificationQuery
{
    private static readonly JsonSerializerOptions Json = new() { IncludeFields = true };

    public override async Task VerifyAsync(SpecificationFixture fixture)
    {
        var expectedRows = ((IEnumerable<T>)query(fixture.Memory)).ToList();
        Assert.True(
            expectedRows.Count > 0 != expected.HasFlag(Expected.Empty),
            $"The query has {expectedRows.Count} rows, so it does not show what it should.");
        VerifyPlainList(fixture, expectedRows);

        var service = query(fixture.Service);
        AssertSame(expectedRows, await ToListAsync(query(fixture.Memory)), "in memory, asynchronously");
        AssertSame(expectedRows, await ToListAsync(service), "over HTTP");
        AssertSame(expectedRows, [.. service], "over HTTP, synchronously");
        AssertSame(expectedRows, await ToListAsync(Requery(service)), "over HTTP, through Queryable");
        AssertSame(expectedRows, [.. Requery(query(fixture.Memory))], "in memory, through Queryable");
    }

    public override string? Describe(Roots roots) => query(roots).ToString();

    public override string RequestOf(Roots roots)
    {
        try
        {
            return Uri.UnescapeDataString(((AnalyticsQueryable<T>)query(roots)).ToRequestUri().PathAndQuery.Split("/analytics/")[1]);
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message;
        }
    }

    private void VerifyPlainList(SpecificationFixture fixture, List<T> expectedRows)
    {
        var expression = new PlainListRewriter(fixture.Memory).Visit(query(fixture.Memory).Expression);
        var plain = Array.Empty<T>().AsQueryable().Provider.CreateQuery<T>(expression);
        if (expected.HasFlag(Expected.ThrowsOverList))
        {
            var exception = Assert.ThrowsAny<Exception>(() => plain.ToList());
            Assert.True(exception is NullReferenceException or InvalidOperationException or ArgumentException or OverflowException, exception.ToString());
        }
        else if (!expected.HasFlag(Expected.OrdersStrings))
        {
            AssertSame([.. plain], expectedRows, "in memory, compared with a plain list");
        }
    }

    // Members make the same calls of Queryable that the compiler writes; read back, each becomes a step again.
    private static IQueryable<T> Requery(IQueryable<T> query) => query.Provider.CreateQuery<T>(query.Expression);

    private static async Task<List<T>> ToListAsync(IQueryable<T> query) =>
        await Assert.IsType<AnalyticsQueryable<T>>(query, exactMatch: false).ToListAsync();

    private static void AssertSame(List<T> expectedRows, List<T> actualRows, string where)
    {
        for (var i = 0; i < Math.Max(expectedRows.Count, actualRows.Count); i++)
        {
            var expectedRow = i < expectedRows.Count ? Print(expectedRows[i]) : "no row";
            var actualRow = i < actualRows.Count ? Print(actualRows[i]) : "no row";
            var same = i < expectedRows.Count && i < actualRows.Count
                && (EqualityComparer<T>.Default.Equals(expectedRows[i], actualRows[i]) || expectedRow == actualRow);
            Assert.True(
                same, $"Row {i} {where}:\n{actualRow}\nexpected:\n{expectedRow}\n({expectedRows.Count} rows expected, {actualRows.Count} found)");
        }
    }

    private static string Print(T row) => JsonSerializer.Serialize(row, Json);

    /// <summary>Puts LINQ to Objects in the place of this library.</summary>
    private sealed class PlainListRewriter(Roots roots) : ExpressionVisitor
    {
        protected override Expression VisitConstant(ConstantExpression node)
        {
            if (node.Value == roots.Referrals)
            {
                return SampleData.Referrals.AsQueryable().Expression;
            }

            if (node.Value == roots.Gadgets)
            {
                return SampleData.Gadgets.AsQueryable().Expression;
            }

            return node.Value is IQueryable query && query.Expression != node ? Visit(query.Expression) : node;
        }

        // Only WithPageSize is no method of LINQ's.
        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            node.Method.Name == nameof(AnalyticsQueryable<T>.WithPageSize) ? Visit(node.Arguments[0]) : base.VisitMethodCall(node);
    }
}
