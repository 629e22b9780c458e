using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Generators.Parsing;

/// <summary>A field that is right by itself, before it is compared with the others, and the places of its names.</summary>
internal sealed record FieldCandidate(FieldModel Model, SourceSpan WireNameSpan, EquatableList<SourceSpan> AliasSpans);
