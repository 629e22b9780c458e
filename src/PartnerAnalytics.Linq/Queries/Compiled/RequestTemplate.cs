using PartnerAnalytics.Linq.Shared.Requests;
using PartnerAnalytics.Linq.Shared.Schema;

namespace PartnerAnalytics.Linq.Queries.Compiled;

/// <summary>The text of a compiled query for one pattern of its values: what is always the same, and where values go.</summary>
/// <param name="pattern">The pattern.</param>
/// <param name="pieces">The text; null where values of this pattern are refused, or no request is made for them.</param>
internal sealed class RequestTemplate(ulong pattern, TemplatePiece[]? pieces)
{
    private readonly int _length = pieces?.Sum(piece => piece.Text.Length) ?? 0;

    public ulong Pattern => pattern;

    public bool IsUsable => pieces is not null;

    /// <summary>Finds how long the text can be; false where it is certainly too long to be sent.</summary>
    public bool TryBound(ReadOnlySpan<CompiledValue> values, int endpointLength, out int bound)
    {
        bound = endpointLength + _length;
        foreach (var piece in pieces!)
        {
            if (piece.Separator is not { } separator)
            {
                bound += piece.Index >= 0 ? Bound(values[piece.Index]) : AddressWriter.LongestValue;
            }
            else
            {
                foreach (ref readonly var item in Items(values[piece.Index]))
                {
                    bound += separator.Length + Bound(item);
                    if (bound > AddressWriter.ExpansionOfText * ServiceLimits.MaximumUriLength)
                    {
                        return false;
                    }
                }
            }
        }

        return bound <= AddressWriter.ExpansionOfText * ServiceLimits.MaximumUriLength;
    }

    /// <summary>Writes the text and tells its length; a negative one where it cannot be sent.</summary>
    public int Write(Span<char> destination, string endpoint, ReadOnlySpan<CompiledValue> values, PagingValues paging)
    {
        var writer = new AddressWriter(destination);
        writer.Append(endpoint);
        foreach (ref readonly var piece in pieces.AsSpan())
        {
            writer.Append(piece.Text);
            if (piece.Separator is { } separator)
            {
                if (!TryWriteList(ref writer, Items(values[piece.Index]), separator))
                {
                    return -1;
                }
            }
            else if (piece.Index >= 0)
            {
                if (!writer.TryAppend(values[piece.Index]))
                {
                    return -1;
                }
            }
            else if (piece.Index != TemplatePiece.NoValue)
            {
                writer.Append(piece.Index == TemplatePiece.Top ? paging.Top : paging.Skip);
            }
        }

        return writer.Length <= ServiceLimits.MaximumUriLength ? writer.Length : -1;
    }

    private static bool TryWriteList(ref AddressWriter writer, ReadOnlySpan<CompiledValue> items, string separator)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0)
            {
                writer.Append(separator);
            }

            if (!writer.TryAppendWhole(items[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<CompiledValue> Items(in CompiledValue list) => (CompiledValue[])list.Reference!;

    private static int Bound(in CompiledValue value) => value.Kind == CompiledValueKind.Text
        ? AddressWriter.LongestValue + (int)Math.Min(int.MaxValue / 64, (long)value.Text.Length * AddressWriter.ExpansionOfText)
        : AddressWriter.LongestValue;
}
