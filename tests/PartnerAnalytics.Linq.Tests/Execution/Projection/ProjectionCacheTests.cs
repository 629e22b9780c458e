using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using PartnerAnalytics.Linq.Execution.Projection;

namespace PartnerAnalytics.Linq.Tests.Execution.Projection;

/// <summary>Which functions of projections are kept for the next query, and which are not.</summary>
public sealed class ProjectionCacheTests
{
    [Fact]
    public void A_projection_that_is_never_found_again_takes_no_place_of_one_that_is()
    {
        for (var i = 0; i < 100; i++)
        {
            Of(r => new Parts(new[] { r.Id }.Where(id => id != null)));
        }

        Assert.Same(Of(r => new Parts(new[] { r.Id })), Of(r => new Parts(new[] { r.Id })));
        Assert.NotSame(Of(r => new Parts(new[] { r.Id })), Of(r => new Parts(new[] { r.Status })));
        Assert.NotSame(Of(r => new Parts(new[] { r.Id })), Of(r => new Parts(new[] { r.Id, r.Id })));
    }

    [Fact]
    public void A_text_that_is_put_together_of_many_fields_is_found_again()
    {
        Assert.Same(Text(), Text());

        static RowProjection<Referral, Parts> Text() =>
            Of(r => new Parts(new[] { $"{r.Id} {r.Status} {r.CustomerMarket} {r.CustomerName}" }));
    }

    [Fact]
    public void A_new_projection_takes_the_place_of_the_oldest()
    {
        var oldest = Numbered(0);
        Assert.Same(oldest, Numbered(0));
        for (var number = 1; number <= 200; number++)
        {
            Assert.Same(Numbered(number), Numbered(number));
        }

        Assert.Same(Numbered(140), Numbered(140));
        Assert.NotSame(oldest, Numbered(0));
        Assert.Same(Numbered(0), Numbered(0));
    }

    [Fact]
    public void What_a_projection_has_captured_is_let_go()
    {
        var captured = Project();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(captured.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Project()
    {
        var suffix = new object();
        var parts = Of(r => new Parts(new[] { r.Id + suffix })).Apply(new Referral());
        Assert.Equal("System.Object", parts.All.First());
        return new WeakReference(suffix);
    }

    // Another projection for each number.
    private static RowProjection<Referral, Count> Numbered(int number)
    {
        var row = Expression.Parameter(typeof(Referral), "r");
        var body = Expression.New(typeof(Count).GetConstructors()[0], Expression.Constant(number));
        return ProjectionCache<Referral, Count>.Of(body, row, ResourceOf<Referral>());
    }

    private static AnalyticsResource ResourceOf<T>()
        where T : class, IAnalyticsResource<T> => T.Resource;

    private static RowProjection<Referral, Parts> Of(Expression<Func<Referral, Parts>> projection) =>
        ProjectionCache<Referral, Parts>.Of(projection.Body, projection.Parameters[0], ResourceOf<Referral>());

    private sealed record Parts(IEnumerable<string?> All);

    private sealed record Count(int Number);
}
