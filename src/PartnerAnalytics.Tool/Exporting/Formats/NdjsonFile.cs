using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using PartnerAnalytics.Tool.Querying.Formats;

namespace PartnerAnalytics.Tool.Exporting.Formats;

/// <summary>A JSON object on each line. A file without rows is empty: JSON has no place for names without values.</summary>
internal sealed class NdjsonFile(Stream stream, IReadOnlyList<ExportColumn> columns) : IRowFile
{
    private const int BufferSize = 1 << 16;

    private readonly string[] _names = [.. columns.Select(column => column.Name)];
    private readonly StreamWriter _writer =
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize, leaveOpen: true);

    public IReadOnlyDictionary<string, long> CutTimes => FrozenDictionary<string, long>.Empty;

    public async ValueTask AddAsync(object?[] row, CancellationToken cancellationToken)
    {
        var values = new object?[row.Length];
        for (var i = 0; i < row.Length; i++)
        {
            values[i] = Check(row[i], columns[i]);
        }

        await _writer.WriteAsync((ValueText.Row(_names, values) + "\n").AsMemory(), cancellationToken);
    }

    public Task CompleteAsync(CancellationToken cancellationToken) => _writer.FlushAsync(cancellationToken);

    private static object? Check(object? value, ExportColumn column)
    {
        if (value is string text)
        {
            return ExportText.Of(text, column.Name);
        }

        return column.Kind != ColumnKind.Double || value is null || double.IsFinite(Convert.ToDouble(value, CultureInfo.InvariantCulture))
            ? ExportText.ToUtc(value)
            : throw new ValueRefusedException(
                column.Name,
                $"JSON has no number {((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)}. "
                + "Export it to Parquet or CSV, or make it null in a Select.");
    }
}
