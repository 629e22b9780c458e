using System.Linq.Expressions;

namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>
/// Conditions put together at random, the same at every run: whatever the nesting of negation, alternatives and nulls, the service finds
/// the rows that memory finds.
/// </summary>
[Collection(SpecificationCollection.Name)]
public sealed class RandomConditionTests(SpecificationFixture fixture)
{
    private static readonly DateTimeOffset Day = SampleData.Year2018;
    private static readonly bool Yes = true;
    private static readonly bool No = false;
    private static readonly bool? Unknown = null;
    private static readonly string? NoText = null;
    private static readonly DateTimeOffset? NoDate = null;
    private static readonly long? NoNumber = null;
    private static readonly string?[] Kinds = ["Lamp", null];
    private static readonly long[] Numbers = [1, 2, 3];
    private static readonly string[] None = [];

    private static readonly Expression<Func<Gadget, bool>>[] Terms =
    [
        x => x.Kind == "Lamp", x => x.Kind != "lamp", x => x.Kind == null, x => x.Kind == NoText, x => x.Kind!.Equals("Chair"),
        x => (x.Kind ?? "Chair") == "Chair", x => (x.Kind ?? "Chair") != "Lamp", x => (x.Kind ?? NoText) != "Lamp", x => (x.Kind ?? "none") == NoText,
        x => Kinds.Contains(x.Kind), x => None.Contains(x.Kind), x => string.IsNullOrEmpty(x.Name),
        x => x.Units > 3, x => 3 >= x.Units, x => x.Units!.Value < 5, x => x.Units!.Value != 3, x => x.Units == NoNumber, x => x.Units > NoNumber,
        x => (x.Units ?? 4) > 3, x => (x.Units ?? NoNumber) <= 3, x => x.Units.GetValueOrDefault() == 0, x => Numbers.Contains(x.Units!.Value),
        x => x.Units.HasValue, x => x.Price < 0.3m, x => (x.Price ?? 0) >= 0.2m, x => x.Weight > 2.5, x => x.Weight == 2.25,
        x => x.MadeDate > Day, x => x.MadeDate <= Day, x => Day != x.MadeDate, x => x.MadeDate!.Value >= Day, x => x.MadeDate < NoDate,
        x => (x.SoldDate ?? Day) > Day.AddDays(3), x => (x.SoldDate ?? NoDate) > Day.AddDays(3),
        x => x.Active == true, x => x.Active != false, x => x.Active!.Value, x => x.Active ?? false, x => x.Active ?? Yes, x => x.Active == Unknown,
        x => x.Premium.HasValue && x.Premium.Value, x => x.Premium.Equals(false), x => Yes, x => No, x => true, x => false,
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    public async Task Conditions_find_the_same_rows(int seed)
    {
        var random = new Random(seed);
        var withRows = 0;
        for (var i = 0; i < 60; i++)
        {
            var row = Expression.Parameter(typeof(Gadget), "x");
            var condition = Expression.Lambda<Func<Gadget, bool>>(Build(random, row, depth: 4), row);
            var service = fixture.Service.Gadgets.Where(condition);
            var expected = fixture.Memory.Gadgets.Where(condition).Select(x => x.Id).ToList();
            if (TryGetRequest(service))
            {
                Assert.True(expected.SequenceEqual(await service.Select(x => x.Id).ToListAsync()), $"seed {seed}, condition {i}:\n{condition}\n{service}");
                withRows += expected.Count > 0 ? 1 : 0;
            }
            else
            {
                Assert.Empty(expected);
            }
        }

        Assert.InRange(withRows, 30, 60);
    }

    private static bool TryGetRequest(AnalyticsQueryable<Gadget> query)
    {
        try
        {
            query.ToRequestUri();
            return true;
        }
        catch (InvalidOperationException exception)
        {
            Assert.StartsWith("The query can have no rows", exception.Message);
            return false;
        }
    }

    private static Expression Build(Random random, ParameterExpression row, int depth)
    {
        if (depth == 0 || random.Next(5) == 0)
        {
            var term = Terms[random.Next(Terms.Length)];
            return new Replacer(term.Parameters[0], row).Visit(term.Body);
        }

        Expression Next() => Build(random, row, depth - 1);
        return random.Next(12) switch
        {
            0 or 1 => Expression.AndAlso(Next(), Next()),
            2 or 3 => Expression.OrElse(Next(), Next()),
            4 or 5 => Expression.Not(Next()),
            6 => Expression.ExclusiveOr(Next(), Next()),
            7 => Expression.Condition(Next(), Next(), Next()),
            8 => Expression.Equal(Next(), Expression.Constant(random.Next(2) == 0)),
            9 => Invoke(row, Next()),
            10 => Expression.NotEqual(Next(), Expression.Constant(random.Next(2) == 0)),
            _ => Expression.And(Next(), Expression.Or(Next(), Next())),
        };
    }

    private static InvocationExpression Invoke(ParameterExpression row, Expression condition)
    {
        var inner = Expression.Parameter(typeof(Gadget), "y");
        return Expression.Invoke(Expression.Lambda<Func<Gadget, bool>>(new Replacer(row, inner).Visit(condition), inner), row);
    }

    private sealed class Replacer(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
