using System.Globalization;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using PartnerAnalytics.Linq.Tests.Http;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Hostile;

/// <summary>What each hostile answer and input produced: rows, or an exception that says what was wrong. The approved file is the list.</summary>
public sealed class HostileTests
{
    [Fact]
    public async Task What_each_hostile_response_and_input_produced()
    {
        var text = new StringBuilder().AppendLine("| the service answers with | produced |").AppendLine("|---|---|");
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, answers) in HostileResponses.All)
        {
            Assert.True(names.Add(name), name);
            text.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {Cell(await ProduceAsync(name, answers))} |");
        }

        text.AppendLine().AppendLine("| the filter compares with | produced |").AppendLine("|---|---|");
        foreach (var (name, value) in HostileInputs.All)
        {
            Assert.True(names.Add(name), name);
            text.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {Cell(Ask(value))} |");
        }

        Assert.True(names.Count >= 60);
        Snapshot.Verify(text.ToString(), "md");
    }

    [Fact]
    public void A_value_never_leaves_its_text_and_never_adds_a_parameter()
    {
        foreach (var (name, value) in HostileInputs.All.Where(input => input.Value.Length < 1000 && !input.Value.Contains('\uD800')))
        {
            var uri = Client(new StubHttp()).Referrals.Where(r => r.CustomerName == value).Take(7).ToRequestUri();
            var parameters = uri.Query.TrimStart('?').Split('&').Select(part => part.Split('=')).ToList();
            Assert.Equal(["filter", "top"], parameters.Select(part => part[0]));
            Assert.All(parameters, part => Assert.Equal(2, part.Length));
            Assert.True($"customerName eq '{value.Replace("'", "''", StringComparison.Ordinal)}'" == Uri.UnescapeDataString(parameters[0][1]), name);
            Assert.Equal(("/partner/v1/analytics/referrals", ""), (uri.AbsolutePath, uri.Fragment));
        }
    }

    private static async Task<string> ProduceAsync(string name, Func<StubResponse[]> answers)
    {
        var http = new StubHttp();
        foreach (var answer in answers())
        {
            http.Respond(answer);
        }

        http.Route(_ => answers()[^1]);
        var ids = new List<string?>();
        string end;
        try
        {
            await foreach (var row in Query(http, isCut: name.StartsWith("more", StringComparison.Ordinal)).AsAsyncEnumerable())
            {
                ids.Add(row.Id);
            }

            end = "";
        }
        catch (PartnerAnalyticsException e)
        {
            Assert.DoesNotContain("marked", e.ToString(), StringComparison.OrdinalIgnoreCase);
            end = e.Message[..e.Message.LastIndexOf(" (Request id", StringComparison.Ordinal)];
        }

        var rows = ids.Count == 0 ? "" : ids.Count > 1000 ? "many rows" : ids.Count > 5 ? $"{ids.Count} rows" : "rows " + string.Join(", ", ids.Select(Show));
        return rows + (rows.Length > 0 && end.Length > 0 ? ", then: " : "") + (rows.Length + end.Length == 0 ? "no rows" : end);
    }

    // Links are followed only where nobody has said how many rows are wanted.
    private static AnalyticsQueryable<Referral> Query(StubHttp http, bool isCut)
    {
        var query = Client(http).Referrals.Where(r => r.CustomerName == "Marked (Ltd.)");
        return isCut ? query.Take(50) : query;
    }

    private static string Ask(string value)
    {
        try
        {
            return Client(new StubHttp()).Referrals.Where(r => r.CustomerName == value).ToRequestUri().Query;
        }
        catch (AnalyticsQueryException e)
        {
            Assert.DoesNotContain(value, e.Message);
            return e.Message;
        }
    }

    private static string Show(string? id) => id is null ? "null" : id.Length > 20 ? $"{id.Length} characters" : id;

    private static string Cell(string text) => string.Concat(
        (text.Length > 400 ? text[..400] + "…" : text)
            .Replace("|", "\\|", StringComparison.Ordinal)
            .Select(c => char.IsControl(c) ? $"\\u{(int)c:x4}" : c.ToString()));

    private static PartnerAnalyticsClient Client(StubHttp http)
    {
        var options = new PartnerAnalyticsClientOptions { Transport = new HttpClientTransport(new HttpClient(http)), TimeProvider = new ImpatientClock() };
        options.Retry.MaxRetries = 2;
        options.Retry.MaxDelay = TimeSpan.FromSeconds(1);
        return new PartnerAnalyticsClient(
            new Uri("https://partner.example/"),
            DelegatedTokenCredential.Create((_, _) => new AccessToken("marked-token", DateTimeOffset.MaxValue)),
            options);
    }
}
