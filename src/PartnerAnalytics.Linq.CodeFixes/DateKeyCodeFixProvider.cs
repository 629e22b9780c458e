using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PartnerAnalytics.Linq.Shared.Messages;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>The remedies of PAL1007: a bucket around a date in a key, and one level for all dates of a key.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DateKeyCodeFixProvider))]
[Shared]
public sealed class DateKeyCodeFixProvider : TextCodeFixProvider
{
    /// <summary>The key under which a date gets the level of the first date in its key.</summary>
    internal const string SameLevelKey = RuleIds.DateKeyWithoutBucket + ".SameLevel";

    private static readonly (string Function, string Unit)[] Levels =
        [("StartOfDay", "day"), ("StartOfWeek", "week"), ("StartOfMonth", "month")];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.DateKeyWithoutBucket];

    /// <summary>The key under which dates are grouped by one function everywhere at once.</summary>
    internal static string KeyOf(string function) => RuleIds.DateKeyWithoutBucket + "." + function;

    private protected override IEnumerable<Remedy> Find(FixedSource source, IReadOnlyList<Diagnostic> diagnostics) =>
        diagnostics.SelectMany(diagnostic => DateInKey.TryFind(source, diagnostic.Location.SourceSpan) is { } date ? Remedies(date) : []);

    private static IEnumerable<Remedy> Remedies(DateInKey date)
    {
        if (date.IsBucket)
        {
            return date.OtherFunction is { } first
                ? [new Remedy(
                    SameLevelKey, $"Group by {UnitOf(first)} as the first date of the key: DateBucket.{first}", date.Rename(first))]
                : [];
        }

        return Levels
            .OrderByDescending(level => level.Function == date.OtherFunction)
            .Select(level => new Remedy(
                KeyOf(level.Function), $"Group by {level.Unit}: DateBucket.{level.Function}", date.Wrap(level.Function),
                date.KeepsItsType));
    }

    private static string UnitOf(string function) => Levels.First(level => level.Function == function).Unit;
}
