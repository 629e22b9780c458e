using System.Diagnostics;
using System.Globalization;

namespace PartnerAnalytics.Linq.Soak;

/// <summary>What the process holds when nobody reads.</summary>
/// <param name="LiveBytes">The live heap after forced collections, in bytes.</param>
/// <param name="Handles">The open handles: files and sockets.</param>
internal sealed record Usage(long LiveBytes, int Handles)
{
    /// <summary>Measures it, once connections and timers of the past have gone.</summary>
    public static Usage Measure()
    {
        var least = long.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            Thread.Sleep(1000);
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            least = Math.Min(least, GC.GetTotalMemory(forceFullCollection: false));
        }

        return new Usage(least, CountHandles());
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"live heap {LiveBytes / 1024:N0} KB, handles {Handles}");

    private static int CountHandles()
    {
        using var process = Process.GetCurrentProcess();
        return OperatingSystem.IsLinux() ? Directory.GetFileSystemEntries("/proc/self/fd").Length : process.HandleCount;
    }
}
