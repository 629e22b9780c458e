namespace PartnerAnalytics.Linq.Analyzers.HandwrittenUrls;

/// <summary>A piece of a filter.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What it says: of a text between quotes, the text.</param>
/// <param name="Start">Where it begins in the filter.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct FilterToken(FilterTokenKind Kind, string Text, int Start, int End);
