using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace PartnerAnalytics.Tests.Helpers;

/// <summary>
/// Source in which expected diagnostics are marked: <c>{|PAL0001:text|}</c>. Marks may be nested, also around the same text for several
/// diagnostics.
/// </summary>
public sealed class MarkedSource
{
    private const string Opening = "{|";
    private const string Closing = "|}";

    private MarkedSource(string text, IReadOnlyList<MarkedSpan> spans)
    {
        Text = text;
        Spans = spans;
    }

    /// <summary>The source without marks.</summary>
    public string Text { get; }

    /// <summary>What was marked, by position.</summary>
    public IReadOnlyList<MarkedSpan> Spans { get; }

    /// <summary>Takes the marks out of a source.</summary>
    /// <exception cref="FormatException">A mark is not closed or has no id.</exception>
    public static MarkedSource Parse(string markup)
    {
        var text = new StringBuilder();
        var open = new Stack<(string Id, int Start)>();
        var spans = new List<MarkedSpan>();
        for (var i = 0; i < markup.Length;)
        {
            if (StandsAt(markup, i, Opening))
            {
                var colon = markup.IndexOf(':', i);
                if (colon < 0)
                {
                    throw new FormatException("A mark has no id: " + markup[i..]);
                }

                open.Push((markup[(i + Opening.Length)..colon], text.Length));
                i = colon + 1;
            }
            else if (StandsAt(markup, i, Closing) && open.TryPop(out var mark))
            {
                spans.Add(new MarkedSpan(mark.Id, TextSpan.FromBounds(mark.Start, text.Length)));
                i += Closing.Length;
            }
            else
            {
                text.Append(markup[i++]);
            }
        }

        return open.Count == 0
            ? new MarkedSource(text.ToString(), [.. spans.OrderBy(span => span.Span.Start)])
            : throw new FormatException("A mark is not closed: " + open.Peek().Id);
    }

    private static bool StandsAt(string text, int index, string token) =>
        string.CompareOrdinal(text, index, token, 0, token.Length) == 0;
}
