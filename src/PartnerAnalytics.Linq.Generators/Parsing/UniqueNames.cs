namespace PartnerAnalytics.Linq.Generators.Parsing;

/// <summary>Sees to it that each name in a response belongs to one field.</summary>
internal static class UniqueNames
{
    /// <summary>The fields whose names are theirs alone, without aliases that belong to others; reports the rest.</summary>
    public static List<FieldModel> Check(IReadOnlyList<FieldCandidate> candidates, DiagnosticList diagnostics)
    {
        var owners = new Dictionary<string, FieldModel>(StringComparer.OrdinalIgnoreCase);
        var distinct = candidates.Where(c => Claim(c.Model, c.Model.WireName, c.WireNameSpan, owners, diagnostics)).ToList();
        return [.. distinct.Select(c => c.Model with { Aliases = new(OwnAliases(c, owners, diagnostics)) })];
    }

    private static List<string> OwnAliases(FieldCandidate candidate, Dictionary<string, FieldModel> owners, DiagnosticList diagnostics)
    {
        var aliases = new List<string>();
        for (var i = 0; i < candidate.Model.Aliases.Count; i++)
        {
            if (Claim(candidate.Model, candidate.Model.Aliases[i], candidate.AliasSpans[i], owners, diagnostics))
            {
                aliases.Add(candidate.Model.Aliases[i]);
            }
        }

        return aliases;
    }

    private static bool Claim(
        FieldModel field, string name, SourceSpan span, Dictionary<string, FieldModel> owners, DiagnosticList diagnostics)
    {
        if (!owners.TryGetValue(name, out var owner))
        {
            owners.Add(name, field);
            return true;
        }

        diagnostics.Add(DeclarationRuleIds.DuplicateWireName, span, name, owner.PropertyName, field.PropertyName);
        return false;
    }
}
