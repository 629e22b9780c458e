using PartnerAnalytics.Linq.Fields;
using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Translation.Values;

/// <summary>The values of one run of a query; each is read once, when it is first needed.</summary>
/// <param name="holes">What is read.</param>
/// <param name="sources">Where it was written.</param>
/// <param name="arguments">What stands for the parameters of a compiled query; null for any other.</param>
internal sealed class HoleValues(HoleTable holes, SourceTable sources, ArgumentSubstitution? arguments) : IHoleValues
{
    private readonly object?[] _values = new object?[holes.Count];
    private readonly bool[] _read = new bool[holes.Count];
    private Clock? _clock;

    public object? GetValue(int ordinal)
    {
        if (!_read[ordinal])
        {
            _values[ordinal] = Read(ordinal);
            _read[ordinal] = true;
        }

        return _values[ordinal];
    }

    public IReadOnlyList<object?> GetItems(object? collection, int sourceId)
    {
        if (collection is IAnalyticsQuery)
        {
            throw Refused(Reasons.ExpressionNotTranslated(UnsupportedKind.Query, sources.TextOf(sourceId)), sourceId);
        }

        return CollectionReader.Read(collection, reason => Refused(reason, sourceId));
    }

    private object? Read(int ordinal)
    {
        var hole = holes[ordinal];
        var expression = arguments?.Visit(hole.Expression) ?? hole.Expression;
        try
        {
            return ValueInterpreter.Evaluate(hole.ReadsClock ? (_clock ??= new Clock()).Stop(expression) : expression);
        }
        catch (UnreadableExpressionException exception)
        {
            throw Refused(exception.Reason, hole.SourceId);
        }
        catch (Exception exception) when (exception is not AnalyticsQueryException)
        {
            throw QueryRefusal.Create(
                RuleIds.ExpressionNotTranslated,
                $"Reading the value of '{ExpressionPrinter.Print(hole.Written)}' failed with {exception.GetType().Name}: {exception.Message}",
                exception);
        }
    }

    private AnalyticsQueryException Refused(string reason, int sourceId) =>
        new(RuleIds.ExpressionNotTranslated, sources.Message(RuleIds.ExpressionNotTranslated, reason, sourceId));
}
