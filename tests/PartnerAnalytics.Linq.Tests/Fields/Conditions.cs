using System.Collections;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using PartnerAnalytics.Linq.Tests.Support;

namespace PartnerAnalytics.Linq.Tests.Fields;

/// <summary>Conditions composed from fields, each with its lambda and its filter.</summary>
internal sealed class Conditions : IEnumerable<string>
{
    private readonly Dictionary<string, (AnalyticsPredicate<Gadget> Composed, Expression<Func<Gadget, bool>> Lambda, string Filter)> _conditions = [];

    /// <summary>The source of each condition, as a theory takes it.</summary>
    public TheoryData<string> Sources => [.. _conditions.Keys];

    public (AnalyticsPredicate<Gadget> Composed, Expression<Func<Gadget, bool>> Lambda, string Filter) this[string source] => _conditions[source];

    public void Add(
        AnalyticsPredicate<Gadget> composed,
        Expression<Func<Gadget, bool>> lambda,
        string filter,
        [CallerArgumentExpression(nameof(composed))] string source = "") => _conditions.Add(source, (composed, lambda, filter));

    public IEnumerator<string> GetEnumerator() => _conditions.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
