using System.Linq.Expressions;
using PartnerAnalytics.Linq.RandomQueries.Conditions;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Checking;

/// <summary>
/// All conditions up to a size, over all rows that three fields can make. What a condition means is asked of C# itself: it is compiled and
/// run on each row, and a row on which it throws is left out.
/// </summary>
public static class SmallConditions
{
    private static readonly bool?[] Truths = [null, true, false];

    private static readonly Specimen[] Rows =
    [
        .. from active in Truths
           from premium in Truths
           from name in new[] { null, "a", "b" }
           select new Specimen { Active = active, Premium = premium, Name = name, Units = active is null ? null : premium == true ? 1 : 2 },
    ];

    private static readonly Condition[] Leaves =
    [
        new Flag(SpecimenFields.Find("Active"), null, Spelling.Constant, Calls: false),
        new Flag(SpecimenFields.Find("Premium"), null, Spelling.Captured, Calls: false),
        Compare("Active", ExpressionType.Equal, true, ComparisonForm.Plain),
        Compare("Units", ExpressionType.GreaterThan, 1L, ComparisonForm.ValueAccess),
        Compare("Name", ExpressionType.Equal, "a", ComparisonForm.Equals),
        new PartOfText(SpecimenFields.Find("Name"), "a", Spelling.Constant, Guarded: false),
        new Presence(SpecimenFields.Find("Premium")),
        new Truth(true, IsCaptured: true),
    ];

    private static readonly ExpressionType[] Signs =
        [ExpressionType.AndAlso, ExpressionType.OrElse, ExpressionType.And, ExpressionType.Or, ExpressionType.ExclusiveOr];

    /// <summary>Checks them all.</summary>
    /// <param name="levels">How deep they are nested.</param>
    /// <param name="every">1 for all, 2 for every other one, and so on.</param>
    /// <returns>How many were sent, how many refused, and what those that mean something else mean.</returns>
    public static (int Sent, int Refused, IReadOnlyList<string> Mismatches) Check(int levels, int every = 1)
    {
        var (sent, refused, mismatches) = (0, 0, new List<string>());
        var service = new PartnerAnalyticsClient(new HttpClient { BaseAddress = new Uri("https://localhost/") }).Query<Specimen>();
        foreach (var condition in OfLevel(levels).Where((_, i) => i % every == 0))
        {
            var lambda = condition.ToLambda();
            var compiled = lambda.Compile(preferInterpretation: true);
            var expected = Rows.Where(row => Holds(compiled, row)).ToList();
            switch (TrySend(service.Where(lambda)))
            {
                case null:
                    refused++;
                    continue;
                case var filter when !expected.SequenceEqual(filter(Rows)):
                    mismatches.Add($"{condition} is sent as {service.Where(lambda)}");
                    break;
            }

            sent++;
            if ((sent % 10 == 0 || levels < 2) && !Rows.AsAnalyticsQueryable().Where(lambda).ToList().SequenceEqual(expected))
            {
                mismatches.Add($"{condition} means something else in memory");
            }
        }

        return (sent, refused, mismatches);
    }

    private static Comparison Compare(string field, ExpressionType sign, object value, ComparisonForm form) =>
        new(SpecimenFields.Find(field), sign, value, form, Spelling.Constant, null);

    // One operand is of the level before, the others are of the lowest.
    private static IEnumerable<Condition> OfLevel(int level)
    {
        if (level == 0)
        {
            return Leaves;
        }

        var before = OfLevel(level - 1).ToList();
        return before.SelectMany(Around);
    }

    private static IEnumerable<Condition> Around(Condition operand)
    {
        yield return new Negation(operand);
        yield return new Verdict(operand, null, Equal: false, IsCaptured: true);
        yield return new Verdict(operand, false, Equal: true, IsCaptured: true);
        foreach (var calls in new[] { true, false })
        {
            yield return new Otherwise(SpecimenFields.Find("Premium"), operand, calls);
        }

        foreach (var leaf in Leaves)
        {
            foreach (var sign in Signs)
            {
                yield return new Logical(sign, operand, leaf);
                yield return new Logical(sign, leaf, operand);
            }

            yield return new Choice(operand, leaf, Leaves[0]);
            yield return new Choice(leaf, operand, Leaves[2]);
            yield return new Choice(leaf, Leaves[1], operand);
        }
    }

    private static bool Holds(Func<Specimen, bool> compiled, Specimen row)
    {
        try
        {
            return compiled(row);
        }
        catch (Exception exception) when (exception is NullReferenceException or InvalidOperationException)
        {
            return false;
        }
    }

    // What the filter of the query keeps; null where the query is refused.
    private static Func<IEnumerable<Specimen>, IEnumerable<Specimen>>? TrySend(AnalyticsQueryable<Specimen> query)
    {
        try
        {
            var text = Uri.UnescapeDataString(query.ToRequestUri().Query);
            var filter = text.Length == 0 ? null : ODataFilter.Parse(text["?filter=".Length..]);
            return rows => rows.Where(row => filter?.Holds(row) ?? true);
        }
        catch (AnalyticsQueryException)
        {
            return null;
        }
        catch (InvalidOperationException exception) when (exception.Message.StartsWith("The query can have no rows", StringComparison.Ordinal))
        {
            return _ => [];
        }
    }
}
