using PartnerAnalytics.Linq.Calls;
using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Requests;
using PartnerAnalytics.Linq.Translation.Values;

namespace PartnerAnalytics.Linq.Translation;

/// <summary>A query as read and checked. Holds no values: those are read each time the query runs.</summary>
internal sealed class QueryPlan(IReadOnlyList<QueryCall> calls, QueryShape shape, HoleTable holes, SourceTable sources)
{
    // The values of a compiled query's parameters; null where they stand in the holes' own expressions.
    private ArgumentSubstitution? _arguments;

    /// <summary>The calls that were read.</summary>
    public IReadOnlyList<QueryCall> Calls => calls;

    public QueryShape Shape => shape;

    /// <summary>Whether the query has to be read again each time it runs.</summary>
    public bool IsVolatile { get; init; }

    /// <summary>The first refusal in the order of the source; null where the query can be answered.</summary>
    public Refusal? FirstRefusal => shape.Refusals.Count > 0 ? shape.Refusals[0] : shape.ElementRefusal;

    /// <summary>Reads the values of now and makes the request.</summary>
    /// <param name="needsElements">False where the elements are only counted.</param>
    /// <exception cref="AnalyticsQueryException">The query cannot be answered, or a value cannot be sent.</exception>
    public AnalyticsRequest Bind(bool needsElements)
    {
        Verify(needsElements);
        var bound = RequestBinder.Bind(shape, new HoleValues(holes, sources, _arguments));
        return bound.Request ?? throw ToException(bound.Refusal!);
    }

    /// <summary>The same plan, with values in the place of its parameters.</summary>
    public QueryPlan With(ArgumentSubstitution arguments) => new(calls, shape, holes, sources) { _arguments = arguments };

    /// <summary>Throws the first refusal.</summary>
    public void Verify(bool needsElements)
    {
        if (shape.Refusals.Count > 0)
        {
            throw ToException(shape.Refusals[0]);
        }

        if (needsElements && shape.ElementRefusal is { } refusal)
        {
            throw ToException(refusal);
        }
    }

    public string MessageOf(Refusal refusal) => sources.Message(refusal.RuleId, refusal.Reason, refusal.SourceId);

    public AnalyticsQueryException ToException(Refusal refusal) => new(refusal.RuleId, MessageOf(refusal));
}
