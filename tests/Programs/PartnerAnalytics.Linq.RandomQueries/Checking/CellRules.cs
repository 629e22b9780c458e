using System.Linq.Expressions;
using PartnerAnalytics.Linq.RandomQueries.Conditions;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Checking;

/// <summary>All kinds of comparisons there are, and which of them the rules refuse wherever they stand.</summary>
internal static class CellRules
{
    private static readonly AnalyticsFieldType[] Types =
    [
        AnalyticsFieldType.String, AnalyticsFieldType.Boolean, AnalyticsFieldType.DateTimeOffset, AnalyticsFieldType.Int64, AnalyticsFieldType.Decimal,
        AnalyticsFieldType.Double,
    ];

    /// <summary>One example of every kind.</summary>
    public static IEnumerable<(CoverageCell Cell, Condition Example)> Examples()
    {
        foreach (var type in Types)
        {
            var field = SpecimenFields.Filterable.First(f => f.Type == type && f.Name != "Id");
            foreach (var leaf in Leaves(field))
            {
                yield return (new CoverageCell(leaf.Operator, type, leaf.WithNull, Negated: false), leaf);
                yield return (new CoverageCell(leaf.Operator, type, leaf.WithNull, Negated: true), new Negation(leaf));
            }
        }
    }

    /// <summary>The rule that refuses the condition; null where none does.</summary>
    public static string? RefusalOf(Condition condition, AnalyticsQueryable<Specimen> service)
    {
        try
        {
            service.Where(condition.ToLambda()).ToRequestUri();
            return null;
        }
        catch (AnalyticsQueryException exception)
        {
            return exception.RuleId;
        }
        catch (InvalidOperationException)
        {
            // By itself it has no rows and needs no request; beside another condition it is sent.
            return null;
        }
    }

    private static IEnumerable<Leaf> Leaves(AnalyticsFieldInfo field)
    {
        var value = Sample(field);
        var isText = field.Type == AnalyticsFieldType.String;
        foreach (var operand in new[] { value, null })
        {
            foreach (var sign in ConditionGenerator.SignsOf(field.Type))
            {
                yield return new Comparison(field, sign, operand, ComparisonForm.Plain, Spelling.Constant, null);
                yield return new Comparison(field, sign, operand, ComparisonForm.Coalesce, Spelling.Constant, value);
                if (!isText)
                {
                    yield return new Comparison(field, sign, operand, ComparisonForm.ValueAccess, Spelling.Constant, null);
                }
            }

            yield return new Comparison(field, ExpressionType.Equal, operand, ComparisonForm.Equals, Spelling.Constant, null);
            yield return new Membership(field, [value, operand], CollectionForm.Array, Plain: false);
            if (isText)
            {
                yield return new PartOfText(field, (string?)operand, Spelling.Constant, Guarded: false);
            }
        }

        yield return new Presence(field);
        if (field.Type == AnalyticsFieldType.Boolean)
        {
            yield return new Flag(field, null, Spelling.Constant, Calls: false);
            yield return new Flag(field, true, Spelling.Constant, Calls: false);
        }
    }

    private static object Sample(AnalyticsFieldInfo field) => field.Type switch
    {
        AnalyticsFieldType.String => "a",
        AnalyticsFieldType.Boolean => true,
        AnalyticsFieldType.DateTimeOffset => new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero),
        AnalyticsFieldType.Int64 => 1L,
        AnalyticsFieldType.Decimal => 1m,
        _ => 1d,
    };
}
