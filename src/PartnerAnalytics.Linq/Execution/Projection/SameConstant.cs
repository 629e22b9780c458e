using System.Reflection;

namespace PartnerAnalytics.Linq.Execution.Projection;

/// <summary>
/// Whether two constants are one and the same, to the last bit: 1.0 and 1.00 are equal and not the same, and so are the zeros with and
/// without a sign. What it does not know is never the same.
/// </summary>
internal static class SameConstant
{
    /// <summary>Whether the constants are the same.</summary>
    public static bool Are(object? left, object? right) => (left, right) switch
    {
        (null, null) => true,
        (string x, string y) => string.Equals(x, y, StringComparison.Ordinal),
        (decimal x, decimal y) => decimal.GetBits(x).AsSpan().SequenceEqual(decimal.GetBits(y)),
        (double x, double y) => BitConverter.DoubleToInt64Bits(x) == BitConverter.DoubleToInt64Bits(y),
        (float x, float y) => BitConverter.SingleToInt32Bits(x) == BitConverter.SingleToInt32Bits(y),
        (DateTimeOffset x, DateTimeOffset y) => x.EqualsExact(y),
        (MemberInfo x, MemberInfo y) => x.Equals(y),
        _ => CanTell(left) && Equals(left, right),
    };

    /// <summary>Whether a value is a constant that can be told from others.</summary>
    public static bool CanTell(object? value) => value is null or string or bool or char or sbyte or byte or short or ushort or int or uint
        or long or ulong or float or double or decimal or DateTimeOffset or Enum or MemberInfo;
}
