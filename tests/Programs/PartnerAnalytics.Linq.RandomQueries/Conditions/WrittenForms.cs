using System.Linq.Expressions;
using FsCheck;
using FsCheck.Fluent;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Conditions;

/// <summary>Conditions on what is computed of a field, and on the elements of collections, as C# is written.</summary>
internal static class WrittenForms
{
    // Each stands where it may be negated.
    private static readonly Func<WrittenValues, Expression<Func<Specimen, bool>>>[] Forms =
    [
        v => x => x.SoldDate!.Value.Date == v.Day,
        v => x => x.MadeDate!.Value.Date != v.Day,
        v => x => x.SoldDate!.Value.Date < v.Clock,
        v => x => x.MadeDate!.Value.Date >= v.Clock,
        v => x => x.SoldDate != null && x.SoldDate.Value.Date <= v.Day,
        v => x => DateOnly.FromDateTime(x.MadeDate!.Value.UtcDateTime) == v.DateOnly,
        v => x => DateOnly.FromDateTime(x.SoldDate!.Value.Date) > v.DateOnly,
        v => x => x.SoldDate!.Value.Year == v.Date.Year,
        v => x => x.MadeDate!.Value.Year != 2018,
        v => x => x.SoldDate!.Value.Year >= v.Date.Year,
        v => x => x.MadeDate!.Value.Year == v.Date.Year && x.MadeDate.Value.Month == v.Date.Month,
        v => x => x.SoldDate!.Value.Month == v.Date.Month && x.SoldDate.Value.Year == v.Date.Year,
        v => x => x.MadeDate!.Value.Year == 2018 && x.MadeDate.Value.Month == v.Small && x.MadeDate.Value.Day == v.Date.Day,
        v => x => DateBucket.StartOfMonth(x.MadeDate) == DateBucket.StartOfMonth(v.Date),
        v => x => DateBucket.StartOfWeek(x.MadeDate) != v.Date,
        v => x => DateBucket.StartOfDay(x.SoldDate) <= v.Date,
        v => x => DateBucket.StartOfMonth(x.SoldDate)!.Value > v.Date,
        v => x => x.SoldDate!.Value.AddDays(v.Days) > v.Date,
        v => x => x.MadeDate!.Value.AddHours(v.Small % 100_000) == v.Date,
        v => x => x.SoldDate!.Value.AddMinutes(v.Small) != v.Date,
        v => x => x.SoldDate!.Value.AddDays(v.Small).Date == v.Day,
        v => x => x.SoldDate + v.Span > v.Date,
        v => x => x.MadeDate - v.Span <= v.Date,
        v => x => v.Date - x.SoldDate > v.Span,
        v => x => x.MadeDate - v.Date >= v.Span,
        v => x => (v.Date - x.MadeDate)!.Value.TotalDays < v.Half,
        v => x => (v.Other - x.SoldDate)!.Value.Days == v.Small,
        v => x => x.SoldDate!.Value.UtcDateTime > v.Clock,
        v => x => x.MadeDate!.Value.UtcTicks >= v.Date.UtcTicks,
        v => x => x.SoldDate!.Value.ToUnixTimeSeconds() == v.Date.ToUnixTimeSeconds(),
        v => x => x.SoldDate!.Value.CompareTo(v.Date) < 0,
        v => x => x.SoldDate!.Value.AddDays(v.Small) < v.Date || x.SoldDate!.Value > v.Other,
        v => x => v.Numbers.Any(n => x.SoldDate!.Value.AddDays(n ?? -3) > v.Date && x.Active == v.Flag || x.SoldDate!.Value.AddHours(v.Small) < v.Other),
        v => x => x.Units + v.Small == v.Number,
        v => x => x.Serial + v.Number > v.Small,
        v => x => x.Serial - v.Number != v.Small,
        v => x => v.Number - x.Serial <= v.MaybeNumber,
        v => x => x.Units + v.MaybeNumber > 3,
        v => x => checked(x.Serial + v.Small) < v.Number,
        v => x => x.Units > v.Half,
        v => x => x.Serial <= v.Half,
        v => x => x.Serial == (double)v.Number,
        v => x => x.Serial != v.Price,
        v => x => x.Units!.Value < v.Price,
        v => x => x.Units == (long)(DayOfWeek)v.Small,
        v => x => x.Units!.Value.CompareTo(v.Small) > 0,
        v => x => Nullable.Compare(x.Units, v.MaybeNumber) <= 0,
        v => x => Comparer<decimal?>.Default.Compare(x.Price, v.Price) == 1,
        v => x => string.CompareOrdinal(x.Name, v.MaybeText) == 0,
        v => x => string.Compare(x.Note, v.Text, StringComparison.Ordinal) != 0,
        v => x => x.Name!.Equals(v.Text, StringComparison.Ordinal),
        v => x => x.Name!.Length == 0,
        v => x => x.Note!.Length > 0,
        v => x => (x.Active == true ? "a" : v.Text) == v.MaybeText,
        v => x => (x.Active == true ? x.Units : x.Serial) > v.Number,
        v => x => (x.Active ?? x.Premium) == v.Flag,
        v => x => (x.SoldDate ?? x.MadeDate) >= v.Date,
        v => x => (x.Units ?? x.Serial) != v.MaybeNumber,
        v => x => (x.Active == true) == (x.Units > v.Small),
        v => x => (x.Premium == v.Flag) != (x.Units!.Value > v.Small),
        v => x => x.Active == x.Premium,
        v => x => x.Active != x.Premium,
        v => x => !x.Active == x.Premium,
        v => x => x.Active != !x.Premium,
        v => x => !x.Active == v.Flag,
        v => x => !x.Active!.Value == x.Premium!.Value,
        v => x => !x.Active == (x.Units > v.Small),
        v => x => v.Texts.Contains(x.Name ?? v.Text),
        v => x => v.Numbers.Contains(x.Units ?? v.Small),
        v => x => v.Pairs.ContainsKey(x.Name!),
        v => x => v.Pairs.ContainsKey(x.Name ?? "a"),
        v => x => v.Pairs.Any(p => x.Name == p.Key && x.Units == p.Value),
        v => x => v.Ranges.Any(r => x.SoldDate >= r.From && x.SoldDate < r.To),
        v => x => v.Ranges.All(r => x.MadeDate < r.From || x.MadeDate >= r.To),
        v => x => v.Ranges.Any(r => x.SoldDate!.Value.Date == r.From.Date || x.Units == v.Small),
        v => x => v.Numbers.Exists(n => x.Units + 1 == n && x.Active == true),
        v => x => v.Numbers.Any(n => v.Texts.Any(t => x.Name == t && x.Units > n)),
        v => x => v.Numbers.Any(n => n == null ? x.Premium!.Value : x.Units >= n),
        v => x => v.Numbers.All(n => n != v.Small || x.Active!.Value),
        v => x => v.Texts.Any(t => t != null && t.ToUpperInvariant() == x.Name),
        v => x => EqualityComparer<long?>.Default.Equals(x.Units, v.MaybeNumber),
        v => x => EqualityComparer<double?>.Default.Equals(x.Serial, v.Small),
        v => x => StringComparer.Ordinal.Equals(x.Name, v.MaybeText),
        v => x => StringComparer.Ordinal.Compare(v.MaybeText, x.Note) == 0,
        v => x => ((IEquatable<string>)x.Name!).Equals(v.MaybeText!),
        v => x => ((IComparable)x.Units!).CompareTo(v.MaybeNumber) >= 0,
        v => x => ((IComparable)v.Number).CompareTo(x.Serial) > 0,
        v => x => DateTimeOffset.Compare(x.SoldDate!.Value, v.Date) <= 0,
        v => x => DateTime.Equals(x.MadeDate!.Value.Date, v.Day),
        v => x => ReferenceEquals(x.Note, null),
        v => x => x.Name!.ToString() == v.MaybeText,
        v => x => $"{x.Note}" == v.MaybeText,
        v => x => string.IsNullOrEmpty(x.Name ?? v.MaybeText),
        v => x => v.Texts.IndexOf(x.Name) >= 0,
        v => x => v.Numbers.LastIndexOf(x.Units) == -1,
        v => x => v.Pairs.Keys.Contains(x.Name!),
        v => x => v.Pairs.ContainsValue(x.Units!.Value),
        v => x => -x.Serial == v.Number,
        v => x => -x.Serial > v.Small,
        v => x => checked(-x.Serial) <= v.Number,
        v => x => -x.Price >= v.Price,
        v => x => -x.Weight != v.Half,
        v => x => Math.Abs(x.Serial!.Value) == v.Number,
        v => x => Math.Abs(x.Serial!.Value) > v.Small,
        v => x => Math.Abs(x.Units!.Value) <= v.Half,
        v => x => Math.Abs(x.Price!.Value) != v.Price,
        v => x => Math.Abs(x.Weight!.Value) < v.Half,
        v => x => (x.Units ?? v.Half) > v.Small,
        v => x => (v.MaybeNumber ?? x.Serial) == v.Number,
        v => x => x.Serial == (float)v.Number,
        v => x => x.Units >= (float)v.Half,
        v => x => (x.Active & x.Premium) == v.Flag,
        v => x => (x.Active | (x.Units > v.Small)) != v.Flag,
        v => x => (x.Active ^ v.Flag) == null,
    ];

