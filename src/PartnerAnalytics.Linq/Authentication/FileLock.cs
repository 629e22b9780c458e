namespace PartnerAnalytics.Linq.Authentication;

/// <summary>
/// Keeps other processes, and other threads of this one, from a file, by holding a second file beside it open. That file stays: if it were
/// deleted, one process could hold the old one and another a new one.
/// </summary>
internal static class FileLock
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Waits for the lock.</summary>
    /// <param name="isAsync">False to wait on the caller's thread; the task is completed then.</param>
    /// <param name="path">The path of the file to lock.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="IOException">Another process held the lock all the time.</exception>
    public static async ValueTask<FileStream> AcquireAsync(bool isAsync, string path, CancellationToken cancellationToken)
    {
        for (var start = TimeProvider.System.GetTimestamp(); ;)
        {
            if (TryOpen(path, start) is { } stream)
            {
                return stream;
            }

            await Task.Delay(Pause, cancellationToken).AwaitOrBlock(isAsync).ConfigureAwait(false);
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
