using System.Linq.Expressions;
using System.Reflection;
using PartnerAnalytics.Linq.Shared;

namespace PartnerAnalytics.Linq.Querying;

/// <summary>The values of one call of a compiled query: its arguments, and what captured variables hold now. Each is read once.</summary>
internal sealed class CompiledValues(QueryPlan plan, ArgumentSubstitution arguments) : IHoleValues
{
    private readonly object?[] _values = new object?[plan.Holes.Count];
    private readonly bool[] _read = new bool[plan.Holes.Count];
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
        CollectionReader.Read(collection, reason => Refusal(reason, sourceId));

    private object? Read(int ordinal)
    {
        var expression = arguments.Visit(plan.Holes[ordinal]);
        try
        {
            return ValueInterpreter.Evaluate(plan.Holes.ReadsClock(ordinal) ? (_clock ??= new Clock()).Stop(expression) : expression);
        }
        catch (UnreadableExpressionException exception)
        {
            throw Refusal(exception.Reason, plan.Holes.SourceOf(ordinal));
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } inner)
        {
            throw Failed(plan.Holes[ordinal], inner);
        }
        catch (Exception exception) when (exception is not AnalyticsQueryException)
        {
            throw Failed(plan.Holes[ordinal], exception);
        }
    }

    private AnalyticsQueryException Refusal(string reason, int sourceId) =>
        plan.ToException(new Refusal(RuleIds.ExpressionNotTranslated, reason, sourceId));

    private static AnalyticsQueryException Failed(Expression hole, Exception exception) => new(
        RuleIds.ExpressionNotTranslated,
        $"{RuleIds.ExpressionNotTranslated}: Reading the value of '{ExpressionPrinter.Print(hole)}' failed with {exception.GetType().Name}: {exception.Message}",
        exception);
}
