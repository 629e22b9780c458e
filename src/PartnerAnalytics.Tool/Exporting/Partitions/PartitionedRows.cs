using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using PartnerAnalytics.Linq;
using PartnerAnalytics.Tool.Querying;

namespace PartnerAnalytics.Tool.Exporting.Partitions;

/// <summary>The rows of a query, partition by partition, by <see cref="AnalyticsQueryable{T}.PartitionBy"/>.</summary>
internal abstract class PartitionedRows
{
    /// <summary>The partitions, in order of time, the first and the last cut to the bounds of the query.</summary>
    public abstract IReadOnlyList<AnalyticsWindow> Windows { get; }

    /// <summary>Splits a query. Nothing is sent.</summary>
    /// <exception cref="ExportRefusedException">It is no query, or it does not bound the date.</exception>
    public static PartitionedRows Open(QueryRowStream rows, QueryColumn column, PartitionBucket bucket)
    {
        if (QueryRowStream.FindType(rows.Value, typeof(PartitionedAnalyticsQuery<>)) is not null)
        {
            throw new ExportRefusedException("The query ends in PartitionBy, which is what --partition adds. Leave PartitionBy out.");
        }

        var row = QueryRowStream.FindType(rows.Value, typeof(AnalyticsQueryable<>)) ?? throw new ExportRefusedException(
            "--partition takes a query of a service, such as partner.AzureUsage.Where(…), but these rows are in memory already. "
            + "Leave out what ends the query, such as ToList.");
        return (PartitionedRows)typeof(PartitionsOf<>).MakeGenericType(row).GetConstructors().Single()
            .Invoke(BindingFlags.DoNotWrapExceptions, binder: null, [rows.Value, column, bucket], culture: null);
    }

    /// <summary>Reads the rows of a partition.</summary>
    public abstract IAsyncEnumerable<object?[]> ReadAsync(AnalyticsWindow window, CancellationToken cancellationToken);

    /// <summary>The partitions of rows of a type.</summary>
    private sealed class PartitionsOf<T> : PartitionedRows
    {
        private readonly RowShape _shape = RowShape.Of(typeof(T));
        private readonly ParameterExpression _row = Expression.Parameter(typeof(T), "row");
        private readonly AnalyticsQueryable<T> _query;
        private readonly Expression<Func<T, DateTimeOffset?>> _start;
        private readonly Expression _date;

        public PartitionsOf(AnalyticsQueryable<T> query, QueryColumn column, PartitionBucket bucket)
        {
            _query = query;
            Expression date = RowShape.IsComposite(typeof(T)) ? Expression.PropertyOrField(_row, column.Name) : _row;
            _date = date.Type == typeof(DateTimeOffset?) ? date : Expression.Convert(date, typeof(DateTimeOffset?));
            _start = Expression.Lambda<Func<T, DateTimeOffset?>>(
                bucket switch
                {
                    PartitionBucket.Day => Expression.Call(typeof(DateBucket), nameof(DateBucket.StartOfDay), null, _date),
                    PartitionBucket.Week => Expression.Call(typeof(DateBucket), nameof(DateBucket.StartOfWeek), null, _date),
                    _ => Expression.Call(typeof(DateBucket), nameof(DateBucket.StartOfMonth), null, _date),
                },
                _row);
            Windows = FindWindows(column);
        }

        public override IReadOnlyList<AnalyticsWindow> Windows { get; }

        public override async IAsyncEnumerable<object?[]> ReadAsync(
            AnalyticsWindow window, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            var inside = Expression.AndAlso(
                Expression.GreaterThanOrEqual(_date, Expression.Constant(window.From, typeof(DateTimeOffset?))),
                Expression.LessThan(_date, Expression.Constant(window.Until, typeof(DateTimeOffset?))));
            var partition = _query.Where(Expression.Lambda<Func<T, bool>>(inside, _row)).PartitionBy(_start);
            await foreach (var row in partition.AsAsyncEnumerable(cancellationToken))
            {
                yield return _shape.Read(row);
            }
        }

        private IReadOnlyList<AnalyticsWindow> FindWindows(QueryColumn column)
        {
            try
            {
                return _query.PartitionBy(_start, expression: $"row => row.{column.Name}").ToWindows();
            }
            catch (Exception e) when (e is InvalidOperationException or AnalyticsQueryException)
            {
                throw new ExportRefusedException(e.Message);
            }
        }
    }
}
