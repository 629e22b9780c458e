using System.Linq.Expressions;
using PartnerAnalytics.Linq.Fields;
using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Translation.Values;

/// <summary>The values of one run of a query; each is read once, when it is first needed.</summary>
/// <param name="holes">What is read.</param>
/// <param name="sources">Where it was written.</param>
/// <param name="arguments">What stands for the parameters of a compiled query; null for any other.</param>
internal sealed class HoleValues(HoleTable holes, SourceTable sources, ArgumentSubstitution? arguments) : IHoleValues
{
    private readonly object?[] _values = new object?[holes.Count];
    private readonly bool[] _read = new bool[holes.Count];
    private Dictionary<int, IReadOnlyList<IHoleValues>>? _elements;
    private readonly HoleValues? _outer;
    private readonly ParameterExpression? _element;
    private Clock? _clock;

    // The values for one element of a collection, beside those that do not depend on it.
    private HoleValues(HoleTable holes, SourceTable sources, HoleValues outer, ParameterExpression element, object? item)
        : this(holes, sources, new ArgumentSubstitution([element], [item])) => (_outer, _element) = (outer, element);

    private Clock Clock => _outer is null ? _clock ??= new Clock() : _outer.Clock;

    public object? GetValue(int ordinal)
    {
        if (_outer is not null && !holes[ordinal].Elements.Contains(_element))
        {
            return _outer.GetValue(ordinal);
        }

        if (!_read[ordinal])
        {
            _values[ordinal] = Read(ordinal);
            _read[ordinal] = true;
        }

        return _values[ordinal];
    }

    public IReadOnlyList<object?> GetItems(object? collection, int sourceId) =>
        CollectionReader.Read(NoQuery(collection, sourceId), reason => Refused(reason, sourceId));

    public IReadOnlyList<IHoleValues> GetElements(AnyNode any)
    {
        if (!(_elements ??= []).TryGetValue(any.Element, out var elements))
        {
            var (collection, sourceId) = ((HoleNode)any.Values, any.Values.SourceId);
            var items = CollectionReader.ReadAll(
                NoQuery(GetValue(collection.Ordinal), sourceId), reason => Refused(reason, sourceId));
            elements = [.. items.Select(item => new HoleValues(holes, sources, this, holes.ElementOf(any.Element), item))];
            _elements.Add(any.Element, elements);
        }

        return elements;
    }

    private object? NoQuery(object? collection, int sourceId) => collection is IAnalyticsQuery
        ? throw Refused(Reasons.ExpressionNotTranslated(UnsupportedKind.Query, sources.TextOf(sourceId)), sourceId)
        : collection;

    private object? Read(int ordinal)
    {
        var hole = holes[ordinal];
        if (arguments is not null && arguments.TryRead(hole.Expression, out var argument))
        {
            return argument;
        }

        var expression = Filled(hole.Expression);
        try
        {
            return ValueInterpreter.Evaluate(hole.ReadsClock ? Clock.Stop(expression) : expression);
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

    private Expression Filled(Expression expression)
    {
        var filled = arguments?.Visit(expression) ?? expression;
        return _outer?.Filled(filled) ?? filled;
    }

    private AnalyticsQueryException Refused(string reason, int sourceId) =>
        new(RuleIds.ExpressionNotTranslated, sources.Message(RuleIds.ExpressionNotTranslated, reason, sourceId));
}
