using System.Reflection;
using PartnerAnalytics.Linq.Shared;

namespace PartnerAnalytics.Linq.Querying;

/// <summary>The values of one run of a query; each is read once, when it is first needed.</summary>
internal sealed class HoleValues(HoleTable holes, SourceTable sources) : IHoleValues
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

    public IReadOnlyList<object?> GetItems(object? collection, int sourceId) =>
        CollectionReader.Read(collection, reason => new AnalyticsQueryException(
            RuleIds.ExpressionNotTranslated, sources.Message(RuleIds.ExpressionNotTranslated, reason, sourceId)));

    private object? Read(int ordinal)
    {
        try
        {
            return ValueInterpreter.Evaluate(holes.ReadsClock(ordinal) ? (_clock ??= new Clock()).Stop(holes[ordinal]) : holes[ordinal]);
        }
        catch (UnreadableExpressionException exception)
        {
            throw new AnalyticsQueryException(
                RuleIds.ExpressionNotTranslated,
                sources.Message(RuleIds.ExpressionNotTranslated, exception.Reason, holes.SourceOf(ordinal)));
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } inner)
        {
            throw Failed(ordinal, inner);
        }
        catch (Exception exception) when (exception is not AnalyticsQueryException)
        {
            throw Failed(ordinal, exception);
        }
    }

    private AnalyticsQueryException Failed(int ordinal, Exception exception) => new(
        RuleIds.ExpressionNotTranslated,
        $"{RuleIds.ExpressionNotTranslated}: Reading the value of '{ExpressionPrinter.Print(holes[ordinal])}' failed with {exception.GetType().Name}: {exception.Message}",
        exception);
}
