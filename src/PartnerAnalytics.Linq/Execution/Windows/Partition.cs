using System.Globalization;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;
using PartnerAnalytics.Linq.Translation;

namespace PartnerAnalytics.Linq.Execution.Windows;

/// <summary>A query, with its values, as the windows of time that it is read by.</summary>
internal sealed class Partition
{
    /// <summary>More windows than this are a mistake, such as a bound that nobody set: 27 years of days.</summary>
    private const int MaximumWindows = 10_000;

    /// <summary>How full a window may be expected to be; the rows of a month do not spread evenly over its weeks.</summary>
    private const double ExpectedFill = 0.75;

    private readonly AnalyticsRequest _request;
    private readonly TimeBounds _bounds;
    private readonly DateLevel _level;

    private Partition(QueryPlan plan, AnalyticsRequest request, TimeBounds bounds)
    {
        Plan = plan;
        _request = request;
        _bounds = bounds;
        _level = plan.Shape.Partition!.Level;
        Identity = new RowRun(plan, request).IdentityAt(PartnerCenterCloud.Global.Endpoint)
            + $" by {_level} of {plan.Shape.Partition.Date.Field.WireName}";
    }

    public QueryPlan Plan { get; }

    /// <summary>What tells this query and its values from others.</summary>
    public string Identity { get; }

    /// <summary>The first instant.</summary>
    public DateTimeOffset From => _bounds.From;

    /// <summary>The first instant after the last.</summary>
    public DateTimeOffset Until => _bounds.Until;

    /// <summary>Reads the values of now and finds the bounds of the time to split; null where the query can have no rows.</summary>
    /// <exception cref="AnalyticsQueryException">The query cannot be answered, or a value cannot be sent.</exception>
    /// <exception cref="InvalidOperationException">The time is not bounded, or there would be too many windows.</exception>
    public static Partition? Create(QueryPlan plan)
    {
        var request = plan.Bind(needsElements: true);
        if (request.HasNoRows)
        {
            return null;
        }

        var field = plan.Shape.Partition!.Date.Field;
        var partition = new Partition(plan, request, TimeBounds.Read(request, field));
        return !partition.Windows(partition.From).Skip(MaximumWindows).Any() ? partition : throw new InvalidOperationException(string.Create(
            CultureInfo.InvariantCulture,
            $"PartitionBy would read more than {MaximumWindows} windows of a {partition._level.Word()}, each by a request, from {partition.From:u} until "
            + $"{partition.Until:u}. Give closer bounds of '{field.WireName}', or split by a larger DateBucket."));
    }

    /// <summary>The windows from an instant on, in order; the first may begin in the middle of a bucket.</summary>
    public IEnumerable<AnalyticsWindow> Windows(DateTimeOffset from) => TimeBuckets.Cut(from, Until, _level);

    /// <summary>The request for a window.</summary>
    /// <param name="window">The window.</param>
    /// <param name="pageSize">The rows of a page; null for what the query says.</param>
    public AnalyticsRequest RequestOf(AnalyticsWindow window, int? pageSize) =>
        _bounds.RequestOf(_request, window) with { PageSize = pageSize is { } size ? PagingAmount.Of(size) : _request.PageSize };

    /// <summary>The smaller windows to read instead of one whose rows do not fit on a page: weeks where they will do, else days.</summary>
    /// <param name="window">The window.</param>
    /// <param name="rows">The rows that fit on a page.</param>
    /// <param name="total">The rows of the window.</param>
    /// <returns>The windows; none where the window is within a day, which is not split.</returns>
    public static IReadOnlyList<AnalyticsWindow> Split(AnalyticsWindow window, long rows, long total)
    {
        var weeks = TimeBuckets.Cut(window.From, window.Until, DateLevel.Week).ToList();
        if (weeks.Count > 1 && total * 7.0 / (window.Until - window.From).TotalDays <= rows * ExpectedFill)
        {
            return weeks;
        }

        var days = TimeBuckets.Cut(window.From, window.Until, DateLevel.Day).ToList();
        return days.Count > 1 ? days : [];
    }
}
