using System.Collections.Immutable;
using System.Globalization;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Analyzers.HandwrittenUrls;

/// <summary>
/// Reads pieces of a filter as a condition on the fields of a resource. What a query would be refused for is not read, nor is what the
/// documentation of the service does not have.
/// </summary>
internal sealed class ConditionReader(UrlScope scope, ImmutableArray<FilterToken> tokens, int start, int end)
{
    private const NumberStyles Signed = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    private int _at = start;
    private bool _hasDate;

    /// <summary>The condition that all of the pieces are; null where they are none that can be read.</summary>
    public FilterCondition? ReadAll()
    {
        if (ReadJoined(RequestGrammar.Or) is not { } condition || _at != end)
        {
            return null;
        }

        scope.NamesSystem |= _hasDate;
        return condition;
    }

    private FilterCondition? ReadJoined(string word)
    {
        var operands = new List<FilterCondition>();
        do
        {
            scope.CancellationToken.ThrowIfCancellationRequested();
            if ((word == RequestGrammar.Or ? ReadJoined(RequestGrammar.And) : ReadOne()) is not { } operand)
            {
                return null;
            }

            operands.Add(operand);
        }
        while (TakeWord(word));

        return FilterCondition.Join(operands, word == RequestGrammar.Or ? "||" : "&&");
    }

    private FilterCondition? ReadOne()
    {
        if (Take(FilterTokenKind.Open))
        {
            return ReadJoined(RequestGrammar.Or) is { } inner && Take(FilterTokenKind.Close) ? inner : null;
        }

        if (Peek(FilterTokenKind.Word) is not { } word)
        {
            return null;
        }

        _at++;
        return (word == RequestGrammar.Contains && Peek(FilterTokenKind.Open) is not null
            ? ReadContains()
            : ReadComparison(word)) is { } code
            ? new FilterCondition(code, null)
            : null;
    }

    private string? ReadContains()
    {
        if (!Take(FilterTokenKind.Open) || Peek(FilterTokenKind.Word) is not { } name)
        {
            return null;
        }

        _at++;
        if (!Take(FilterTokenKind.Comma) || Peek(FilterTokenKind.Quoted) is not { } text)
        {
            return null;
        }

        _at++;
        return Take(FilterTokenKind.Close)
            && scope.Resource.FindField(name) is { } field
            && (field.Filter & FilterOperators.Contains) != 0
            && ToText(text) is { } value
            ? $"{ToAccess(field)}{(scope.WarnsOfNull ? "!" : "")}.Contains({value})"
            : null;
    }

    private string? ReadComparison(string name)
    {
        if (scope.Resource.FindField(name) is not { } field || Peek(FilterTokenKind.Word) is not { } word)
        {
            return null;
        }

        _at++;
        return field.Condition == FieldCondition.Filter
            && RequestGrammar.OperatorOf(word) is { } op && (field.Filter & op.Flag()) != 0 && ReadValue(field, op) is { } value
            ? $"{ToAccess(field)} {op.Sign()} {value}"
            : null;
    }

    private string ToAccess(AnalyticsFieldInfo field) => $"{scope.RowName}.{field.Name}";

    private string? ReadValue(AnalyticsFieldInfo field, CompareOperator op)
    {
        if (Peek(FilterTokenKind.Quoted) is { } quoted)
        {
            _at++;
            return field.Type switch
            {
                AnalyticsFieldType.String => ToText(quoted),
                AnalyticsFieldType.DateTimeOffset when !scope.Resource.Service.CastsDates => ToDate(quoted),
                _ => null,
            };
        }

        if (Peek(FilterTokenKind.Word) is not { } word)
        {
            return null;
        }

        _at++;
        if (word == RequestGrammar.Null)
        {
            return op.IsOrdering() ? null : "null";
        }

        return field.Type switch
        {
            AnalyticsFieldType.Boolean when scope.Text.IsHole(word, out var hole) => scope.Values.ToBoolean(hole),
            AnalyticsFieldType.Boolean => word is RequestGrammar.True or RequestGrammar.False ? word : null,
            AnalyticsFieldType.DateTimeOffset => ReadDate(word),
            AnalyticsFieldType.String => null,
            _ when scope.Text.IsHole(word, out var hole) => scope.Values.ToNumber(hole, field.Type),
            _ => ToNumber(word, field.Type),
        };
    }

    private string? ReadDate(string word)
    {
        var text = word;
        if (word == RequestGrammar.Cast)
        {
            if (!Take(FilterTokenKind.Open) || Peek(FilterTokenKind.Quoted) is not { } quoted)
            {
                return null;
            }

            _at++;
            if (!Take(FilterTokenKind.Comma) || !TakeWord(RequestGrammar.CastType) || !Take(FilterTokenKind.Close))
            {
                return null;
            }

            text = quoted;
        }

        return ToDate(text);
    }

    private string? ToDate(string text)
    {
        var date = scope.Text.IsHole(text, out var hole) ? scope.Values.ToDate(hole) : DateLiteral.ToInstant(text);
        _hasDate |= date is not null;
        return date;
    }

    private string? ToText(string text) => TextLiteral.Join(text, scope, scope.Values.ToText);

    private static string? ToNumber(string word, AnalyticsFieldType type) => type switch
    {
        AnalyticsFieldType.Int64 when long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number > long.MinValue => number.ToString(CultureInfo.InvariantCulture),
        AnalyticsFieldType.Decimal
            when decimal.TryParse(word, Signed, CultureInfo.InvariantCulture, out var number) =>
            number.ToString(CultureInfo.InvariantCulture) + "m",
        AnalyticsFieldType.Double
            when double.TryParse(word, Signed, CultureInfo.InvariantCulture, out var number) =>
            number.ToString("R", CultureInfo.InvariantCulture) + "d",
        _ => null,
    };

    private string? Peek(FilterTokenKind kind) => _at < end && tokens[_at].Kind == kind ? tokens[_at].Text : null;

    private bool Take(FilterTokenKind kind)
    {
        var isThere = Peek(kind) is not null;
        _at += isThere ? 1 : 0;
        return isThere;
    }

    private bool TakeWord(string word)
    {
        var isThere = Peek(FilterTokenKind.Word) == word;
        _at += isThere ? 1 : 0;
        return isThere;
    }
}

/// <summary>A condition in C#.</summary>
/// <param name="Code">The condition.</param>
/// <param name="Operator">The operator at its top: <c>||</c>, <c>&amp;&amp;</c>, or none.</param>
internal readonly record struct FilterCondition(string Code, string? Operator)
{
    /// <summary>Joins conditions.</summary>
    public static FilterCondition Join(IReadOnlyList<FilterCondition> conditions, string @operator) => conditions.Count == 1
        ? conditions[0]
        : new FilterCondition(string.Join($" {@operator} ", conditions.Select(condition => condition.In(@operator))), @operator);

    // As the service's documentation writes it, an "and" inside an "or" has parentheses too.
    private string In(string @operator) => Operator is not null && Operator != @operator ? $"({Code})" : Code;
}
