using System.Reflection;
using PartnerAnalytics.Emulator;
using PartnerAnalytics.Linq;
using PartnerAnalytics.Tool.Querying;

namespace PartnerAnalytics.Tool.Exploring;

/// <summary>The resources that a query can ask, for whoever chooses one.</summary>
/// <param name="Emulated">Whether the services are emulated.</param>
/// <param name="Example">A query to begin with.</param>
/// <param name="Services">The services.</param>
internal sealed record ResourceCatalog(bool Emulated, string Example, IReadOnlyList<CatalogService> Services)
{
    /// <summary>Enough to see what the rows of a resource are like.</summary>
    private const int RowsOfExample = 100;

    private const string FirstExample = """
        partner.Subscriptions
            .Where(s => s.Status == "ACTIVE")
            .GroupBy(s => s.ProductName)
            .Select(g => new { Product = g.Key, Count = g.Count() })
        """;

    public static ResourceCatalog Of(AskedServices services) => new(
        services.AreEmulated,
        FirstExample,
        [
            Describe<PartnerAnalyticsClient>("Partner Center", QueryText.PartnerName, services.Partner, services.AreEmulated),
            Describe<StoreAnalyticsClient>("Microsoft Store", QueryText.StoreName, services.Store, services.AreEmulated),
        ]);

    private static CatalogService Describe<TClient>(string name, string variable, AskedService service, bool emulated) => new(
        name,
        variable,
        service.Endpoint.Host,
        [
            .. from root in typeof(TClient).GetProperties()
               where root.PropertyType.IsGenericType && root.PropertyType.GetGenericTypeDefinition() == typeof(AnalyticsQueryable<>)
               let resource = SchemaOf(root.PropertyType.GetGenericArguments()[0])
               orderby root.Name
               select new CatalogResource(
                   root.Name,
                   resource.Path,
                   WriteExample($"{variable}.{root.Name}", resource, emulated),
                   [.. resource.Fields.Select(CatalogField.Of)]),
        ]);

    private static AnalyticsResource SchemaOf(Type record) => (AnalyticsResource)typeof(ResourceCatalog)
        .GetMethod(nameof(Schema), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(record)
        .Invoke(null, null)!;

    private static AnalyticsResource Schema<T>()
        where T : class, IAnalyticsResource<T> => T.Resource;

    /// <summary>A few rows under the conditions that the service requires: of the last four weeks, and the application of the emulator's
    /// rows.</summary>
    private static string WriteExample(string root, AnalyticsResource resource, bool emulated)
    {
        var end = emulated ? new AnalyticsEmulatorOptions().StoreToday : DateOnly.FromDateTime(DateTime.UtcNow);
        var application = !emulated ? ""
            : resource.Path.StartsWith("desktop/", StringComparison.Ordinal) ? StoreApplications.FirstDesktop
            : StoreApplications.First;
        var conditions =
            from field in resource.Fields
            where field.Required
            select field.Condition == FieldCondition.Days
                ? $"x.{field.Name} >= {Write(end.AddDays(-28))} && x.{field.Name} < {Write(end)}"
                : $"x.{field.Name} == \"{field.KnownValues.FirstOrDefault() ?? application}\"";
        var joined = string.Join(" && ", conditions);
        return $"{root}{(joined.Length == 0 ? "" : $".Where(x => {joined})")}.Take({RowsOfExample})";
    }

    private static string Write(DateOnly day) =>
        FormattableString.Invariant($"new DateTimeOffset({day.Year}, {day.Month}, {day.Day}, 0, 0, 0, TimeSpan.Zero)");
}

/// <summary>A service.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Variable">What queries call its client.</param>
/// <param name="Place">The host that is asked.</param>
/// <param name="Resources">Its resources, in the order of their names.</param>
internal sealed record CatalogService(string Name, string Variable, string Place, IReadOnlyList<CatalogResource> Resources);

/// <summary>A resource.</summary>
/// <param name="Name">The property of the client.</param>
/// <param name="Path">Its path at the service.</param>
/// <param name="Example">The query to begin with, with the conditions that the service requires.</param>
/// <param name="Fields">Its fields.</param>
internal sealed record CatalogResource(string Name, string Path, string Example, IReadOnlyList<CatalogField> Fields);
