using System.Globalization;
using System.Text.Json;
using PartnerAnalytics.Tool.Exporting;
using PartnerAnalytics.Tool.Exporting.Formats;
using PartnerAnalytics.Tool.Querying;

namespace PartnerAnalytics.Tool.Tests.Exporting;

/// <summary>What DuckDB reads of each type of .NET, and finds again by its value.</summary>
public sealed class ParquetTypeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DuckDb _duckDb = new();

    private string File => _folder["rows.parquet"];

    public static TheoryData<Type, string> Types => new()
    {
        { typeof(bool?), "BOOLEAN" },
        { typeof(byte), "INTEGER" },
        { typeof(int?), "INTEGER" },
        { typeof(uint), "BIGINT" },
        { typeof(long?), "BIGINT" },
        { typeof(ulong), "DECIMAL(38,18)" },
        { typeof(decimal?), "DECIMAL(38,18)" },
        { typeof(float), "DOUBLE" },
        { typeof(double?), "DOUBLE" },
        { typeof(DateTimeOffset?), "TIMESTAMP WITH TIME ZONE" },
        { typeof(DateTime), "TIMESTAMP" },
        { typeof(DateOnly?), "DATE" },
        { typeof(string), "VARCHAR" },
        { typeof(DayOfWeek?), "VARCHAR" },
        { typeof(Guid), "VARCHAR" },
        { typeof(Uri), "VARCHAR" },
        { typeof(TimeSpan), "VARCHAR" },
        { typeof(JsonElement?), "VARCHAR" },
        { typeof(int[]), "VARCHAR" },
        { typeof(object), "VARCHAR" },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public async Task A_column_has_the_type_of_its_values_also_without_any(Type type, string expected)
    {
        await WriteAsync(type);

        Assert.Equal($"Value|{expected}", _duckDb.Query($"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM '{File}')"));
    }

    [Fact]
    public async Task Texts_come_back_and_are_found()
    {
        // The last of all by their UTF-8, but not by their UTF-16: what a column's bounds are must be of the former.
        await AssertFoundAsync<string>(["\U0001F600", "\uFFFD", "（", "a", "", "zz", "ü", "a\U0001F600", "a（", "two\r\nlines", new string('x', 100_000)], v => v);
    }

    [Fact]
    public async Task Instants_come_back_in_UTC_and_are_found()
    {
        var berlin = new DateTimeOffset(2026, 3, 29, 2, 30, 0, TimeSpan.FromHours(1));

        await AssertFoundAsync<DateTimeOffset?>(
            [new(1, 1, 1, 0, 0, 0, TimeSpan.Zero), new(1969, 12, 31, 23, 59, 59, 999, 999, TimeSpan.Zero), berlin, new(9999, 12, 31, 23, 59, 59, TimeSpan.Zero)],
            value => value!.Value.ToString("O", CultureInfo.InvariantCulture));

        Assert.Equal("2026-03-29 01:30:00+00", _duckDb.Query($"SELECT Value::VARCHAR FROM '{File}' WHERE Value = '2026-03-29 02:30:00+01'"));
    }

    [Fact]
    public async Task Times_of_no_zone_are_not_moved()
    {
        await WriteAsync(typeof(DateTime), new DateTime(2026, 3, 29, 2, 30, 0), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal("2026-01-01 00:00:00\n2026-03-29 02:30:00", _duckDb.Query($"SELECT Value::VARCHAR FROM '{File}' ORDER BY Value"));
    }

    [Fact]
    public async Task Decimals_keep_all_digits_and_are_found()
    {
        await AssertFoundAsync<decimal?>(
            [0m, 0.000000000000000001m, -0.000000000000000001m, 99999999999999999999.123456m, -99999999999999999999m, 1.50000000000000000000000000m, 255m, -256m],
            value => value!.Value.ToString(CultureInfo.InvariantCulture));

        Assert.Equal("1.500000000000000000", _duckDb.Query($"SELECT Value::VARCHAR FROM '{File}' WHERE Value = 1.5"));
    }

    [Fact]
    public async Task Numbers_and_days_are_found()
    {
        await AssertFoundAsync<long?>([long.MinValue, -1, 0, 1, long.MaxValue], value => value!);
        await AssertFoundAsync<int?>([int.MinValue, -1, 0, 1, int.MaxValue], value => value!);
        await AssertFoundAsync<bool?>([true, false], value => value!);
        await AssertFoundAsync<ulong?>([0, ulong.MaxValue], value => value!.Value.ToString(CultureInfo.InvariantCulture));
        await AssertFoundAsync<DateOnly?>([DateOnly.MinValue, new(1582, 10, 10), new(1969, 12, 31), DateOnly.MaxValue], value => value!.Value.ToString("O", CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Floating_point_numbers_are_found_beside_what_is_none()
    {
        await AssertFoundAsync<double?>([1, 2.5, -0.0, double.MaxValue, double.NegativeInfinity], value => value!);
        await AssertFoundAsync<double?>([1, double.NaN, 2], value => value!);
    }

    [Fact]
    public async Task Values_without_a_type_of_their_own_are_text()
    {
        await WriteAsync(typeof(DayOfWeek), DayOfWeek.Monday);
        Assert.Equal("Monday", _duckDb.Query($"FROM '{File}'"));
        await WriteAsync(typeof(JsonElement?), JsonDocument.Parse("{\"a\":[1,null]}").RootElement, null);
        Assert.Equal("1\nNULL", _duckDb.Query($"SELECT json_extract(Value, '$.a[0]') FROM '{File}'"));
        await WriteAsync(typeof(int[]), new[] { 1, 2 });
        Assert.Equal("[1,2]", _duckDb.Query($"FROM '{File}'"));
        await WriteAsync(typeof(Guid), Guid.Empty);
        Assert.Equal("00000000-0000-0000-0000-000000000000", _duckDb.Query($"FROM '{File}'"));
    }

    [Theory]
    [InlineData(typeof(decimal), "100000000000000000000", "20 digits before the point")]
    [InlineData(typeof(decimal), "0.0000000000000000001", "18 after it")]
    [InlineData(typeof(string), "\U0001F600", "half of a surrogate pair")]
    public async Task What_a_column_cannot_hold_is_refused_by_its_name(Type type, string text, string mentioned)
    {
        var value = type == typeof(string) ? text[..1] : Convert.ChangeType(text, type, CultureInfo.InvariantCulture);

        var error = await Assert.ThrowsAsync<ValueRefusedException>(() => WriteAsync(type, value));

        Assert.StartsWith("Column 'Value': ", error.Message, StringComparison.Ordinal);
        Assert.Contains(mentioned, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_of_this_machine_is_refused()
        => Assert.Contains("time zone of this machine", (await Assert.ThrowsAsync<ValueRefusedException>(
            () => WriteAsync(typeof(DateTime), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Local)))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Finer_times_are_cut_and_counted()
    {
        var time = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        var file = await WriteAsync(typeof(DateTimeOffset), time.AddTicks(19), time.AddTicks(20));

        Assert.Equal(1, file.CutTimes["Value"]);
        Assert.Equal("1\n2", _duckDb.Query($"SELECT microsecond(Value) FROM '{File}' ORDER BY 1"));
    }

    [Fact]
    public async Task Row_groups_are_bounded_by_rows_and_by_their_texts()
    {
        await WriteAsync(typeof(int), [.. Enumerable.Range(0, 250_000).Select(i => (object)i)]);
        Assert.Equal("50000\n50000\n50000\n50000\n50000", GroupSizes());
        Assert.Equal("250000|31249875000", _duckDb.Query($"SELECT count(*), sum(Value) FROM '{File}'"));

        await WriteAsync(typeof(string), [.. Enumerable.Range(0, 40).Select(i => new string((char)('a' + (i % 26)), 1_000_000))]);
        Assert.Equal("17\n17\n6", GroupSizes());

        string GroupSizes() => _duckDb.Query($"SELECT row_group_num_rows FROM parquet_metadata('{File}') ORDER BY row_group_id");
    }

    public void Dispose()
    {
        _duckDb.Dispose();
        _folder.Dispose();
    }

    /// <summary>Writes values in one row group, nulls among them, and finds each of them by its value, and by what is greater.</summary>
    private async Task AssertFoundAsync<T>(T[] values, Func<T, object> toParameter)
    {
        await WriteAsync(typeof(T), [null, .. values.Cast<object?>(), null]);

        var type = _duckDb.Query($"SELECT column_type FROM (DESCRIBE SELECT * FROM '{File}')");
        foreach (var value in values)
        {
            Assert.True(_duckDb.Query($"SELECT count(*) FROM '{File}' WHERE Value = $1::{type}", toParameter(value)) == "1", $"{value} is not found.");
        }

        Assert.Equal("2", _duckDb.Query($"SELECT count(*) FROM '{File}' WHERE Value IS NULL"));
        var greater = _duckDb.Query($"SELECT count(*) FROM '{File}' WHERE Value > $1::{type}", toParameter(values[0]));
        var all = _duckDb.Query($"WITH v AS MATERIALIZED (SELECT Value || '' AS t, Value FROM '{File}') SELECT count(*) FROM v WHERE Value > $1::{type}", toParameter(values[0]));
        Assert.Equal(all, greater);
    }

    private async Task<IRowFile> WriteAsync(Type type, params object?[] values)
    {
        await using var stream = System.IO.File.Create(File);
        var file = await RowFiles.BeginAsync(
            ExportFormat.Parquet, stream, ExportColumn.Of([new QueryColumn("Value", type)]), CancellationToken.None);
        foreach (var value in values)
        {
            await file.AddAsync([value], CancellationToken.None);
        }

        await file.CompleteAsync(CancellationToken.None);
        return file;
    }
}
