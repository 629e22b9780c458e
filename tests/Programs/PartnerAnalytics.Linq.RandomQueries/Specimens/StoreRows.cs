using FsCheck;
using FsCheck.Fluent;

namespace PartnerAnalytics.Linq.RandomQueries.Specimens;

/// <summary>A specimen with what the Store takes as parameters.</summary>
/// <param name="Specimen">The specimen.</param>
/// <param name="App">The application.</param>
/// <param name="Day">The day, or the time.</param>
internal sealed record StoreRow(Specimen Specimen, string App, DateTimeOffset Day)
{
    /// <summary>The row as a record of the Store, by the names of its properties.</summary>
    public TRow To<TRow>()
        where TRow : class, new()
    {
        var row = new TRow();
        foreach (var property in typeof(TRow).GetProperties().Where(property => property.SetMethod is { IsStatic: false }))
        {
            property.SetValue(row, property.Name switch
            {
                nameof(App) => App,
                nameof(Day) => Day,
                var name => typeof(Specimen).GetProperty(name)!.GetValue(Specimen),
            });
        }

        return row;
    }
}

/// <summary>Random rows of the Store.</summary>
internal static class StoreRows
{
    /// <summary>The applications. One has characters that would end a parameter.</summary>
    public static readonly string[] Apps = ["9APP", "9OTHER&top=1'#"];

    private static readonly DateTimeOffset Year2018 = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Days that rows are of.</summary>
    public static Gen<DateTimeOffset> Day { get; } = Gen.Choose(0, 60).Select(days => Year2018.AddDays(days));

    /// <summary>
    /// Rows as they are, at any time of day. What is summed is never missing: where the Store has none of it, it says zero. Dates of filters are
    /// whole days, as nobody knows which times a day stands for.
    /// </summary>
    public static Gen<StoreRow> Row { get; } =
        from specimen in SpecimenRows.Row
        from app in Gen.Frequency((4, Gen.Constant(Apps[0])), (1, Gen.Constant(Apps[1])))
        from day in Day
        from time in Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Choose(0, (24 * 60 * 60) - 1)))
        let row = specimen with
        {
            Units = specimen.Units ?? 0,
            Price = specimen.Price ?? 0,
            Weight = specimen.Weight ?? 0,
            MadeDate = DayOf(specimen.MadeDate),
            SoldDate = DayOf(specimen.SoldDate),
        }
        select new StoreRow(row, app, day.AddSeconds(time));

    /// <summary>The smallest groups that there are: one of a key, dated with its day.</summary>
    public static IEnumerable<StoreRow> ToTotals(IEnumerable<StoreRow> rows) =>
        rows.Select(row => row with { Day = DayOf(row.Day)!.Value }).DistinctBy(KeyOf);

    private static DateTimeOffset? DayOf(DateTimeOffset? date) => date is { } time ? new DateTimeOffset(time.UtcDateTime.Date, TimeSpan.Zero) : null;

    private static StoreRow KeyOf(StoreRow row) => row with
    {
        Specimen = row.Specimen with { Secret = null, MadeDate = null, SoldDate = null, Units = null, Price = null, Weight = null },
    };
}
