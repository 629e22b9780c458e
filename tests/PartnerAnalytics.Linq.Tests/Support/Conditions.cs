using System.Collections;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace PartnerAnalytics.Linq.Tests.Support;

/// <summary>Conditions as they are written in C#, and the filter that each becomes.</summary>
internal sealed class Conditions<T> : IEnumerable<string>
{
    private readonly Dictionary<string, (Expression<Func<T, bool>> Condition, string Filter)> _conditions = [];

    /// <summary>The source of each condition, as a theory takes it.</summary>
    public TheoryData<string> Sources => [.. _conditions.Keys];

    public (Expression<Func<T, bool>> Condition, string Filter) this[string source] => _conditions[source];

    public void Add(Expression<Func<T, bool>> condition, string filter, [CallerArgumentExpression(nameof(condition))] string source = "") =>
        _conditions.Add(source, (condition, filter));

    public IEnumerator<string> GetEnumerator() => _conditions.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
