using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Generators.Parsing;

/// <summary>A diagnostic before it is one: rule, place, and the words for its message.</summary>
internal sealed record DiagnosticInfo(string RuleId, SourceSpan Span, EquatableList<string> Arguments);
