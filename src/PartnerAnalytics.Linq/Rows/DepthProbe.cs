using System.Text.Json;

namespace PartnerAnalytics.Linq.Rows;

/// <summary>Tells JSON that is nested too deep from JSON that is wrong: both are the same exception, with different words.</summary>
internal static class DepthProbe
{
    // A row is read by a reader of its own, which begins at its depth.
    private const int DepthOfRows = 2;

    /// <summary>Whether an exception of the JSON reader is about depth.</summary>
    /// <param name="exception">What the reader threw.</param>
    /// <param name="maximumDepth">The depth that the reader accepts.</param>
    public static bool IsTooDeep(JsonException exception, int maximumDepth) =>
        BeginningOf(exception) is { Length: > 0 } beginning
        && Enumerable.Range(0, DepthOfRows + 1).Any(depth => beginning == BeginningOf(Provoke(Math.Max(maximumDepth - depth, 1))));

    private static JsonException Provoke(int maximumDepth)
    {
        var nested = new byte[maximumDepth + 1];
        nested.AsSpan().Fill((byte)'[');
        var reader = new Utf8JsonReader(nested, new JsonReaderOptions { MaxDepth = maximumDepth });
        try
        {
            while (reader.Read())
            {
            }
        }
        catch (JsonException e)
        {
            return e;
        }

        return new JsonException("");
    }

    // Without the place, which follows the words.
    private static string BeginningOf(JsonException exception)
    {
        var end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? exception.Message : exception.Message[..end];
    }
}
