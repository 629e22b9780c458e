namespace PartnerAnalytics.Linq.Querying;

/// <summary>The numbers that most queries take and skip, as objects that were made once.</summary>
internal static class BoxedNumbers
{
    private static readonly object[] Small = [.. Enumerable.Range(0, 1025).Select(number => (object)number)];

    /// <summary>The number as an object.</summary>
    public static object Of(int number) => (uint)number < (uint)Small.Length ? Small[number] : number;
}
