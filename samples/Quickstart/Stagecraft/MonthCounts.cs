using System.Globalization;
using PartnerAnalytics.Linq;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Quickstart.Stagecraft;

/// <summary>Counts dates by month.</summary>
internal sealed class MonthCounts
{
    private const int MonthsShown = 12;
    private const int Width = 80;

    private readonly SortedDictionary<DateTimeOffset, int> _counts = [];

    public void Add(DateTimeOffset? date)
    {
        if (DateBucket.StartOfMonth(date) is { } month)
        {
            _counts[month] = _counts.GetValueOrDefault(month) + 1;
        }
    }

    /// <summary>The last months as bars.</summary>
    public IRenderable ToChart()
    {
        if (_counts.Count == 0)
        {
            return new Text("No row has a date, so there is nothing to count.");
        }

        var chart = new BarChart { Width = Width };
        foreach (var (month, count) in _counts.TakeLast(MonthsShown))
        {
            chart.AddItem(month.ToString("yyyy-MM", CultureInfo.InvariantCulture), count, Color.Teal);
        }

        return chart;
    }
}
