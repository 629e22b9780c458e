namespace PartnerAnalytics.Linq.Generators.Parsing;

/// <summary>A diagnostic before it is one: rule, place, and the words for its message.</summary>
internal sealed record DiagnosticInfo(string RuleId, SourceSpan Span, EquatableArray<string> Arguments);
