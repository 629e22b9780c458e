using System.Globalization;
using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Schema;

namespace PartnerAnalytics.Linq.Shared.Requests;

/// <summary>The names, words and literals of the service's requests: the only place of the client that spells one of them.</summary>
internal static class RequestGrammar
{
    public const string Filter = "filter";
    public const string GroupBy = "groupby";
    public const string AggregationLevel = "aggregationLevel";
    public const string OrderBy = "orderby";
    public const string ProcessedDate = "processedDateTime";
    public const string StartDate = "startDate";
    public const string EndDate = "endDate";
    public const string Top = "top";
    public const string Skip = "skip";

    public const string And = "and";
    public const string Or = "or";
    public const string Contains = "contains";
    public const string Descending = "desc";
    public const string Ascending = "asc";
    public const string Null = "null";
    public const string True = "true";
    public const string False = "false";

    /// <summary>The function that makes an instant of a quoted date, and its second argument.</summary>
    public const string Cast = "cast";
    public const string CastType = "Edm.DateTimeOffset";

    /// <summary>A date without a time, as <see cref="ProcessedDate"/> takes it and as midnight UTC is written.</summary>
    public const string DateFormat = "yyyy-MM-dd";

    /// <summary>Instants without a fraction of a second, and with the digits that are needed.</summary>
    public const string SecondFormat = "yyyy-MM-ddTHH:mm:ssZ";
    public const string TickFormat = "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ";

    /// <summary>The parameters that operators write, in the order in which they are sent.</summary>
    public static readonly IReadOnlyList<string> Parameters = [Filter, GroupBy, AggregationLevel, OrderBy, ProcessedDate, Top, Skip];

    /// <summary>The word for a comparison.</summary>
    public static string Word(this CompareOperator op) => op switch
    {
        CompareOperator.Equal => "eq",
        CompareOperator.NotEqual => "ne",
        CompareOperator.GreaterThan => "gt",
        CompareOperator.GreaterThanOrEqual => "ge",
        CompareOperator.LessThan => "lt",
        _ => "le",
    };

    /// <summary>The comparison that a word stands for; null where it stands for none.</summary>
    public static CompareOperator? OperatorOf(string word)
    {
        foreach (var op in CompareOperators.All)
        {
            if (op.Word() == word)
            {
                return op;
            }
        }

        return null;
    }

    /// <summary>The value of <see cref="AggregationLevel"/>.</summary>
    public static string Word(this DateLevel level) => level switch
    {
        DateLevel.Day => "day",
        DateLevel.Week => "week",
        _ => "month",
    };

    /// <summary>The level that a word stands for; null where it stands for none.</summary>
    public static DateLevel? LevelOf(string word)
    {
        foreach (var level in new[] { DateLevel.Day, DateLevel.Week, DateLevel.Month })
        {
            if (level.Word() == word)
            {
                return level;
            }
        }

        return null;
    }

    /// <summary>The words for a set of operators.</summary>
    public static IReadOnlyList<string> Words(this FilterOperators operators)
    {
        var words = CompareOperators.All.Where(op => (operators & op.Flag()) != 0).Select(Word).ToList();
        if ((operators & FilterOperators.Contains) != 0)
        {
            words.Add(Contains);
        }

        return words;
    }

    /// <summary>A value in the form that a filter has for its type.</summary>
    /// <param name="value">The value.</param>
    /// <param name="service">The service, which says what a date is.</param>
    public static string Literal(object? value, ServiceDescription service) => value switch
    {
        null => Null,
        string text => "'" + text.Replace("'", "''") + "'",
        bool known => known ? True : False,
        DateTimeOffset date when !service.CastsDates => "'" + Instant(date.UtcDateTime) + "'",
        DateTimeOffset date => $"{Cast}('{Instant(date.UtcDateTime)}', {CastType})",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"A value of type {value.GetType().Name} has no form in a filter."),
    };

    /// <summary>Why a value has no form in a request; null where it has one.</summary>
    public static Refusal? RefusalOf(ConstantNode constant) => constant.Value switch
    {
        string text when HasLoneSurrogate(text) => new Refusal(RuleIds.ValueNotSendable, Reasons.LoneSurrogate(), constant.SourceId),
        double number when double.IsNaN(number) || double.IsInfinity(number) =>
            new Refusal(RuleIds.ValueNotSendable, Reasons.NotANumber(), constant.SourceId),
        _ => null,
    };

    /// <summary>A day, as parameters take it.</summary>
    public static string Day(DateTimeOffset midnight) => midnight.UtcDateTime.ToString(DateFormat, CultureInfo.InvariantCulture);

    // Midnight UTC as a date, as the documentation writes it; otherwise with the time and only the digits that are needed.
    private static string Instant(DateTime utc) => utc.ToString(
        utc.TimeOfDay == TimeSpan.Zero ? DateFormat : utc.Ticks % TimeSpan.TicksPerSecond == 0 ? SecondFormat : TickFormat,
        CultureInfo.InvariantCulture);

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
