using System.Collections.Frozen;
using System.Text;
using PartnerAnalytics.Tool.Querying.Formats;

namespace PartnerAnalytics.Tool.Exporting.Formats;

/// <summary>Comma-separated values. Null is nothing between two commas, an empty text is two quotation marks.</summary>
internal sealed class CsvFile : IRowFile
{
    private const int BufferSize = 1 << 16;

    private readonly IReadOnlyList<ExportColumn> _columns;
    private readonly StreamWriter _writer;

    public CsvFile(Stream stream, IReadOnlyList<ExportColumn> columns)
    {
        _columns = columns;
        _writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize, leaveOpen: true);
        _writer.Write(CsvText.Line(columns.Select(column => column.Name)));
    }

    public IReadOnlyDictionary<string, long> CutTimes => FrozenDictionary<string, long>.Empty;

    public async ValueTask AddAsync(object?[] row, CancellationToken cancellationToken)
    {
        var cells = new string?[row.Length];
        for (var i = 0; i < row.Length; i++)
        {
            cells[i] = row[i] is { } value ? ExportText.Of(value, _columns[i].Name) : null;
        }

        await _writer.WriteAsync(CsvText.Line(cells).AsMemory(), cancellationToken);
    }

    public Task CompleteAsync(CancellationToken cancellationToken) => _writer.FlushAsync(cancellationToken);
}
