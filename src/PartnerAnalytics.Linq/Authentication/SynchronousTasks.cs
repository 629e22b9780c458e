namespace PartnerAnalytics.Linq.Authentication;

/// <summary>
/// Lets one method serve synchronous and asynchronous callers: it takes <c>isAsync</c> and, where that is false, works on the caller's
/// thread and returns a completed task.
/// </summary>
internal static class SynchronousTasks
{
    /// <summary>The result of a task that was made with <c>isAsync</c> false. It has completed, so this never blocks.</summary>
    public static T EnsureCompleted<T>(this ValueTask<T> task) => task.IsCompleted ? task.GetAwaiter().GetResult() : throw NotCompleted();

    /// <summary>
    /// Throws what a task that was made with <c>isAsync</c> false has failed with. It has completed, so this never blocks.
    /// </summary>
    public static void EnsureCompleted(this ValueTask task)
    {
        if (!task.IsCompleted)
        {
            throw NotCompleted();
        }

        task.GetAwaiter().GetResult();
    }

    /// <summary>The elements of an enumeration that was made with <c>isAsync</c> false.</summary>
    public static IEnumerable<T> ToEnumerable<T>(this IAsyncEnumerable<T> source)
    {
        var elements = source.GetAsyncEnumerator();
        try
        {
            while (elements.MoveNextAsync().EnsureCompleted())
            {
                yield return elements.Current;
            }
        }
        finally
        {
            elements.DisposeAsync().EnsureCompleted();
        }
    }

    /// <summary>
    /// Waits for a timer, for another request of the client, or for a renewal that another caller has begun. One of the two places of the
    /// library where a thread is blocked (the other is the gate of <see cref="RefreshTokenExchange"/>): a synchronous caller has to wait
    /// somehow. It cannot deadlock, because none of the three needs the thread that waits, nor its synchronization context.
    /// </summary>
    public static ValueTask AwaitOrBlock(this Task task, bool isAsync)
    {
        if (isAsync)
        {
            return new ValueTask(task);
        }

        task.GetAwaiter().GetResult();
        return ValueTask.CompletedTask;
    }

    private static InvalidOperationException NotCompleted() => new("A synchronous call has left work to another thread.");
}
