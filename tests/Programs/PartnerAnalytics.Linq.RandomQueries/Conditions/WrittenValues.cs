using System.Globalization;

namespace PartnerAnalytics.Linq.RandomQueries.Conditions;

/// <summary>The values of a <see cref="Written"/> condition.</summary>
internal sealed record WrittenValues(
    DateTimeOffset Date, DateTimeOffset Other, long Number, long? MaybeNumber, double Half, decimal Price, string Text, string? MaybeText, bool? Flag, int Small)
{
    public DateTime Day => Date.UtcDateTime.Date;

    public DateTime Clock => Date.UtcDateTime;

    public DateOnly DateOnly => DateOnly.FromDateTime(Day);

    public TimeSpan Span => TimeSpan.FromHours(Small * 7);

    public double Days => Small / 2.0;

    public (DateTimeOffset From, DateTimeOffset To)[] Ranges => [(Date, Other), (Other, Date)];

    public List<long?> Numbers => [Number, MaybeNumber, Small];

    public string?[] Texts => [Text, MaybeText];

    public Dictionary<string, long> Pairs => new() { [Text] = Number, ["a"] = Small };

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Date:O} {Other:O} {Number} {MaybeNumber} {Half:R} {Price} {Operands.Print(Text)} {Operands.Print(MaybeText)} {Flag} {Small}");
}
