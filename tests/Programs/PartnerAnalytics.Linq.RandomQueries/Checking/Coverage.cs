using PartnerAnalytics.Linq.RandomQueries.Conditions;

namespace PartnerAnalytics.Linq.RandomQueries.Checking;

/// <summary>How often each kind of comparison was part of a query that was sent.</summary>
internal sealed class Coverage
{
    private readonly Dictionary<CoverageCell, int> _sent = [];

    public int this[CoverageCell cell] => _sent.GetValueOrDefault(cell);

    public void Add(IEnumerable<Condition> conditions)
    {
        foreach (var (leaf, negated) in conditions.SelectMany(c => c.Leaves(negated: false)))
        {
            var cell = new CoverageCell(leaf.Operator, leaf.Field.Type, leaf.WithNull, negated);
            _sent[cell] = _sent.GetValueOrDefault(cell) + 1;
        }
    }

    public void Add(Coverage other)
    {
        foreach (var (cell, count) in other._sent)
        {
            _sent[cell] = _sent.GetValueOrDefault(cell) + count;
        }
    }
}
