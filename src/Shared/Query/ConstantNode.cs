namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>A value that is known.</summary>
internal sealed record ConstantNode(object? Value) : Node
{
    public static readonly ConstantNode True = new(true);

    public static readonly ConstantNode False = new(false);

    public static readonly ConstantNode Null = new((object?)null);

    /// <summary>The node as an answer to "does a row pass?".</summary>
    public static ConstantNode Of(bool value) => value ? True : False;
}
