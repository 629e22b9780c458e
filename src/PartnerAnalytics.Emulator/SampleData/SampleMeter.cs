namespace PartnerAnalytics.Emulator.SampleData;

/// <summary>A meter of Azure.</summary>
/// <param name="Id">Its id; empty where the service leaves it out.</param>
/// <param name="Category">Its category, such as Storage.</param>
/// <param name="Subcategory">Its subcategory; the service says None where there is none.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="ServiceType">The type of service; empty where the service leaves it out.</param>
/// <param name="Limit">A day's usage stays below it.</param>
/// <param name="Scale">A day's usage is a multiple of one divided by it: a thousand allows for three digits after the point.</param>
internal sealed record SampleMeter(
    string Id, string Category, string Subcategory, string Unit, string ServiceType, int Limit, long Scale);
