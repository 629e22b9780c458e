using System.Globalization;

namespace PartnerAnalytics.Linq.Shared.Requests;

/// <summary>A number of rows to take or to skip: known, or as it reads in a preview.</summary>
internal readonly record struct PagingAmount
{
    private PagingAmount(int value, bool isKnown, string text) => (Value, IsKnown, Text) = (value, isKnown, text);

    public int Value { get; }

    public bool IsKnown { get; }

    /// <summary>What a preview shows where the number is not known.</summary>
    public string Text { get; }

    public static PagingAmount Of(int value) => new(value, true, "");

    public static PagingAmount Unknown(string text) => new(0, false, text);

    public override string ToString() => IsKnown ? Value.ToString(CultureInfo.InvariantCulture) : "{" + Text + "}";

    /// <summary>The text inside another unknown amount.</summary>
    internal string Inner => IsKnown ? Value.ToString(CultureInfo.InvariantCulture) : Text;
}
