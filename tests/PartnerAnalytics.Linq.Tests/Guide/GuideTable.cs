using System.Collections;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Azure.Core;
using Azure.Core.Pipeline;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Guide;

/// <summary>A table of a guide: names of operators or members, an example of each, and the request that it becomes, or its refusal.</summary>
internal sealed class GuideTable(string heading, string nameColumn) : IEnumerable<GuideTable.Row>
{
    public const string NoExpression = "no expression: the compiler refuses it in a lambda";

    private const string Resource = "subscriptions";

    private readonly List<Row> _rows = [];

    public string Heading => heading;

    /// <summary>The table as the guide has it.</summary>
    public IEnumerable<string> Lines =>
    [
        $"| {nameColumn} | example | becomes |",
        "|---|---|---|",
        .. _rows.Select(row => $"| `{row.Name}` | {Code(row.Example)} | {Answer(row)} |"),
    ];

    /// <summary>A query, or a call that ends one.</summary>
    public void Add(string name, Func<PartnerAnalyticsClient, object?> query, [CallerArgumentExpression(nameof(query))] string source = "") =>
        _rows.Add(new Row(name, source["p => p.".Length..], () => Run(query)));

    /// <summary>A condition on subscriptions.</summary>
    public void Add(
        string name, Expression<Func<Subscription, bool>> condition, [CallerArgumentExpression(nameof(condition))] string source = "") =>
        _rows.Add(new Row(name, source["s => ".Length..], () => Run(p => p.Subscriptions.Where(condition)).Replace($"GET {Resource}?filter=", "")));

    /// <summary>A member that no lambda can use.</summary>
    public void Add(string name) => _rows.Add(new Row(name, "", () => NoExpression));

    public IEnumerator<Row> GetEnumerator() => _rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string Code(string text) => text.Length == 0 ? "" : $"`{text.Replace("|", "\\|")}`";

    private static string Answer(Row row)
    {
        var answer = row.Run();
        return answer == NoExpression ? answer
            : answer.StartsWith("PAL", StringComparison.Ordinal) ? $"[{answer[..7]}](rules/{answer[..7]}.md)"
            : Code(answer);
    }

    // A query says what it becomes; a call that ends one has to be made.
    private static string Run(Func<PartnerAnalyticsClient, object?> query)
    {
        var stub = new StubHttp().Route(_ => StubResponse.Text("""{"Value":[],"TotalCount":0}"""));
        var credential = DelegatedTokenCredential.Create((_, _) => new AccessToken("token", DateTimeOffset.MaxValue));
        var options = new PartnerAnalyticsClientOptions { Transport = new HttpClientTransport(new HttpClient(stub)) };
        try
        {
            var result = query(new PartnerAnalyticsClient(new Uri("https://partner.example/"), credential, options));
            if (result is IQueryable or PartitionedAnalyticsQuery<AzureUsage>)
            {
                return result.ToString()!;
            }
        }
        catch (AnalyticsQueryException exception)
        {
            return exception.Message;
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentOutOfRangeException)
        {
            // There is no first row; the request tells what was asked for.
        }

        return "GET " + Uri.UnescapeDataString(stub.Requests[0].Uri.PathAndQuery["/partner/v1/analytics/".Length..]);
    }

    /// <summary>A row of the table.</summary>
    public sealed record Row(string Name, string Example, Func<string> Run);
}