    // The service cannot be asked for what does not contain a value.
    private static readonly Func<WrittenValues, Expression<Func<Specimen, bool>>>[] Parts =
    [
        v => x => x.Name!.Contains('a'),
        v => x => x.Note!.Contains(v.Text, StringComparison.Ordinal),
        v => x => x.Name!.IndexOf(v.Text, StringComparison.Ordinal) >= 0,
        v => x => x.Name!.IndexOf('a') != -1,
        v => x => (x.Name ?? v.Text).Contains(v.Text),
        v => x => v.Texts.Any(t => t != null && x.Name!.Contains(t)),
        v => x => v.Texts.All(t => x.Note!.Contains(t ?? "a")),
        v => x => v.Numbers.Any(n => x.Units > n && x.Name!.Contains(v.Text)),
    ];

    private static readonly Gen<WrittenValues> Inputs =
        from date in OneOf<DateTimeOffset>("MadeDate", "SoldDate")
        from other in OneOf<DateTimeOffset>("MadeDate", "SoldDate")
        from number in OneOf<long>("Units", "Serial")
        from maybeNumber in Gen.Frequency((1, Gen.Constant((long?)null)), (3, OneOf<long>("Units", "Serial").Select(n => (long?)n)))
        from half in OneOf<double>("Weight", "Ratio")
        from price in OneOf<decimal>("Price", "Rate")
        from text in OneOf<string>("Name", "Note")
        from maybeText in Gen.Frequency((1, Gen.Constant((string?)null)), (3, OneOf<string>("Name", "Note").Select(t => (string?)t)))
        from flag in Gen.Elements<bool?>(true, false, null)
        from small in Gen.Choose(-4, 14)
        select new WrittenValues(date, other, number, maybeNumber, half, price, text, maybeText, flag, small);

    /// <summary>Any of the forms.</summary>
    /// <param name="mayNegate">Whether what is generated may be negated.</param>
    public static Gen<Condition> Any(bool mayNegate) =>
        from form in Gen.Elements(mayNegate ? Forms : [.. Forms, .. Parts])
        from values in Inputs
        select (Condition)new Written(form(values), values);

    private static Gen<T> OneOf<T>(string tame, string hostile) => Gen.Frequency(
        (2, Values.Of(SpecimenFields.Find(tame))), (1, Values.Of(SpecimenFields.Find(hostile)))).Select(value => (T)value);
}
