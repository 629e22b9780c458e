using System.Buffers;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Execution;

/// <summary>Writes a request as a URI: formats values as the service expects them and percent-encodes them, into one pooled buffer.</summary>
internal struct UriSink : IRequestSink, IDisposable
{
    private char[] _buffer;
    private int _length;
    private bool _hasParameter;

    public UriSink(string endpoint)
    {
        _buffer = ArrayPool<char>.Shared.Rent(512);
        Append(endpoint);
    }

    public readonly int Length => _length;

    /// <summary>Appends the path of a resource to the endpoint of the service.</summary>
    public void Path(string root, string resourcePath)
    {
        Append(root);
        Append(resourcePath);
    }

    public void Parameter(string name)
    {
        Append(_hasParameter ? '&' : '?');
        _hasParameter = true;
        Append(name);
        Append('=');
    }

    public void Syntax(string text) => Encode(text);

    public void ListSeparator() => Append(',');

    public void Literal(string literal) => Encode(literal);

    public readonly void Hole(string name) => throw new InvalidOperationException("A request was sent without the value of " + name + ".");

    public override readonly string ToString() => new(_buffer, 0, _length);

    public void Dispose()
    {
        if (_buffer is { } buffer)
        {
            _buffer = null!;
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private void Encode(ReadOnlySpan<char> text)
    {
        int written;
        while (!Uri.TryEscapeDataString(text, _buffer.AsSpan(_length), out written))
        {
            Grow(text.Length);
        }

        _length += written;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > _buffer.Length - _length)
        {
            Grow(text.Length);
        }

        text.CopyTo(_buffer.AsSpan(_length));
        _length += text.Length;
    }

    private void Append(char c)
    {
        if (_length == _buffer.Length)
        {
            Grow(1);
        }

        _buffer[_length++] = c;
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + needed));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
