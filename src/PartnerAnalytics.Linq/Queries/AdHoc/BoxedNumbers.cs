namespace PartnerAnalytics.Linq.Queries.AdHoc;

/// <summary>The numbers that most queries take and skip, as objects that were made once.</summary>
internal static class BoxedNumbers
{
    private static readonly object?[] Small = new object?[1025];

    /// <summary>The number as an object. Two threads may make the same one; either will do.</summary>
    public static object Of(int number) => (uint)number < (uint)Small.Length ? Small[number] ??= number : number;
}
