using PartnerAnalytics.Emulator.SampleData;

namespace PartnerAnalytics.Emulator.Store;

/// <summary>Made-up rows of the Store's resources, for the time until a day.</summary>
internal sealed class StoreSamples(int count, int seed, DateOnly today)
{
    /// <summary>How many days there are, today among them.</summary>
    private const int Days = 365;

    /// <summary>How many there are of a resource that keeps the latest only.</summary>
    private const int LatestDays = 90;

    private const int DaysOfFailures = 30;

    private const int Prime = 31;

    /// <summary>The rows of a table; null if it is none of the Store's.</summary>
    public IEnumerable<object?[]>? TryOf(ResourceDescription description)
        => StoreResources.All.FirstOrDefault(resource => resource.Description == description) is { } resource ? Of(resource) : null;

    /// <summary>The rows of a resource, as the database takes them.</summary>
    private IEnumerable<object?[]> Of(StoreResource resource)
    {
        // A sequence of its own for each resource, whatever others there are.
        var random = new SampleRandom(
            resource.Path.Aggregate(seed, (hash, letter) => unchecked(hash * Prime + letter)), SampleStream.Store);
        var isStack = resource.Find("level") is not null;
        var rows = isStack ? Math.Min(count, StoreFailureValues.Frames) : count;
        for (var i = 0; i < rows; i++)
        {
            var row = NewRow(resource, random, i, isStack ? StoreFailureValues.IsOfFirst(i) : random.Percent(75));
            yield return [.. resource.Fields.Select(field => StoreSampleValues.Of(resource, field, row))];
        }
    }

    private StoreSampleRow NewRow(StoreResource resource, SampleRandom random, int number, bool isFirst)
    {
        var application = StoreProduct.Of(resource.Path.StartsWith("desktop/", StringComparison.Ordinal), isFirst);
        var addOn = application.AddOns.Length == 0 ? application : random.Pick<StoreProduct>(application.AddOns);
        var days = DaysOf(resource.Path);
        var day = today.AddDays(-(int)Math.Min(random.Below(days), random.Below(days)));
        return new StoreSampleRow(
            random, number, application, addOn, StoreDate.TicksOf(day) + random.Below(24 * 60 * 60) * TimeSpan.TicksPerSecond);
    }

    private static int DaysOf(string path) => path.Contains("failure", StringComparison.Ordinal) ? DaysOfFailures
        : path.StartsWith("usage", StringComparison.Ordinal) || path.StartsWith("desktop/", StringComparison.Ordinal) ? LatestDays
        : Days;
}
