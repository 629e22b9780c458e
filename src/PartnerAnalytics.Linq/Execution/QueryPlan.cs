using System.Diagnostics.CodeAnalysis;
using PartnerAnalytics.Linq.Execution.Projection;
using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Requests;
using PartnerAnalytics.Linq.Translation;
using PartnerAnalytics.Linq.Translation.Values;

namespace PartnerAnalytics.Linq.Execution;

/// <summary>A query as read and checked. Holds no values: those are read each time the query runs.</summary>
internal sealed class QueryPlan(AnalyticsQueryable query, QueryShape shape, HoleTable holes, SourceTable sources)
{
    private object? _projection;

    public QueryShape Shape => shape;

    /// <summary>Whether the query has to be read anew each time it runs.</summary>
    public bool IsVolatile { get; init; }

    /// <summary>The first refusal in the order of the source; null where the query can be answered.</summary>
    public Refusal? FirstRefusal => shape.Refusals.Count > 0 ? shape.Refusals[0] : shape.ElementRefusal;

    public static QueryPlan Create(AnalyticsQueryable query)
    {
        var resource = query.Root.Resource
            ?? throw new InvalidOperationException("The rows are in memory and no resource describes them, so there is no request.");
        return ExpressionReader.Read(query, resource);
    }

    /// <summary>Reads the values of now and makes the request.</summary>
    /// <param name="needsElements">False where the elements are only counted.</param>
    /// <exception cref="AnalyticsQueryException">The query cannot be answered, or a value cannot be sent.</exception>
    public AnalyticsRequest Bind(bool needsElements)
    {
        Verify(needsElements);
        var bound = RequestBinder.Bind(shape, new HoleValues(holes, sources));
        return bound.Request ?? throw ToException(bound.Refusal!);
    }

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

    /// <summary>The function from a row to an element.</summary>
    public RowProjection<TRow, TResult> GetProjection<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TRow, TResult>()
    {
        if (_projection is RowProjection<TRow, TResult> known)
        {
            return known;
        }

        var projection = ProjectionComposer.Compose<TRow, TResult>(query);
        _projection = projection;
        return projection;
    }
}
