using System.Reflection;
using System.Text;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Specification.Tests.Store.Queries;

/// <summary>What each query of the Store says of itself: the request that it makes, or why it is refused.</summary>
public sealed class StoreQueryRequestTests
{
    [Fact]
    public void Each_query_says_what_was_approved()
    {
        using var http = new HttpClient { BaseAddress = new Uri("https://store.example/") };
        var roots = StoreRoots.Of(new StoreAnalyticsClient(http));
        var text = new StringBuilder();
        foreach (var type in typeof(StoreQueryRequestTests).Assembly.GetTypes().OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            foreach (var list in type.GetFields(BindingFlags.Static | BindingFlags.NonPublic).Where(field => field.FieldType == typeof(StoreQueries)))
            {
                var queries = (StoreQueries)list.GetValue(null)!;
                text.Append(type.Name).Append('\n');
                foreach (var name in queries)
                {
                    text.Append("  ").Append(name).Append("\n    ").Append(queries.Describe(name, roots)).Append('\n');
                }
            }
        }

        Snapshot.Verify(text.ToString());
    }
}
