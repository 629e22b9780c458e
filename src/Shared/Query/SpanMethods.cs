namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>
/// The methods of spans that may stand among a query's values. An expression tree cannot hold a span, so they are run over the array or
/// the text that the span is made of; a method that is not one of these is refused.
/// </summary>
internal static class SpanMethods
{
    /// <summary>Whether a method makes a span of an array, a text or another span.</summary>
    public static bool Makes(string name) => name is "op_Implicit" or "AsSpan" or "Slice";

    /// <summary>Whether a method of a span gives what the span is made of.</summary>
    public static bool Copies(string name) => name is "ToArray" or "ToString";

    /// <summary>Whether a method of <c>MemoryExtensions</c> asks something about a span.</summary>
    /// <param name="name">The name of the method.</param>
    /// <param name="operands">How many operands it has, without a comparer.</param>
    public static bool Asks(string name, int operands) => name switch
    {
        "Contains" or "IndexOf" or "LastIndexOf" or "SequenceEqual" or "StartsWith" or "EndsWith" or "Count" => operands == 2,
        "ContainsAny" or "IndexOfAny" => operands is 2 or 3,
        _ => false,
    };
}
