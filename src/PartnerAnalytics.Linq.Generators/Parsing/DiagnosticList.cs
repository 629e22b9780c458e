using Microsoft.CodeAnalysis;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Generators.Parsing;

/// <summary>Collects what is wrong with one declaration.</summary>
internal sealed class DiagnosticList
{
    private readonly List<DiagnosticInfo> _items = [];

    public int Count => _items.Count;

    public void Add(string ruleId, Location location, params string[] arguments) => Add(ruleId, SourceSpan.From(location), arguments);

    public void Add(string ruleId, SourceSpan span, params string[] arguments) =>
        _items.Add(new DiagnosticInfo(ruleId, span, new(arguments)));

    public EquatableList<DiagnosticInfo> ToArray() => new(_items.ToArray());
}

/// <summary>A diagnostic before it is one: rule, place, and the words for its message.</summary>
internal sealed record DiagnosticInfo(string RuleId, SourceSpan Span, EquatableList<string> Arguments);
