using System.Collections;
using System.Runtime.CompilerServices;

namespace PartnerAnalytics.Linq.Tests.Querying;

/// <summary>Queries as they are written in C#, and the message with which each is refused.</summary>
internal sealed class Refusals : IEnumerable<string>
{
    private readonly Dictionary<string, (Func<AnalyticsQueryable<Referral>, AnalyticsQueryable<Gadget>, object?> Query, string Message)> _queries = [];

    /// <summary>The source of each query, as a theory takes it.</summary>
    public TheoryData<string> Sources => [.. _queries.Keys];

    public void Add(
        Func<AnalyticsQueryable<Referral>, AnalyticsQueryable<Gadget>, object?> query,
        string message,
        [CallerArgumentExpression(nameof(query))] string source = "") => _queries.Add(source, (query, message));

    /// <summary>
    /// Checks the refusal of a query: its message to the letter, its rule, and the rule's page. Rows in memory refuse it in the same words.
    /// </summary>
    public void Verify(string source)
    {
        var exception = VerifyService(source);
        var inMemory = Catch(source, Array.Empty<Referral>().AsAnalyticsQueryable(), Array.Empty<Gadget>().AsAnalyticsQueryable());
        Assert.Equal(exception.Message, inMemory.Message);
    }

    /// <summary>The same, without rows in memory: they take values that cannot be sent.</summary>
    public AnalyticsQueryException VerifyService(string source)
    {
        var exception = Catch(source, Untouched.Referrals, Untouched.Gadgets);
        Assert.Equal(_queries[source].Message, exception.Message);
        Assert.Equal(exception.Message[..7], exception.RuleId);
        Assert.EndsWith($"docs/rules/{exception.RuleId}.md", exception.HelpLink);
        return exception;
    }

    public IEnumerator<string> GetEnumerator() => _queries.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Runs a query and gives the exception that it ends with.</summary>
    private AnalyticsQueryException Catch(string source, AnalyticsQueryable<Referral> referrals, AnalyticsQueryable<Gadget> gadgets) =>
        Assert.Throws<AnalyticsQueryException>(() => _queries[source].Query(referrals, gadgets));
}
