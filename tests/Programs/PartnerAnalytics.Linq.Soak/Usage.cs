using System.Diagnostics;
using System.Globalization;

namespace PartnerAnalytics.Linq.Soak;

/// <summary>What the process holds when nobody reads.</summary>
/// <param name="LiveBytes">The live heap after forced collections, in bytes.</param>
/// <param name="Handles">The open handles: files, pipes and sockets, without the files of assemblies, each of which is opened when the
/// first of its types is needed and stays.</param>
internal sealed record Usage(long LiveBytes, int Handles)
{
    // For so many seconds nothing may have gone any more: the runtime's pools let go of arrays by and by.
    private const int QuietSeconds = 40;
    private const int MostSeconds = 180;

    /// <summary>Measures it, once connections, timers and pooled arrays of the past have gone.</summary>
    /// <remarks>On a thread of its own: whoever ends the last reading may go on upon that reading's stack, which keeps its rows alive.</remarks>
    public static Task<Usage> MeasureAsync() =>
        Task.Factory.StartNew(Measure, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"live heap {LiveBytes / 1024:N0} KB, handles {Handles}");

    private static Usage Measure()
    {
        var (least, since) = (long.MaxValue, 0);
        for (var second = 0; second < MostSeconds && second - since < QuietSeconds; second++)
        {
            Thread.Sleep(1000);
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
            var live = GC.GetTotalMemory(forceFullCollection: false);
            if (live < least)
            {
                (least, since) = (live, live < least - 1024 ? second : since);
            }
        }

        return new Usage(least, CountHandles());
    }

    private static int CountHandles()
    {
        if (OperatingSystem.IsLinux())
        {
            return new DirectoryInfo("/proc/self/fd").GetFileSystemInfos()
                .Count(handle => handle.LinkTarget is { } target && !target.EndsWith(".dll", StringComparison.Ordinal));
        }

        using var process = Process.GetCurrentProcess();
        return process.HandleCount;
    }
}
