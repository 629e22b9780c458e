using System.Buffers;
using System.Collections.Concurrent;
using System.Linq.Expressions;

namespace PartnerAnalytics.Linq.Queries.AdHoc;

/// <summary>
/// The texts of queries that have come before, by the place in the user's source where they were written. What is found there is compared
/// with the query node by node, so the place need not be unique. Bounded; holds nothing of what queries captured. Thread-safe.
/// </summary>
internal static class AdHocTexts
{
    private const int MaximumPlaces = 1024;
    private const int MaximumTexts = 8;
    private const int RecentPlaces = 256;

    // The compiler gives each place a literal, of which there is one in the process.
    private static readonly ConcurrentDictionary<string, AdHocText[]> Known = new(ReferenceEqualityComparer.Instance);

    // In front of the dictionary: one comparison of references finds most places.
    private static readonly Place?[] Recent = new Place?[RecentPlaces];

    /// <summary>Writes the address of a query; false where its text is not known.</summary>
    public static bool TryWrite(AnalyticsQueryable query, IBufferWriter<char> writer)
    {
        var scopes = default(ScopeList);
        return Find(query, ref scopes) is { } text && text.TryWrite(writer, query.Root.Endpoint!, scopes);
    }

    /// <summary>The address of a query; null where its text is not known.</summary>
    public static string? TryWrite(AnalyticsQueryable query)
    {
        var scopes = default(ScopeList);
        return Find(query, ref scopes)?.TryWrite(query.Root.Endpoint!, scopes);
    }

    /// <summary>Keeps the text of a query that was written in the ordinary way.</summary>
    public static void Learn(AnalyticsQueryable query)
    {
        var scopes = default(ScopeList);
        if (PlaceOf(query) is not { } place)
        {
            return;
        }

        // Room first: making a text that nobody keeps is work done for each query of a full place.
        var isKnown = Known.TryGetValue(place, out var texts);
        if ((isKnown ? texts!.Length == MaximumTexts : Known.Count >= MaximumPlaces)
            || Find(query, ref scopes) is not null
            || AdHocText.TryCreate(query) is not { } text)
        {
            return;
        }

        if (isKnown)
        {
            Known.TryUpdate(place, [.. texts!, text], texts!);
        }
        else
        {
            Known.TryAdd(place, [text]);
        }
    }

    private static AdHocText? Find(AnalyticsQueryable query, ref ScopeList scopes)
    {
        if (query.Root.Endpoint is null || PlaceOf(query) is not { } place)
        {
            return null;
        }

        ref var recent = ref Recent[SlotOf(place)];
        var known = Volatile.Read(ref recent);
        if (known is not null && ReferenceEquals(known.Source, place) && Find(known.Texts, query, ref scopes) is { } found)
        {
            return found;
        }

        if (!Known.TryGetValue(place, out var texts) || texts == known?.Texts)
        {
            return null;
        }

        Volatile.Write(ref recent, new Place(place, texts));
        return Find(texts, query, ref scopes);
    }

    private static AdHocText? Find(AdHocText[] texts, AnalyticsQueryable query, ref ScopeList scopes)
    {
        foreach (var text in texts)
        {
            scopes = default;
            if (text.Matches(query, ref scopes))
            {
                return text;
            }
        }

        return null;
    }

    // Two places with one slot take turns in it; that is slower, and no more.
    private static int SlotOf(string place) =>
        place.Length == 0 ? 0 : (place.Length + (place[place.Length >> 1] << 2) + (place[^1] << 4)) & (RecentPlaces - 1);

    // Where the operator with the first lambda was written.
    private static string? PlaceOf(AnalyticsQueryable query)
    {
        string? place = null;
        for (var step = query; step.Previous is not null; step = step.Previous)
        {
            // Asked first, because it takes less.
            place = step.Operator is not (QueryOperator.Skip or QueryOperator.Take) && step.Argument is LambdaExpression ? step.Source : place;
        }

        return place;
    }

    private sealed record Place(string Source, AdHocText[] Texts);
}
