using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>A place among the rows: <c>2</c> or <c>^2</c>.</summary>
/// <param name="Value">How many rows it is from the start or the end.</param>
/// <param name="IsFromEnd">Whether it is counted from the end.</param>
internal readonly record struct RowIndex(Node Value, bool IsFromEnd);

/// <summary>What operators that name places among the rows are made of.</summary>
internal static class RowRange
{
    /// <summary><c>TakeLast(count)</c>: of the rows from the last to the first, so many; and these put back in order.</summary>
    public static IEnumerable<Step> Last(Node count) =>
        [new ReverseStep("TakeLast"), new TakeStep(count), new ReverseStep("TakeLast", PutsBack: true)];

    /// <summary><c>Take(start..end)</c>.</summary>
    public static IEnumerable<Step> Between(RowIndex start, RowIndex end) => (start.IsFromEnd, end.IsFromEnd) switch
    {
        (false, false) => [new TakeStep(end.Value), new SkipStep(start.Value)],
        (false, true) when end.Value is ConstantNode { Value: 0 } => [new SkipStep(start.Value)],
        (true, true) =>
        [
            new ReverseStep("Take"), new TakeStep(start.Value), new SkipStep(end.Value), new ReverseStep("Take", PutsBack: true),
        ],
        _ => [Remedies.TakeRange()],
    };

    /// <summary>The row at a place.</summary>
    /// <param name="operatorName">The call that ends the query with it.</param>
    /// <param name="index">The place.</param>
    public static IEnumerable<Step> At(string operatorName, RowIndex index) => index switch
    {
        { Value: ConstantNode { Value: < 0 } } or { IsFromEnd: true, Value: ConstantNode { Value: 0 } } =>
            [new TakeStep(new ConstantNode(0), operatorName)],
        { IsFromEnd: true } =>
        [
            new ReverseStep(operatorName),
            new SkipStep(Before(index.Value), operatorName),
            new TakeStep(new ConstantNode(1), operatorName),
        ],
        _ => [new SkipStep(index.Value, operatorName), new TakeStep(new ConstantNode(1), operatorName)],
    };

    private static Node Before(Node count) => count switch
    {
        ConstantNode { Value: int known } => new ConstantNode(known - 1),
        HoleNode hole => hole with { Name = hole.Name + " - 1" },
        _ => count,
    };
}
