using PartnerAnalytics.Tool.Exporting.Formats;

namespace PartnerAnalytics.Tool.Exporting.Parquet;

/// <summary>Texts of a column, with one object for the same text again and again: names, regions and ids of a service repeat.</summary>
internal sealed class ParquetTexts(string column)
{
    /// <summary>As many texts as are remembered; what differs more is not worth it.</summary>
    private const int MostKnown = 4_096;

    private const int LongestKnown = 128;

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public ReadOnlyMemory<char> Read(object value)
    {
        if (value is string known && known.Length <= LongestKnown && _known.TryGetValue(known, out var same))
        {
            return same.AsMemory();
        }

        var text = ExportText.Of(value, column);
        if (text.Length <= LongestKnown)
        {
            if (_known.Count == MostKnown)
            {
                _known.Clear();
            }

            _known.Add(text);
        }

        return text.AsMemory();
    }
}
