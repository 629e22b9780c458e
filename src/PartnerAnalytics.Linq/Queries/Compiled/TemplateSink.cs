using PartnerAnalytics.Linq.Execution;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Queries.Compiled;

/// <summary>Writes a request as an address with gaps for values: what is known is formatted and encoded as in any request.</summary>
internal struct TemplateSink(List<TemplatePiece> pieces) : IRequestSink, IDisposable
{
    /// <summary>The name under which the rows to ask for are a gap.</summary>
    public const string Top = "top";

    /// <summary>The name under which the rows to skip are a gap.</summary>
    public const string Skip = "skip";

    private UriSink _text = new("");

    public void Path(string path) => _text.Path(path);

    public void Parameter(string name) => _text.Parameter(name);

    public void Syntax(string text) => _text.Syntax(text);

    public void ListSeparator() => _text.ListSeparator();

    public void Literal(object? value)
    {
        switch (value)
        {
            case HoleMarker { Item: null } hole when hole.Slot.Type == typeof(string):
                _text.Syntax("'");
                Cut(hole.Slot.Index);
                _text.Syntax("'");
                break;
            case HoleMarker { Item: null } hole when hole.Slot.Type == typeof(DateTimeOffset):
                _text.Syntax("cast('");
                Cut(hole.Slot.Index);
                _text.Syntax("', Edm.DateTimeOffset)");
                break;
            case HoleMarker { Item: null } hole:
                Cut(hole.Slot.Index);
                break;
            case HoleMarker { Item: 0 } list:
                pieces.Add(new TemplatePiece(Take(), list.Slot.Index, Separator: ""));
                break;
            case HoleMarker:
                // The second element: what stands between it and the first stands between any two.
                pieces[^1] = pieces[^1] with { Separator = Take() };
                break;
            default:
                _text.Literal(value);
                break;
        }
    }

    public void Hole(string name) => Cut(name == Top ? TemplatePiece.Top : TemplatePiece.Skip);

    /// <summary>Ends a piece, after which a value is written.</summary>
    public void Cut(int index) => pieces.Add(new TemplatePiece(Take(), index));

    public void Dispose() => _text.Dispose();

    private string Take()
    {
        var text = _text.ToString();
        _text.Clear();
        return text;
    }
}
