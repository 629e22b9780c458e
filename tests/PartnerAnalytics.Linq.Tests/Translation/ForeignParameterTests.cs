using System.Linq.Expressions;
using PartnerAnalytics.Linq.Tests.Support;

namespace PartnerAnalytics.Linq.Tests.Translation;

/// <summary>Predicate builders that forget to put one lambda's parameter in the place of another's.</summary>
public sealed class ForeignParameterTests
{
    private const string Reason = "PAL1003: 'y' is the parameter of another lambda, so there is nothing that it could stand for here. "
        + "Put this lambda's own parameter in its place with an ExpressionVisitor, or write Expression.Invoke(other, parameter).";

    private static readonly Expression<Func<Referral, bool>> Left = x => x.Status == "Won";
    private static readonly Expression<Func<Referral, bool>> Right = y => y.Id != "a";

    [Fact]
    public void A_parameter_of_another_lambda_is_refused_in_words_that_say_so()
    {
        var joined = Expression.Lambda<Func<Referral, bool>>(Expression.AndAlso(Left.Body, Right.Body), Left.Parameters);
        var query = Untouched.Referrals.Where(joined);

        Assert.StartsWith(Reason, query.ToString());
        Assert.Equal(query.ToString(), Assert.Throws<AnalyticsQueryException>(query.ToRequestUri).Message);
        Assert.Equal(query.ToString(), Assert.Throws<AnalyticsQueryException>(() => Array.Empty<Referral>().AsAnalyticsQueryable().Where(joined).ToList()).Message);
    }

    [Fact]
    public void What_the_words_advise_works()
    {
        var invoked = Expression.Lambda<Func<Referral, bool>>(
            Expression.AndAlso(Left.Body, Expression.Invoke(Right, Left.Parameters[0])), Left.Parameters);
        var rebound = Expression.Lambda<Func<Referral, bool>>(
            Expression.AndAlso(Left.Body, new Rebinder(Right.Parameters[0], Left.Parameters[0]).Visit(Right.Body)), Left.Parameters);

        Assert.Equal("status eq 'Won' and id ne 'a'", Untouched.Referrals.Where(invoked).Filter());
        Assert.Equal("status eq 'Won' and id ne 'a'", Untouched.Referrals.Where(rebound).Filter());
    }

    [Fact]
    public void A_projection_with_such_a_parameter_is_refused_too()
    {
        Expression<Func<Referral, string?>> other = y => y.Status;
        var query = Untouched.Referrals.Select(Expression.Lambda<Func<Referral, string?>>(other.Body, Left.Parameters));

        Assert.StartsWith(Reason, query.ToString());
        Assert.Throws<AnalyticsQueryException>(query.ToRequestUri);
    }

    [Fact]
    public void A_compiled_query_is_refused_when_it_is_compiled()
    {
        Expression<Func<PartnerAnalyticsClient, IQueryable<Referral>>> template = client => client.Referrals.Where(x => x.Status == "Won");
        var joined = Expression.Lambda<Func<Referral, bool>>(Expression.AndAlso(Left.Body, Right.Body), Left.Parameters);
        var lambda = (Expression<Func<PartnerAnalyticsClient, IQueryable<Referral>>>)new Replacer(joined).Visit(template);

        Assert.Equal(Reason, Assert.Throws<AnalyticsQueryException>(() => AnalyticsQueryable.Compile(lambda)).Message);
    }

    [Fact]
    public void Parameters_and_variables_that_a_value_declares_are_its_own()
    {
        string[] names = ["a", "b"];
        var variable = Expression.Variable(typeof(string), "v");
        var block = Expression.Block([variable], Expression.Assign(variable, Expression.Constant("c")), variable);
        var row = Expression.Parameter(typeof(Referral), "x");
        var condition = Expression.Lambda<Func<Referral, bool>>(Expression.Equal(Expression.Property(row, nameof(Referral.Status)), block), row);

        Assert.Equal("status eq 'b'", Untouched.Referrals.Where(x => x.Status == names.Single(n => n == names.Max())).Filter());
        Assert.Equal("status eq 'c'", Untouched.Referrals.Where(condition, null).Filter());
    }

    private sealed class Rebinder(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }

    private sealed class Replacer(LambdaExpression replacement) : ExpressionVisitor
    {
        protected override Expression VisitUnary(UnaryExpression node) =>
            node.NodeType == ExpressionType.Quote ? Expression.Quote(replacement) : base.VisitUnary(node);
    }
}
