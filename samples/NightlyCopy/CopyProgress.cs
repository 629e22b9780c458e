using System.Diagnostics;
using PartnerAnalytics.Linq;
using Spectre.Console;

namespace NightlyCopy;

/// <summary>Shows how far the night is: a line a second at most, and one at the end.</summary>
/// <param name="console">Where to.</param>
/// <param name="total">The rows of the night.</param>
internal sealed class CopyProgress(IAnsiConsole console, long total) : IProgress<AnalyticsProgress>
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _shown;
    private long? _begin;
    private AnalyticsProgress _latest = new(0, 0, null);

    public void Report(AnalyticsProgress value)
    {
        // Rows of a part that was copied before count as read, but not for the speed.
        _begin ??= value.Pages == 1 ? null : value.Rows;
        _latest = value;
        if (_clock.Elapsed - _shown >= TimeSpan.FromSeconds(1))
        {
            _shown = _clock.Elapsed;
            Show();
        }
    }

    public void Show()
    {
        var speed = (_latest.Rows - (_begin ?? 0)) / Math.Max(_clock.Elapsed.TotalSeconds, 0.001);
        console.MarkupLineInterpolated(
            $"{_latest.Rows,13:N0} of {_latest.Total ?? total:N0} rows  {_latest.Pages,6:N0} pages  {speed,9:N0} rows/s");
    }
}
