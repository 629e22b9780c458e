using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Generators.Parsing;

/// <summary>What became of one declaration: a model where it can be generated from, and what is wrong with it.</summary>
internal sealed record ParsedResource(ResourceModel? Model, EquatableList<DiagnosticInfo> Diagnostics);
