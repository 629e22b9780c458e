namespace PartnerAnalytics.Linq;

/// <summary>
/// How much of a response a client accepts. The defaults are far above what the service sends; they keep a broken or hostile response from
/// taking all memory or time. What goes beyond ends the query with a <see cref="PartnerAnalyticsException"/> that names the limit.
/// </summary>
public sealed class PartnerAnalyticsLimits
{
    private const int Mebibyte = 1024 * 1024;

    /// <summary>The longest body of one response, in bytes, decompressed: 256 MiB by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than one.</exception>
    public long MaximumResponseLength
    {
        get;
        set => field = AtLeastOne(value);
    } = 256 * Mebibyte;

    /// <summary>
    /// How many bytes one compressed byte of a body may expand to, once the body is longer than a mebibyte: 200 by default. Rows of real
    /// data expand tenfold to thirtyfold.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than one.</exception>
    public int MaximumCompressionRatio
    {
        get;
        set => field = (int)AtLeastOne(value);
    } = 200;

    /// <summary>The longest row, in bytes: 4 MiB by default. Another member of a response may be as long.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than one.</exception>
    public int MaximumRowLength
    {
        get;
        set => field = (int)AtLeastOne(value);
    } = 4 * Mebibyte;

    /// <summary>The longest string in a row, in bytes as it is written: 1 MiB by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than one.</exception>
    public int MaximumStringLength
    {
        get;
        set => field = (int)AtLeastOne(value);
    } = Mebibyte;

    /// <summary>How deep a response may be nested, its outermost object counted: 32 by default. A row is at 3.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than one.</exception>
    public int MaximumDepth
    {
        get;
        set => field = (int)AtLeastOne(value);
    } = 32;

    /// <summary>How many pages without a row may follow each other, each with a link to the next: 10 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than one.</exception>
    public int MaximumEmptyPages
    {
        get;
        set => field = (int)AtLeastOne(value);
    } = 10;

    /// <summary>A limit as messages name it.</summary>
    internal static string PathOf(string limit) => $"Limits.{limit}";

    /// <summary>The limits as they are now.</summary>
    internal PartnerAnalyticsLimits Copy() => (PartnerAnalyticsLimits)MemberwiseClone();

    private static long AtLeastOne(long value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        return value;
    }
}
