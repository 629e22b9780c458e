using System.Linq.Expressions;
using FsCheck;
using FsCheck.Fluent;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Conditions;

/// <summary>The conditions of a query of the Store that are parameters: mostly those that it requires, sometimes not.</summary>
/// <param name="Parts">The conditions.</param>
/// <param name="OfTotals">Whether the rows are totals, which are dated with midnight.</param>
internal sealed record StoreConditions(IReadOnlyList<StoreCondition> Parts, bool OfTotals)
{
    private static readonly ExpressionType[] Lower = [ExpressionType.GreaterThanOrEqual, ExpressionType.GreaterThan];

    private static readonly ExpressionType[] Upper = [ExpressionType.LessThan, ExpressionType.LessThanOrEqual];

    private static readonly Gen<bool> Coin = Gen.Elements(true, false);

    /// <summary>Whether no request says the same: one is missing, stands where it is none, or says what the Store cannot take.</summary>
    public bool CannotBeSent =>
        !Parts.Any(part => part.IsOfApp) || !Parts.Any(part => part.HasFirstDay) || !Parts.Any(part => part.HasLastDay)
        || Parts.Any(IsWrong)
        || Parts.Where(part => part.IsOfApp).Select(part => part.Value).Distinct().Count() > 1;

    /// <summary>Conditions on rows as they are, or on totals.</summary>
    public static Gen<StoreConditions> Of(bool ofTotals) =>
        from right in Right(ofTotals)
        from mistake in Gen.Frequency((12, Gen.Constant(StoreMistake.None)), (1, Gen.Elements(Enum.GetValues<StoreMistake>())))
        from which in Gen.Choose(0, 100)
        from shuffled in Gen.Shuffle<StoreCondition>(Spoil(right, mistake, which))
        select new StoreConditions(shuffled, ofTotals);

    /// <summary>Puts the conditions among the others.</summary>
    public void AddTo<TRow>(List<Expression<Func<TRow, bool>>> conditions)
    {
        foreach (var part in Parts)
        {
            part.AddTo(conditions);
        }
    }

    /// <summary>Whether all hold for a row.</summary>
    public bool Hold(StoreRow row) => Parts.All(part => part.Holds(row));

    /// <summary>Conditions that are simpler.</summary>
    public IEnumerable<StoreConditions> Shrink()
    {
        for (var i = 0; i < Parts.Count; i++)
        {
            if (Parts.Count > 3)
            {
                yield return this with { Parts = [.. Parts.Where((_, j) => j != i)] };
            }

            foreach (var simpler in Parts[i].Shrink())
            {
                yield return this with { Parts = [.. Parts.Select((part, j) => j == i ? simpler : part)] };
            }
        }
    }

    public override string ToString() => string.Join(", ", Parts);

    private bool IsWrong(StoreCondition part) => part.Join == StoreJoin.Or
        || (part.IsOfApp
            ? part.Sign != ExpressionType.Equal
            : part.Sign == ExpressionType.NotEqual
                || ((DateTimeOffset)part.Value).UtcDateTime.TimeOfDay != TimeSpan.Zero
                || (!OfTotals && part.Sign is not (ExpressionType.GreaterThanOrEqual or ExpressionType.LessThan)));

    private static Gen<StoreCondition[]> Right(bool ofTotals) =>
        from app in Gen.Frequency((6, Gen.Constant(StoreRows.Apps[0])), (1, Gen.Constant(StoreRows.Apps[1])))
        from apps in Part(nameof(StoreRow.App), Gen.Constant(ExpressionType.Equal), Gen.Constant<object>(app)).ListOf(1)
        from more in Gen.Frequency((12, Gen.Constant(0)), (1, Gen.Constant(1)))
        from moreApps in Part(nameof(StoreRow.App), Gen.Constant(ExpressionType.Equal), Gen.Constant<object>(app)).ListOf(more)
        from days in Gen.Frequency((8, Range(ofTotals)), (ofTotals ? 1 : 0, Exactly))
        from narrower in Gen.Frequency((8, Gen.Constant(Array.Empty<StoreCondition>())), (1, Range(ofTotals)))
        select (StoreCondition[])[.. apps, .. moreApps, .. days, .. narrower];

    private static Gen<StoreCondition[]> Range(bool ofTotals) =>
        from first in StoreRows.Day
        from length in Gen.Frequency((10, Gen.Choose(1, 60)), (1, Gen.Choose(-3, 0)))
        from lower in Part(nameof(StoreRow.Day), Signs(Lower, ofTotals), Gen.Constant<object>(first))
        from upper in Part(nameof(StoreRow.Day), Signs(Upper, ofTotals), Gen.Constant<object>(first.AddDays(length)))
        select (StoreCondition[])[lower, upper];

    private static Gen<StoreCondition[]> Exactly { get; } =
        from part in Part(nameof(StoreRow.Day), Gen.Constant(ExpressionType.Equal), StoreRows.Day.Select(day => (object)day))
        select (StoreCondition[])[part];

    private static Gen<ExpressionType> Signs(ExpressionType[] signs, bool ofTotals) =>
        ofTotals ? Gen.Frequency((3, Gen.Constant(signs[0])), (1, Gen.Constant(signs[1]))) : Gen.Constant(signs[0]);

    private static Gen<StoreCondition> Part(string member, Gen<ExpressionType> signs, Gen<object> values) =>
        from sign in signs
        from value in values
        from flipped in Gen.Elements(true, false, false)
        from captured in Coin
        from place in Gen.Choose(0, 3)
        from joined in Gen.Elements(StoreJoin.Alone, StoreJoin.Before, StoreJoin.After)
        select new StoreCondition(member, sign, value, flipped, captured, place, joined);

    private static StoreCondition[] Spoil(StoreCondition[] right, StoreMistake mistake, int which)
    {
        var i = which % right.Length;
        return mistake switch
        {
            StoreMistake.Missing => [.. right.Where((_, j) => j != i)],
            StoreMistake.InOr => [.. right.Select((part, j) => j == i ? part with { Join = StoreJoin.Or } : part)],
            StoreMistake.NotEqual => [.. right.Select((part, j) => j == i ? part with { Sign = ExpressionType.NotEqual } : part)],
            StoreMistake.OtherApp => [.. right, right[0] with { Value = "another" }],
            StoreMistake.TimeOfDay => [.. right.Select(part => part.IsOfApp ? part : part with { Value = ((DateTimeOffset)part.Value).AddHours(7) })],
            StoreMistake.OtherSign => [.. right.Select(part => part.IsOfApp ? part : part with { Sign = part.HasFirstDay ? Lower[1] : Upper[1] })],
            _ => right,
        };
    }

    private enum StoreMistake
    {
        None,
        Missing,
        InOr,
        NotEqual,
        OtherApp,
        TimeOfDay,

        /// <summary>A bound that cuts a day, of rows that have times.</summary>
        OtherSign,
    }
}
