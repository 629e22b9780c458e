using PartnerAnalytics.Linq.Analyzers.Tracing;
using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Analyzers.Reading;

/// <summary>A query as read and checked.</summary>
internal sealed class QueryReading
{
    public required QueryShape Shape { get; init; }

    /// <summary>The pieces of source that refusals point to.</summary>
    public required OperationSources Sources { get; init; }

    /// <summary>The local variables around the query.</summary>
    public required LocalUses Locals { get; init; }

    /// <summary>Whether all of the query has been read, so that its request is known but for its values.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Whether the call that ends the query needs its elements.</summary>
    public required bool NeedsElements { get; init; }

    /// <summary>Whether the call that ends the query only counts its elements.</summary>
    public bool IsCounted { get; init; }

    /// <summary>Whether the call that ends the query reads its elements page by page.</summary>
    public bool IsPaged { get; init; }

    /// <summary>What the run time would throw, and what values that are known make it throw; in the order of the source.</summary>
    public IEnumerable<Refusal> Refusals
    {
        get
        {
            foreach (var refusal in Shape.Refusals)
            {
                yield return refusal;
            }

            if (Shape.Refusals.Count == 0 && EndRefusal is { } end)
            {
                yield return end;
            }

            // What cannot be sent is only found in queries that can be sent at all.
            if (Shape.Refusals.Count == 0 && RequestBinder.Bind(Shape, values: null).Refusal is { RuleId: not RuleIds.TopTooLarge } value)
            {
                yield return value;
            }
        }
    }

    private Refusal? EndRefusal => NeedsElements ? Shape.ElementRefusal ?? (IsPaged ? Shape.PagesRefusal : null)
        : IsCounted ? Shape.CountRefusal
        : null;

    /// <summary>The request, as <c>ToString()</c> of the query shows it; null where it is refused or not all of it is known.</summary>
    public string? Preview => IsComplete && Shape.Refusals.Count == 0 && Shape.ElementRefusal is null
        && RequestBinder.Bind(Shape, values: null) is { Request: { } request }
            ? PreviewSink.Write(IsCounted ? request.ToCount() : request, Shape.Partition)
            : null;
}
