using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Azure.Core;
using PartnerAnalytics.Linq;
using PartnerAnalytics.Tool.Querying;

namespace PartnerAnalytics.Tool.Tests.Querying;

/// <summary>What a compiled query gives while it runs, and what is left of it afterwards.</summary>
public sealed class QueryRunTests(QueriedEmulator emulator) : IClassFixture<QueriedEmulator>
{
    [Theory]
    [InlineData("partner.Subscriptions.Select(s => new { s.Id, s.LicenseCount, s.CreationDate, s.AutoRenewEnabled })", "Id String; LicenseCount Int64?; CreationDate DateTimeOffset?; AutoRenewEnabled Boolean?")]
    [InlineData("partner.Subscriptions.Select(s => s.LicenseCount)", "Value Int64?")]
    [InlineData("partner.Subscriptions.ToList().Select(s => (s.Id, Day: s.CreationDate!.Value.DayOfWeek))", "Item1 String; Item2 DayOfWeek")]
    [InlineData("partner.Subscriptions.CountAsync()", "Value Int32")]
    [InlineData("new[] { 1.5m, 2 }.Select(d => new { Inner = (d, d) }).ToList()", "Inner ValueTuple`2")]
    [InlineData("default(string)", "Value Object")]
    public async Task Columns_have_the_types_that_the_row_declares(string text, string expected)
    {
        var columns = await RunAsync(text, (rows, _) => Task.FromResult(string.Join("; ", rows.Columns.Select(Describe))));

        Assert.Equal(expected, columns);
    }

    [Fact]
    public async Task Rows_come_while_the_service_is_still_asked()
    {
        emulator.Emulator.ClearRequests();

        var first = await RunAsync<(string?, int)>("partner.Subscriptions.Take(3).WithPageSize(1).Select(s => s.Id)", async (rows, stop) =>
        {
            await foreach (var row in rows.ReadAsync(stop))
            {
                return ((string?)row[0], emulator.Emulator.Requests.Count());
            }

            return default;
        });

        Assert.Equal(("a", 1), first);
    }

    [Theory]
    [InlineData("partner.Subscriptions.Select(s => new { s.Id, s.LicenseCount })")]
    [InlineData("partner.Subscriptions.GroupBy(s => s.ProductName).Select(g => new { g.Key, Sum = g.Sum(s => s.LicenseCount) })")]
    [InlineData("partner.Subscriptions.ToList().Select(s => new { s.Id })")]
    [InlineData("partner.Subscriptions.Select(s => new { Inner = new { s.Id } }.Inner.Id ?? $\"{new { s.Status }}\")")]
    [InlineData("partner.Subscriptions.Where(s => s.CreationDate >= DateTimeOffset.UnixEpoch && s.CreationDate < new DateTimeOffset(1970, 3, 1, 0, 0, 0, TimeSpan.Zero)).Select(s => new { Day = s.CreationDate }).PartitionBy(s => DateBucket.StartOfMonth(s.Day))")]
    public async Task Nothing_of_a_query_stays_loaded(string text)
    {
        var context = await RunAndForgetAsync(text);

        for (var i = 0; context.IsAlive && i < 20; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(context.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Task<WeakReference> RunAndForgetAsync(string text) => RunAsync(text, async (rows, stop) =>
    {
        var context = AssemblyLoadContext.GetLoadContext(MadeTypes.Find(rows.Value!).Assembly)!;
        Assert.True(context.IsCollectible);
        await foreach (var row in rows.ReadAsync(stop))
        {
            Assert.NotEmpty(row);
        }

        return new WeakReference(context);
    });

    private async Task<T> RunAsync<T>(string text, Func<QueryRowStream, CancellationToken, Task<T>> use)
    {
        var credential = DelegatedTokenCredential.Create((_, _) => new AccessToken(emulator.Emulator.Token!, DateTimeOffset.MaxValue));
        var engine = new QueryEngine(new QueryLimits(Rows: 1, TimeSpan.FromMinutes(1)));
        var query = await engine.CheckAsync(text, CancellationToken.None);
        Assert.DoesNotContain(query.Diagnostics, diagnostic => diagnostic.IsError);
        return await QueryRun.RunAsync(
            query.Emit(CancellationToken.None),
            new PartnerAnalyticsClient(emulator.Emulator.Endpoint, credential),
            new StoreAnalyticsClient(emulator.Emulator.Endpoint, credential),
            use,
            CancellationToken.None);
    }

    private static string Describe(QueryColumn column) =>
        Nullable.GetUnderlyingType(column.Type) is { } type ? $"{column.Name} {type.Name}?" : $"{column.Name} {column.Type.Name}";

    /// <summary>Finds a type that the query itself declares.</summary>
    private sealed class MadeTypes : ExpressionVisitor
    {
        private Type? _found;

        public static Type Find(object value)
        {
            var type = value.GetType().GetGenericArguments()[^1];
            if (type.Assembly.IsCollectible)
            {
                return type;
            }

            var finder = new MadeTypes();
            finder.Visit(((IQueryable)value).Expression);
            return finder._found!;
        }

        protected override Expression VisitNew(NewExpression node)
        {
            _found = node.Type;
            return base.VisitNew(node);
        }
    }
}
