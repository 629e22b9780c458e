namespace PartnerAnalytics.Linq.Authentication;

/// <summary>
/// Keeps other processes, and other threads of this one, from a file, by holding a second file beside it open. That file stays: if it were
/// deleted, one process could hold the old one and another a new one.
/// </summary>
internal static class FileLock
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <exception cref="IOException">Another process held the lock all the time.</exception>
    public static async Task<FileStream> AcquireAsync(string path, CancellationToken cancellationToken)
    {
        for (var start = TimeProvider.System.GetTimestamp(); ;)
        {
            if (TryOpen(path, start) is { } stream)
            {
                return stream;
            }

            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <exception cref="IOException">Another process held the lock all the time.</exception>
    public static FileStream Acquire(string path)
    {
        using var never = new ManualResetEventSlim();
        for (var start = TimeProvider.System.GetTimestamp(); ;)
        {
            if (TryOpen(path, start) is { } stream)
            {
                return stream;
            }

            never.Wait(Pause);
        }
    }

    private static FileStream? TryOpen(string path, long start)
    {
        try
        {
            return new FileStream(path + ".lock", TokenFile.Private(FileMode.OpenOrCreate, FileAccess.Write));
        }
        catch (IOException e) when (e.GetType() == typeof(IOException) && TimeProvider.System.GetElapsedTime(start) < LongestWait)
        {
            return null;
        }
    }
}
