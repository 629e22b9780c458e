using System.Text.Json;
using PartnerAnalytics.Linq.Benchmarks.BareClient;

namespace PartnerAnalytics.Linq.Benchmarks.Floors;

/// <summary>A page of Azure usage, read from memory by System.Text.Json with the code that its source generator made.</summary>
internal static class SourceGeneratedRows
{
    public static List<UsageRow> Read(byte[] body) => JsonSerializer.Deserialize(body, BareJson.Default.UsagePage)!.Value;
}
