namespace PartnerAnalytics.Linq.Execution;

/// <summary>What the terminals make of the elements; each asks for no more elements than it needs.</summary>
internal static class Terminals
{
    public const string NoElements = "Sequence contains no elements";
    public const string MoreThanOne = "Sequence contains more than one element";

    public static async Task<T?> FirstAsync<T>(AnalyticsQueryable<T> query, bool orDefault, CancellationToken cancellationToken)
    {
        await foreach (var element in query.Root.EnumerateAsync<T>(query.Limit(1), mayBeEmpty: true, cancellationToken).ConfigureAwait(false))
        {
            return element;
        }

        return orDefault ? default : throw new InvalidOperationException(NoElements);
    }

    public static async Task<T?> SingleAsync<T>(AnalyticsQueryable<T> query, bool orDefault, CancellationToken cancellationToken)
    {
        var found = false;
        T? single = default;
        await foreach (var element in query.Root.EnumerateAsync<T>(query.Limit(2), mayBeEmpty: true, cancellationToken).ConfigureAwait(false))
        {
            if (found)
            {
                throw new InvalidOperationException(MoreThanOne);
            }

            (single, found) = (element, true);
        }

        return found || orDefault ? single : throw new InvalidOperationException(NoElements);
    }

    public static async Task<bool> AnyAsync<T>(AnalyticsQueryable<T> query, CancellationToken cancellationToken) =>
        await query.Root.AnyAsync(query.Limit(1), cancellationToken).ConfigureAwait(false);

    public static async Task<int> CountAsync<T>(AnalyticsQueryable<T> query, CancellationToken cancellationToken) =>
        checked((int)await query.Root.CountAsync(query, cancellationToken).ConfigureAwait(false));
}
