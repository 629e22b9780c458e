using System.Linq.Expressions;
using PartnerAnalytics.Linq.Tests.Support;

namespace PartnerAnalytics.Linq.Tests.Translation;

/// <summary>Conditions that invoke another expression, as predicate builders make them.</summary>
public sealed class InvokedExpressionTests
{
    [Fact]
    public void A_captured_expression_is_read_as_part_of_the_query()
    {
        var holder = new Holder { Condition = x => x.Status == "Won" || x.Status == "Lost" };

        Assert.Equal(
            "GET referrals?filter=(status eq 'Won' or status eq 'Lost') and id ne 'a'",
            Untouched.Referrals.Where(Invoking(holder)).Where(x => x.Id != "a").ToString());
    }

    [Fact]
    public void It_is_read_anew_each_time_the_query_runs()
    {
        var holder = new Holder { Condition = x => x.Status == "Won" };
        var query = Untouched.Referrals.Where(Invoking(holder));
        Assert.Equal("GET referrals?filter=status eq 'Won'", query.ToString());

        holder.Condition = x => x.Status == "Lost";
        Assert.Equal("GET referrals?filter=status eq 'Lost'", query.ToString());
    }

    [Fact]
    public void It_is_read_anew_however_often_it_stands_in_a_query()
    {
        var holder = new Holder { Condition = x => x.Status == "Won" };
        var query = Untouched.Referrals.Where(Invoking(holder)).Where(Invoking(holder));
        Assert.Equal("GET referrals?filter=status eq 'Won' and status eq 'Won'", query.ToString());

        holder.Condition = x => x.Status == "Lost";
        Assert.Equal("GET referrals?filter=status eq 'Lost' and status eq 'Lost'", query.ToString());
    }

    [Fact]
    public void What_would_run_the_users_code_is_refused()
    {
        var holder = new Holder { Condition = x => x.Status == "Won" };
        var row = Expression.Parameter(typeof(Referral), "x");
        var property = Expression.Property(Expression.Constant(holder), nameof(Holder.Computed));
        var query = Untouched.Referrals.Where(Expression.Lambda<Func<Referral, bool>>(Expression.Invoke(property, row), row));

        Assert.StartsWith("PAL1003: ", query.ToString());
        Assert.Equal(0, holder.Calls);
    }

    private static Expression<Func<Referral, bool>> Invoking(Holder holder)
    {
        var row = Expression.Parameter(typeof(Referral), "x");
        var captured = Expression.Field(Expression.Constant(holder), nameof(Holder.Condition));
        return Expression.Lambda<Func<Referral, bool>>(Expression.Invoke(captured, row), row);
    }

    private sealed class Holder
    {
        public Expression<Func<Referral, bool>> Condition = _ => false;

        public int Calls { get; private set; }

        public Expression<Func<Referral, bool>> Computed
        {
            get
            {
                Calls++;
                return Condition;
            }
        }
    }
}
