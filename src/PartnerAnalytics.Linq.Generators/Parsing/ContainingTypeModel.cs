namespace PartnerAnalytics.Linq.Generators.Parsing;

/// <summary>A type around the record, as its declaration has to be repeated: <c>partial {Keyword} {Name}</c>.</summary>
internal sealed record ContainingTypeModel(string Keyword, string Name);
