using System.Collections;
using System.Runtime.CompilerServices;
using PartnerAnalytics.Linq.Tests.Support;

namespace PartnerAnalytics.Linq.Tests.Shared.Rules;

/// <summary>Queries as they are written in C#, and the message with which each is refused.</summary>
internal sealed class Refusals : IEnumerable<string>
{
    private readonly Dictionary<string, (Func<AnalyticsQueryable<Referral>, AnalyticsQueryable<Gadget>, object?> Query, string Message)> _queries = [];

    /// <summary>The source of each query, as a theory takes it.</summary>
    public TheoryData<string> Sources => [.. _queries.Keys];

    /// <summary>The message of a query.</summary>
    public string this[string source] => _queries[source].Message;

    /// <summary>All queries of several lists.</summary>
    public static Refusals Join(params Refusals[] lists)
    {
        var joined = new Refusals();
        foreach (var (source, query) in lists.SelectMany(list => list._queries))
        {
            joined._queries.Add(source, query);
        }

        return joined;
    }

    public void Add(
        Func<AnalyticsQueryable<Referral>, AnalyticsQueryable<Gadget>, object?> query,
        string message,
        [CallerArgumentExpression(nameof(query))] string source = "") => _queries.Add(source, (query, message));

    /// <summary>Runs a query and gives the exception that it ends with.</summary>
    public AnalyticsQueryException Catch(string source, AnalyticsQueryable<Referral> referrals, AnalyticsQueryable<Gadget> gadgets) =>
        Assert.Throws<AnalyticsQueryException>(() => _queries[source].Query(referrals, gadgets));

    public IEnumerator<string> GetEnumerator() => _queries.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
