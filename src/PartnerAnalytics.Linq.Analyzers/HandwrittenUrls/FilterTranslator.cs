using System.Collections.Immutable;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Analyzers.HandwrittenUrls;

/// <summary>Turns a filter into <c>Where</c>, and what of it cannot be read but can be sent as it is into <c>WhereRaw</c>.</summary>
internal sealed class FilterTranslator(UrlScope scope, string filter)
{
    private readonly ImmutableArray<FilterToken> _tokens = FilterTokens.Read(filter);

    /// <summary>The calls; null where the filter is none.</summary>
    public IReadOnlyList<string>? Translate()
    {
        // Whether a whole filter is encoded already cannot be seen, unless the URL encodes it.
        if (scope.Text.IsHole(filter, out var hole))
        {
            return hole.IsEncoded && HoleValues.ToArgument(hole) is { } argument ? [$".WhereRaw({argument})"] : null;
        }

        if (_tokens.IsDefaultOrEmpty)
        {
            return null;
        }

        if (new ConditionReader(scope, _tokens, 0, _tokens.Length).ReadAll() is { } whole)
        {
            return [ToWhere(whole)];
        }

        return FindConjuncts() is { } conjuncts ? TranslateEach(conjuncts) : null;
    }

    private List<string>? TranslateEach(IReadOnlyList<(int Start, int End)> conjuncts)
    {
        var calls = new List<string>();
        var readable = new List<FilterCondition>();
        foreach (var (start, end) in conjuncts)
        {
            if (new ConditionReader(scope, _tokens, start, end).ReadAll() is { } condition)
            {
                readable.Add(condition);
                continue;
            }

            if (!IsCondition(start, end))
            {
                return null;
            }

            AddReadable(calls, readable);
            var text = filter.Substring(_tokens[start].Start, _tokens[end - 1].End - _tokens[start].Start);
            calls.Add($".WhereRaw({TextLiteral.Interpolate(text, scope)})");
        }

        AddReadable(calls, readable);
        return calls;
    }

    private void AddReadable(List<string> calls, List<FilterCondition> readable)
    {
        if (readable.Count > 0)
        {
            calls.Add(ToWhere(FilterCondition.Join(readable, "&&")));
            readable.Clear();
        }
    }

    private string ToWhere(FilterCondition condition) => $".Where({scope.RowName} => {condition.Code})";

    /// <summary>The conditions that <c>and</c> joins outside of parentheses; all of them as one where <c>or</c> does.</summary>
    private IReadOnlyList<(int Start, int End)> FindConjuncts()
    {
        var conjuncts = new List<(int, int)>();
        var (depth, start) = (0, 0);
        for (var i = 0; i < _tokens.Length; i++)
        {
            depth += _tokens[i].Kind == FilterTokenKind.Open ? 1 : _tokens[i].Kind == FilterTokenKind.Close ? -1 : 0;
            if (depth > 0 || _tokens[i].Kind != FilterTokenKind.Word)
            {
                continue;
            }

            if (_tokens[i].Text == RequestGrammar.Or)
            {
                return [(0, _tokens.Length)];
            }

            if (_tokens[i].Text == RequestGrammar.And)
            {
                conjuncts.Add((start, i));
                start = i + 1;
            }
        }

        conjuncts.Add((start, _tokens.Length));
        return conjuncts;
    }

    /// <summary>Whether pieces look like a condition that is only unknown here: an operator with its operands, or a function.</summary>
    private bool IsCondition(int start, int end)
    {
        var words = _tokens.Skip(start).Take(end - start).ToList();
        return words.Count >= 3
            && words[0].Kind != FilterTokenKind.Comma
            && words[words.Count - 1] is { Kind: not FilterTokenKind.Comma } last
            && !(last.Kind == FilterTokenKind.Word && IsOperator(last.Text))
            && words.Exists(token => token.Kind == FilterTokenKind.Open || (token.Kind == FilterTokenKind.Word && IsOperator(token.Text)));
    }

    // OData has two more, which the service may take.
    private static bool IsOperator(string word) =>
        RequestGrammar.OperatorOf(word) is not null || word is RequestGrammar.And or RequestGrammar.Or or "in" or "not";
}
