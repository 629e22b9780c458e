using System.Globalization;

namespace PartnerAnalytics.Linq.Execution.InMemory;

/// <summary>Tells how far the reading of rows in memory has come, in pages as the service would make them.</summary>
internal static class MemoryProgress
{
    /// <summary>The elements, with a report after each page.</summary>
    /// <param name="elements">The elements.</param>
    /// <param name="pageSize">The elements of a page; null for all.</param>
    /// <param name="progress">Is told.</param>
    public static IEnumerable<T> Report<T>(IEnumerable<T> elements, int? pageSize, ProgressReporter progress)
    {
        var (read, isHandedOut) = (0L, false);
        try
        {
            foreach (var element in elements)
            {
                // Only now is it known that the page before was not the last.
                if (read > 0 && read % pageSize == 0)
                {
                    progress.ReportPage(read, total: null);
                }

                (read, isHandedOut) = (read + 1, true);
                yield return element;
                isHandedOut = false;
            }

            progress.ReportPage(read, read);
        }
        finally
        {
            if (isHandedOut)
            {
                progress.ReportPartOfPage(read);
            }
        }
    }

    /// <summary>How many rows an operator that ends a query has read for its result.</summary>
    public static long RowsOf<TResult>(string name, TResult result) => name switch
    {
        nameof(Queryable.Count) or nameof(Queryable.LongCount) => Convert.ToInt64(result, CultureInfo.InvariantCulture),
        nameof(Queryable.Any) or nameof(Queryable.Contains) => result is true ? 1 : 0,
        nameof(Queryable.All) => result is true ? 0 : 1,
        _ => result is null ? 0 : 1,
    };
}
