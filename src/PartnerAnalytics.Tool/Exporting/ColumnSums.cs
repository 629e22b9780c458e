using System.Globalization;

namespace PartnerAnalytics.Tool.Exporting;

/// <summary>The sums of the columns of numbers: exact, but those of floating-point numbers.</summary>
internal sealed class ColumnSums
{
    private readonly (ExportColumn Column, int Index)[] _numbers;
    private readonly ExactSum[] _exact;
    private readonly double[] _floating;

    public ColumnSums(IEnumerable<ExportColumn> columns)
    {
        _numbers = [.. columns.Select((column, index) => (column, index)).Where(number => number.column.IsNumber)];
        _exact = [.. _numbers.Select(_ => new ExactSum())];
        _floating = new double[_numbers.Length];
    }

    public void Add(object?[] row)
    {
        for (var i = 0; i < _numbers.Length; i++)
        {
            if (row[_numbers[i].Index] is not { } value)
            {
                continue;
            }

            if (_numbers[i].Column.Kind == ColumnKind.Double)
            {
                _floating[i] += Convert.ToDouble(value, CultureInfo.InvariantCulture);
            }
            else
            {
                _exact[i].Add(Convert.ToDecimal(value, CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>Adds the sums of other rows.</summary>
    /// <exception cref="FormatException">They are no sums of these columns.</exception>
    public void Add(IReadOnlyDictionary<string, string> sums)
    {
        for (var i = 0; i < _numbers.Length; i++)
        {
            var column = _numbers[i].Column;
            if (!sums.TryGetValue(column.Name, out var sum))
            {
                throw new FormatException($"There is no sum of '{column.Name}'.");
            }

            if (column.Kind == ColumnKind.Double)
            {
                _floating[i] += double.Parse(sum, CultureInfo.InvariantCulture);
            }
            else
            {
                _exact[i].Add(sum);
            }
        }
    }

    /// <summary>The sums as text with all their digits, by the name of the column.</summary>
    public IReadOnlyDictionary<string, string> ToDictionary() => _numbers.Select((number, i) => (number.Column, i)).ToDictionary(
        number => number.Column.Name,
        number => number.Column.Kind == ColumnKind.Double
            ? _floating[number.i].ToString(CultureInfo.InvariantCulture)
            : _exact[number.i].ToString());
}
