using Microsoft.CodeAnalysis;
using PartnerAnalytics.Linq.Analyzers.Tracing;

namespace PartnerAnalytics.Linq.Analyzers.Reading;

/// <summary>The pieces of source that refusals point to.</summary>
internal sealed class OperationSources
{
    private readonly List<(QueryStep Step, SyntaxNode? Piece)> _entries = [];

    /// <summary>The operator that is being read; pieces added now belong to it.</summary>
    public QueryStep CurrentStep { get; set; }

    /// <summary>Adds the place where the query begins.</summary>
    public int AddBeginning(SyntaxNode beginning)
    {
        _entries.Add((new QueryStep(null!), beginning));
        return _entries.Count - 1;
    }

    /// <summary>Adds the operator that is being read.</summary>
    public int AddStep() => Add(null);

    /// <summary>Adds a piece of it.</summary>
    public int Add(SyntaxNode? piece)
    {
        _entries.Add((CurrentStep, piece));
        return _entries.Count - 1;
    }

    /// <summary>The operator of an entry, and the piece of it; null for the operator as a whole.</summary>
    public (QueryStep Step, SyntaxNode? Piece)? Find(int sourceId) =>
        sourceId >= 0 && sourceId < _entries.Count ? _entries[sourceId] : null;
}
