using System.Text.Json;

namespace PartnerAnalytics.Linq.Benchmarks.Floors;

/// <summary>Walks over all tokens of a page and takes no value: nothing that checks the JSON by this reader can be faster.</summary>
internal static class TokenScan
{
    public static int Count(byte[] body)
    {
        var json = new Utf8JsonReader(body);
        var tokens = 0;
        while (json.Read())
        {
            tokens++;
        }

        return tokens;
    }
}
