using System.Buffers;
using System.Linq.Expressions;
using PartnerAnalytics.Linq.Execution;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Queries.Compiled;

/// <summary>The text of a compiled query: one template for each pattern of its values that has come, up to a bound. Thread-safe.</summary>
internal sealed class CompiledText
{
    private const int MaximumTemplates = 32;

    // A longer text is first written elsewhere, so that a caller's buffer does not grow to what it might have been.
    private const int LongText = 1024;

    private static readonly RequestTemplate NoTemplate = new(0, null);

    private readonly QueryShape _shape;
    private readonly HoleSlots _slots;
    private volatile RequestTemplate[] _templates = [];

    private CompiledText(QueryShape shape, HoleSlots slots)
    {
        _shape = shape;
        _slots = slots;
    }

    /// <summary>The text; null where what a value is decides more of it than a pattern can say.</summary>
    public static CompiledText? TryCreate(QueryPlan plan, IReadOnlyList<Expression> parameters) =>
        HoleSlots.TryCreate(plan, parameters) is { } slots ? new CompiledText(plan.Shape, slots) : null;

    /// <summary>Writes the address; false where the values have to be bound in the ordinary way.</summary>
    public bool TryWrite(IBufferWriter<char> writer, Uri endpoint, ReadOnlySpan<CompiledValue> arguments)
    {
        if (!TryPrepare(ref arguments, endpoint.AbsoluteUri, out var template, out var paging, out var bound))
        {
            return false;
        }

        if (bound <= LongText)
        {
            var length = template.Write(writer.GetSpan(bound), endpoint.AbsoluteUri, arguments, paging);
            writer.Advance(Math.Max(0, length));
            return length >= 0;
        }

        var buffer = ArrayPool<char>.Shared.Rent(bound);
        var written = template.Write(buffer, endpoint.AbsoluteUri, arguments, paging);
        if (written >= 0)
        {
            writer.Write(buffer.AsSpan(0, written));
        }

        ArrayPool<char>.Shared.Return(buffer);
        return written >= 0;
    }

    /// <summary>The address; null where the values have to be bound in the ordinary way.</summary>
    public string? TryWrite(Uri endpoint, ReadOnlySpan<CompiledValue> arguments)
    {
        if (!TryPrepare(ref arguments, endpoint.AbsoluteUri, out var template, out var paging, out var bound))
        {
            return null;
        }

        var buffer = ArrayPool<char>.Shared.Rent(bound);
        var length = template.Write(buffer, endpoint.AbsoluteUri, arguments, paging);
        var text = length < 0 ? null : new string(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return text;
    }

    private bool TryPrepare(ref ReadOnlySpan<CompiledValue> values, string endpoint, out RequestTemplate template, out PagingValues paging, out int bound)
    {
        bound = 0;
        template = NoTemplate;
        if (!_slots.TryRead(ref values, out var pattern, out paging))
        {
            return false;
        }

        template = FindTemplate(pattern);
        return template.IsUsable && template.TryBound(values, endpoint.Length, out bound);
    }

    private RequestTemplate FindTemplate(ulong pattern)
    {
        foreach (var known in _templates)
        {
            if (known.Pattern == pattern)
            {
                return known;
            }
        }

        return Remember(TemplateBuilder.Build(_shape, _slots, pattern));
    }

    private RequestTemplate Remember(RequestTemplate template)
    {
        while (true)
        {
            var known = _templates;
            if (known.Length == MaximumTemplates || Interlocked.CompareExchange(ref _templates, [.. known, template], known) == known)
            {
                return template;
            }
        }
    }
}
