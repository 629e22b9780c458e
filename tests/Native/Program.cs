using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Native;
using PartnerAnalytics.Linq;

// Queries of every kind, against the emulator that the arguments name. Prints requests and rows, to be compared with what the same program
// prints where code can be made at run time.
Console.Error.WriteLine($"dynamic code: {RuntimeFeature.IsDynamicCodeSupported}");
var folder = Directory.CreateTempSubdirectory("native");
await using (var container = SignIn.CreateContainer(new Uri(args[0]), args[1], Path.Combine(folder.FullName, "token.json")))
{
    var partner = container.GetRequiredService<PartnerAnalyticsClient>();
    await new Projections(partner).RunAsync();
    await new Groupings(partner).RunAsync();
    await new OwnResource(partner).RunAsync();
    await new Ends(partner).RunAsync();
    await new StoreQueries(container.GetRequiredService<StoreAnalyticsClient>()).RunAsync();
    Console.WriteLine(new FileRefreshTokenStore(Path.Combine(folder.FullName, "token.json")).Load()!.Token.Value);
}

folder.Delete(recursive: true);

/// <summary>Prints queries.</summary>
internal static class Output
{
    /// <summary>A query, its request, and its elements.</summary>
    public static async Task ShowAsync<T>(AnalyticsQueryable<T> query)
    {
        Console.WriteLine(query);
        Console.WriteLine(query.ToRequestUri().Query);
        await foreach (var element in query)
        {
            Show(element);
        }
    }

    /// <summary>An element or a value.</summary>
    public static void Show(object? element) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{element}"));
}
