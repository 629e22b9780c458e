namespace PartnerAnalytics.Emulator.Faults;

/// <summary>Counts the rows in the bytes of a page as they go by: the objects in an array in an object.</summary>
internal sealed class RowScanner
{
    private const int DepthOfRows = 3;

    private int _depth;
    private bool _inString;
    private bool _escaped;

    /// <summary>How many rows have gone by whole.</summary>
    public long Rows { get; private set; }

    /// <summary>Lets bytes go by until so many rows have.</summary>
    /// <returns>How many bytes went by: all, if there are not that many rows in them.</returns>
    public int PassUntil(long rows, ReadOnlySpan<byte> bytes)
    {
        var i = 0;
        while (Rows < rows && i < bytes.Length)
        {
            Pass(bytes[i++]);
        }

        return i;
    }

    private void Pass(byte value)
    {
        if (_inString)
        {
            _inString = _escaped || value != '"';
            _escaped = !_escaped && value == '\\';
            return;
        }

        switch (value)
        {
            case (byte)'"':
                _inString = true;
                break;
            case (byte)'{' or (byte)'[':
                _depth++;
                break;
            case (byte)'}' or (byte)']':
                Rows += _depth == DepthOfRows ? 1 : 0;
                _depth--;
                break;
        }
    }
}
