using System.Globalization;
using Parquet;
using Parquet.Meta;
using Parquet.Schema;

namespace PartnerAnalytics.Tool.Exporting.Parquet;

/// <summary>The values of a column of one row group, until they are written.</summary>
internal abstract class ParquetColumn(DataField field)
{
    /// <summary>The digits that a decimal may have; as many as Spark and DuckDB take.</summary>
    private const int Precision = 38;

    /// <summary>How many of them stand after the point: enough for quantities of a service, and for the sums of them.</summary>
    private const int Scale = 18;

    public DataField Field { get; } = field;

    /// <summary>How many times of day lost digits.</summary>
    public long CutTimes { get; protected set; }

    /// <summary>A column for values of a kind. Every column may be null.</summary>
    public static ParquetColumn Create(ExportColumn column) => column.Kind switch
    {
        ColumnKind.Boolean => Create<bool>(column, ParquetBounds.Of, (value, _) => (bool)value),
        ColumnKind.Int => Create<int>(column, ParquetBounds.Of, (value, _) => Convert.ToInt32(value, CultureInfo.InvariantCulture)),
        ColumnKind.Long => Create<long>(column, ParquetBounds.Of, (value, _) => Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        ColumnKind.Double => Create<double>(column, ParquetBounds.Of, (value, _) => Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        ColumnKind.Date => Create<DateOnly>(column, ParquetBounds.Of, (value, _) => (DateOnly)value),
        ColumnKind.Decimal => new ParquetColumn<decimal>(
            new DecimalDataField(column.Name, Precision, Scale, isNullable: true),
            values => ParquetBounds.Of(values, Scale),
            (value, _) => Fit(Convert.ToDecimal(value, CultureInfo.InvariantCulture), column.Name)),
        ColumnKind.Timestamp => new ParquetColumn<DateTime>(
            CreateTime(column.Name, isUtc: true), ParquetBounds.Of, (value, times) => times.Cut(((DateTimeOffset)value).UtcDateTime)),
        ColumnKind.LocalTime => new ParquetColumn<DateTime>(
            CreateTime(column.Name, isUtc: false), ParquetBounds.Of, (value, times) => times.Cut(OfNoZone((DateTime)value, column.Name))),
        _ => CreateTexts(column.Name),
    };

    public abstract void Add(object? value);

    /// <summary>Writes the values as the next column of a row group, and forgets them.</summary>
    public abstract Task<Statistics> WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken);

    /// <summary>An instant to the microsecond: Spark refuses files with finer ones.</summary>
    private DateTime Cut(DateTime time)
    {
        var finer = time.Ticks % TimeSpan.TicksPerMicrosecond;
        CutTimes += finer == 0 ? 0 : 1;
        return time.AddTicks(-finer);
    }

    private static ParquetColumn<T> Create<T>(
        ExportColumn column, ParquetBoundsFinder<T> findBounds, Func<object, ParquetColumn<T>, T> read)
        where T : struct => new(new DataField(column.Name, typeof(T), isNullable: true), findBounds, read);

    private static ParquetColumn<ReadOnlyMemory<char>> CreateTexts(string name)
    {
        var texts = new ParquetTexts(name);
        return new(new DataField(name, typeof(string), isNullable: true), ParquetBounds.Of, (value, _) => texts.Read(value));
    }

    private static DateTimeDataField CreateTime(string name, bool isUtc) =>
        new(name, DateTimeFormat.Timestamp, isUtc, DateTimeTimeUnit.Micros, isNullable: true);

    /// <summary>As if it were UTC: Parquet.Net would convert it otherwise.</summary>
    private static DateTime OfNoZone(DateTime time, string column) => time.Kind != DateTimeKind.Local
        ? DateTime.SpecifyKind(time, DateTimeKind.Utc)
        : throw new ValueRefusedException(
            column, "a time is of the time zone of this machine. Select a DateTimeOffset, or its UtcDateTime.");

    private static decimal Fit(decimal value, string column)
    {
        const decimal End = 100_000_000_000_000_000_000m;
        return value is > -End and < End && decimal.Round(value, Scale) == value ? value : throw new ValueRefusedException(
            column,
            string.Create(
                CultureInfo.InvariantCulture,
                $"the decimal {value} does not fit into {Precision - Scale} digits before the point and {Scale} after it. ")
            + "Round it in a Select, or make it a double.");
    }
}

/// <summary>The values of a column as the type that Parquet.Net writes.</summary>
/// <param name="field">The column in the file.</param>
/// <param name="findBounds">Finds the smallest and the largest of values; nulls where readers should not know them.</param>
/// <param name="read">Reads a value that is not null.</param>
internal sealed class ParquetColumn<T>(DataField field, ParquetBoundsFinder<T> findBounds, Func<object, ParquetColumn<T>, T> read)
    : ParquetColumn(field)
    where T : struct
{
    private T?[] _values = new T?[1_024];
    private int _count;

    public override void Add(object? value)
    {
        if (_count == _values.Length)
        {
            Array.Resize(ref _values, _count * 2);
        }

        _values[_count++] = value is null ? null : read(value, this);
    }

    public override async Task<Statistics> WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken)
    {
        var values = _values.AsMemory(0, _count);
        await group.WriteAsync<T>(Field, values, cancellationToken: cancellationToken);
        var (smallest, largest) = findBounds(values.Span);
        var nulls = 0;
        foreach (var value in values.Span)
        {
            nulls += value is null ? 1 : 0;
        }

        values.Span.Clear();
        _count = 0;
        return new Statistics { NullCount = nulls, MinValue = smallest, MaxValue = largest };
    }
}
