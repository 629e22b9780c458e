using PartnerAnalytics.Linq.Analyzers.Tracing;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Analyzers;

/// <summary>The names of the members of <c>AnalyticsQueryable&lt;T&gt;</c>, by what they give.</summary>
internal sealed class QueryMembers
{
    private readonly HashSet<string> _asynchronous = [];
    private readonly HashSet<string> _synchronous = [];
    private readonly HashSet<string> _lazy = [];

    public QueryMembers(QueryTypes types)
    {
        foreach (var method in types.Members)
        {
            if (KnownMethods.IsAsynchronous(method.Name))
            {
                _asynchronous.Add(method.Name);
                _synchronous.Add(KnownMethods.Synchronous(method.Name));
            }
            else if (types.IsQuery(method.ReturnType) || method.ReturnType.Name == "IAsyncEnumerable")
            {
                _lazy.Add(method.Name);
            }
        }
    }

    /// <summary>Whether a call of a name sends requests and gives a task.</summary>
    public bool IsAsynchronous(string name) => _asynchronous.Contains(name);

    /// <summary>Whether a call of a name sends requests and waits, and need not, as another one gives a task.</summary>
    public bool IsSynchronous(string name) => _synchronous.Contains(name);

    /// <summary>Whether a call of a name sends nothing until what it gives is used.</summary>
    public bool IsLazy(string name) => _lazy.Contains(name);
}
