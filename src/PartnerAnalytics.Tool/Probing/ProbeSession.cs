using System.Collections.Immutable;
using System.Text.Json;
using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Probing;

/// <summary>The service under question: what it has, and its first rows, from which questions take their values.</summary>
internal sealed class ProbeSession(ProbeClient client, PartnerCenterCloud cloud)
{
    private const int SampleRows = 500;

    /// <summary>Where the syntax lines of the license resources' pages have them.</summary>
    private const string PathWithoutPartner = "v1/analytics/";

    /// <summary>First those whose fields are documented one by one.</summary>
    private static readonly string[] ResourcesWithKeys = [Subscriptions, IndirectResellers, Referrals];

    /// <summary>Fields of which the documentation does not say what a filter may do with them; other questions are not to depend on
    /// them.</summary>
    private static readonly string[] SilentFields = ["partnerName", "providerName"];

    public const string Referrals = "referrals";
    public const string Searches = "search";
    public const string Subscriptions = "subscriptions";
    public const string AzureUsage = "usage/azure";
    public const string IndirectResellers = "indirectresellers";
    public const string LicenseDeployments = "commercial/deployment/license";
    public const string LicenseUsage = "commercial/usage/license";

    /// <summary>All resources that the documentation knows.</summary>
    public static ImmutableArray<AnalyticsResource> Schemas { get; } =
    [
        SchemaOf<Referral>(), SchemaOf<Search>(), SchemaOf<Subscription>(), SchemaOf<AzureUsage>(), SchemaOf<IndirectReseller>(),
        SchemaOf<LicenseDeployment>(), SchemaOf<LicenseUsage>(),
    ];

    public ImmutableArray<ProbedResource> Resources { get; } = [.. Schemas.Select(schema => new ProbedResource(schema))];

    /// <summary>The resources that can be queried.</summary>
    public IEnumerable<ProbedResource> Available => Resources.Where(resource => resource.Unavailable is null);

    public int Requests => client.Requests;

    /// <summary>Sees which resources there are, and reads their first rows.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        foreach (var resource in Resources)
        {
            resource.Unavailable = await OpenAsync(resource, cancellationToken);
        }
    }

    /// <summary>The resource of that name, if it can be queried.</summary>
    /// <exception cref="UnansweredException">It cannot.</exception>
    public ProbedResource Demand(string name)
    {
        var resource = Resources.Single(resource => resource.Name == name);
        return resource.Unavailable is { } reason ? throw new UnansweredException($"{name}: {reason}") : resource;
    }

    public Task<ProbeResponse> GetAsync(ProbedResource resource, ProbeQuery query, CancellationToken cancellationToken)
        => client.GetAsync(resource.Path, query, bodyWanted: true, cancellationToken);

    /// <summary>Whether a request is understood; its rows are not read.</summary>
    public async Task<bool> IsAcceptedAsync(ProbedResource resource, ProbeQuery query, CancellationToken cancellationToken)
        => (await client.GetAsync(resource.Path, query, bodyWanted: false, cancellationToken)).IsAccepted;

    /// <summary>The rows that have a key and a field that is wanted, the first of each resource, in the order in which the resources are
    /// to be queried.</summary>
    /// <param name="isWanted">Whether a field, with its value, is.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="UnansweredException">There is no such row.</exception>
    public async Task<KeyedRow> FindAsync(
        Func<AnalyticsFieldInfo, JsonElement?, bool> isWanted, CancellationToken cancellationToken)
    {
        foreach (var resource in ResourcesWithKeys.SelectMany(name => Available.Where(resource => resource.Name == name)))
        {
            foreach (var found in Candidates(resource, isWanted).Take(2))
            {
                if (await found.MatchesAsync(condition: null, cancellationToken) == 1)
                {
                    return found;
                }
            }
        }

        throw new UnansweredException("no row that can be found by its id is suitable");
    }

    private IEnumerable<KeyedRow> Candidates(ProbedResource resource, Func<AnalyticsFieldInfo, JsonElement?, bool> isWanted)
        => from row in resource.Sample
           let key = row.Field(resource.Key!.WireName)
           where key is not null
           let field = resource.Schema.Fields.FirstOrDefault(
               field => field != resource.Key && !SilentFields.Contains(field.WireName) && isWanted(field, row.Field(field.WireName)))
           where field is not null
           let condition = ProbeGrammar.Compare(
               resource.Key!.WireName, ProbeGrammar.Equal, ProbeGrammar.OfField(resource.Key!, key))
           select new KeyedRow(this, resource, row, field, condition);

    private async Task<string?> OpenAsync(ProbedResource resource, CancellationToken cancellationToken)
    {
        if (!resource.Schema.Clouds.HasFlag(Enum.Parse<PartnerCenterClouds>(cloud.Name)))
        {
            return $"the cloud {cloud.Name} does not have it";
        }

        try
        {
            var query = new ProbeQuery { Top = SampleRows };
            var response = await GetAsync(resource, query, cancellationToken);
            if (!response.IsAccepted && resource.Name is LicenseDeployments or LicenseUsage)
            {
                var other = await client.GetAsync(PathWithoutPartner + resource.Name, query, bodyWanted: true, cancellationToken);
                if (other.IsAccepted)
                {
                    (resource.Path, response) = (PathWithoutPartner + resource.Name, other);
                }
            }

            resource.Sample = response.Rows;
            return response.IsAccepted ? null : $"the service responds with {response.Name}";
        }
        catch (UnansweredException e)
        {
            return e.Message;
        }
    }

    private static AnalyticsResource SchemaOf<T>()
        where T : class, IAnalyticsResource<T> => T.Resource;
}
