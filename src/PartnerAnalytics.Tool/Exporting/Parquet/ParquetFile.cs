using System.Runtime.CompilerServices;
using Parquet;
using Parquet.Meta;
using Parquet.Schema;
using PartnerAnalytics.Tool.Exporting.Formats;

namespace PartnerAnalytics.Tool.Exporting.Parquet;

/// <summary>Apache Parquet, compressed as every reader knows it, in row groups of bounded size.</summary>
internal sealed class ParquetFile : IRowFile
{
    /// <summary>As many rows as a row group has: enough for readers to work in bulk, and few enough to wait in memory.</summary>
    private const int MostRows = 50_000;

    /// <summary>As many characters as the texts of a row group have, which bounds its memory where texts are long.</summary>
    private const long MostCharacters = 16_000_000;

    /// <summary>Texts are written once each where no more than this part of them differ.</summary>
    private const double DictionaryThreshold = 0.5;

    private readonly ParquetColumn[] _columns;
    private readonly ParquetWriter _writer;
    private int _rows;
    private long _characters;

    private ParquetFile(ParquetColumn[] columns, ParquetWriter writer)
    {
        _columns = columns;
        _writer = writer;
    }

    public IReadOnlyDictionary<string, long> CutTimes =>
        _columns.Where(column => column.CutTimes > 0).ToDictionary(column => column.Field.Name, column => column.CutTimes);

    public static async Task<ParquetFile> BeginAsync(
        Stream stream, IReadOnlyList<ExportColumn> columns, CancellationToken cancellationToken)
    {
        ParquetColumn[] written = [.. columns.Select(ParquetColumn.Create)];
        var schema = new ParquetSchema(written.Select(column => column.Field));
        var options = new ParquetOptions
        {
            CompressionMethod = CompressionMethod.Snappy,
            DictionaryEncodingThreshold = DictionaryThreshold,
        };
        foreach (var column in written.Where(column => column is ParquetColumn<ReadOnlyMemory<char>>))
        {
            options.ColumnEncodingHints[column.Field.Path.ToString()] = EncodingHint.Dictionary;
        }

        return new ParquetFile(written, await ParquetWriter.CreateAsync(schema, stream, options, cancellationToken: cancellationToken));
    }

    public async ValueTask AddAsync(object?[] row, CancellationToken cancellationToken)
    {
        for (var i = 0; i < row.Length; i++)
        {
            _columns[i].Add(row[i]);
            _characters += row[i] is string text ? text.Length : 0;
        }

        if (++_rows == MostRows || _characters > MostCharacters)
        {
            await WriteGroupAsync(cancellationToken);
        }
    }

    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        if (_rows > 0)
        {
            await WriteGroupAsync(cancellationToken);
        }

        await _writer.DisposeAsync();
    }

    private async Task WriteGroupAsync(CancellationToken cancellationToken)
    {
        using var group = _writer.CreateRowGroup();
        foreach (var column in _columns)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var statistics = await column.WriteAsync(group, cancellationToken);

            // Parquet.Net 6.1 gives the bounds of timestamps in milliseconds whatever their unit, and those of texts in the order of
            // UTF-16. Readers would leave out row groups that have what they look for.
            GetMetadata(group).Columns[^1].MetaData!.Statistics = statistics;
        }

        group.CompleteValidate();
        (_rows, _characters) = (0, 0);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_owGroup")]
    private static extern ref RowGroup GetMetadata(ParquetRowGroupWriter group);
}
