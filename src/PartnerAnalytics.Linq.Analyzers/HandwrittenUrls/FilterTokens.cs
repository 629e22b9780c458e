using System.Collections.Immutable;

namespace PartnerAnalytics.Linq.Analyzers.HandwrittenUrls;

/// <summary>Takes a filter apart.</summary>
internal static class FilterTokens
{
    /// <summary>Deeper than anybody nests conditions, and shallow enough for a reader that calls itself.</summary>
    private const int MaximumDepth = 50;

    /// <summary>The pieces of a filter; a default array where it has a sign that no filter has, or parentheses without a match.</summary>
    public static ImmutableArray<FilterToken> Read(string filter)
    {
        var tokens = ImmutableArray.CreateBuilder<FilterToken>();
        var depth = 0;
        for (var at = 0; at < filter.Length;)
        {
            if (filter[at] == ' ')
            {
                at++;
                continue;
            }

            var token = filter[at] switch
            {
                '(' => new FilterToken(FilterTokenKind.Open, "(", at, at + 1),
                ')' => new FilterToken(FilterTokenKind.Close, ")", at, at + 1),
                ',' => new FilterToken(FilterTokenKind.Comma, ",", at, at + 1),
                '\'' => ReadQuoted(filter, at),
                _ => ReadWord(filter, at),
            };
            depth += token.Kind == FilterTokenKind.Open ? 1 : token.Kind == FilterTokenKind.Close ? -1 : 0;
            if (token.End == at || depth is < 0 or > MaximumDepth)
            {
                return default;
            }

            tokens.Add(token);
            at = token.End;
        }

        return depth == 0 ? tokens.ToImmutable() : default;
    }

    private static FilterToken ReadQuoted(string filter, int start)
    {
        for (var at = start + 1; at < filter.Length; at++)
        {
            if (filter[at] != '\'')
            {
                continue;
            }

            if (at + 1 < filter.Length && filter[at + 1] == '\'')
            {
                at++;
                continue;
            }

            return new FilterToken(FilterTokenKind.Quoted, filter.Substring(start + 1, at - start - 1).Replace("''", "'"), start, at + 1);
        }

        return default(FilterToken) with { Start = start, End = start };
    }

    private static FilterToken ReadWord(string filter, int start)
    {
        var end = start;
        while (end < filter.Length && IsOfWord(filter[end]))
        {
            end++;
        }

        return new FilterToken(FilterTokenKind.Word, filter.Substring(start, end - start), start, end);
    }

    private static bool IsOfWord(char c) =>
        char.IsLetterOrDigit(c) || c is '_' or '-' or '+' or '.' or ':' or '/' || UrlText.IsHole(c);
}

/// <summary>A piece of a filter.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What it says: of a string between quotes, the string.</param>
/// <param name="Start">Where it begins in the filter.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct FilterToken(FilterTokenKind Kind, string Text, int Start, int End);

/// <summary>What a filter consists of.</summary>
internal enum FilterTokenKind
{
    Open,
    Close,
    Comma,

    /// <summary>A string between quotes.</summary>
    Quoted,

    /// <summary>A name, a word of the grammar, a number, a date, or a value that is not known.</summary>
    Word,
}
