namespace PartnerAnalytics.Linq.Calls;

/// <summary>
/// Stand in expression trees for the operators that <see cref="Queryable"/> does not have. They are read and never run; over rows in memory,
/// all but <see cref="GroupByFields"/> change nothing.
/// </summary>
internal static class QueryableCalls
{
    public static IQueryable<T> WithPageSize<T>(IQueryable<T> source, int rows) => throw NotRun(source, rows);

    public static IQueryable<T> InChunks<T>(IQueryable<T> source) => throw NotRun(source);

    public static IQueryable<T> WithProcessedDate<T>(IQueryable<T> source, DateOnly date) => throw NotRun(source, date);

    public static IQueryable<T> WhereRaw<T>(IQueryable<T> source, string filter) => throw NotRun(source, filter);

    public static IQueryable<T> WithParameter<T>(IQueryable<T> source, string name, string value) => throw NotRun(source, name, value);

    public static IQueryable<T> WithProgress<T>(IQueryable<T> source, IProgress<AnalyticsProgress> progress) => throw NotRun(source, progress);

    public static IQueryable<AnalyticsGroupedRow<T>> GroupByFields<T>(IQueryable<T> source, FieldGrouping grouping)
        where T : class, IAnalyticsResource<T> => throw NotRun(source, grouping);

    private static NotSupportedException NotRun(params object?[] _) => new("Only a query of this library runs this.");
}
