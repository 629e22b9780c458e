using System.Reflection;
using System.Text;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>
/// What each query of the specification says of itself, and the request that it makes. The other tests hold that the request means what
/// C# means; this one shows which it is, and is fast enough for tools that change the code to see whether a test notices.
/// </summary>
public sealed class QueryRequestTests
{
    /// <summary>Queries whose requests differ from run to run: of the time, or of values in the order of a set.</summary>
    private static readonly string[] Changing = ["Azure/azure-cosmos-dotnet-v3#3190", "ImmutableHashSet.Contains(field)"];

    [Fact]
    public void Each_query_makes_the_request_that_was_approved()
    {
        using var http = new HttpClient { BaseAddress = new Uri("https://partner.example/") };
        var client = new PartnerAnalyticsClient(http);
        var roots = new Roots(client.Referrals, client.Query<OpenGadget>());
        var text = new StringBuilder();
        foreach (var type in typeof(QueryRequestTests).Assembly.GetTypes().OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            foreach (var list in type.GetFields(BindingFlags.Static | BindingFlags.NonPublic).Where(field => field.FieldType == typeof(QueryList)))
            {
                text.Append(type.Name).Append('\n');
                foreach (var (name, query) in ((QueryList)list.GetValue(null)!).Named)
                {
                    text.Append("  ").Append(name).Append("\n    ").Append(query.Describe(roots)).Append('\n');
                    if (!Changing.Contains(name))
                    {
                        text.Append("    ").Append(query.RequestOf(roots)).Append('\n');
                    }
                }
            }
        }

        Snapshot.Verify(text.ToString());
    }
}
