using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>PAL1006: which operators may follow which. The service filters, then groups, then orders, then cuts the page.</summary>
internal static class OperatorOrderRule
{
    public static void Check(Step step, RuleContext context)
    {
        var reason = Undividable(step, context) ?? step switch
        {
            WhereStep where => LateCondition(where, context),
            RawFilterStep => Late("WhereRaw", context),
            GroupByStep group => Late(group.Operator, context) ?? LostOrder(group.Operator, context),
            CountByStep => Late("CountBy", context) ?? LostOrder("CountBy", context),
            DistinctByStep distinct => Late(distinct.Operator, context) ?? LostOrder(distinct.Operator, context),
            DistinctStep => Late("Distinct", context) ?? LostOrder("Distinct", context),
            OrderByStep order when context.IsPaged =>
                order.IsExtreme ? Reasons.AmongPage(order.Operator, "orders") : Reasons.AfterPaging(order.Operator),
            OrderByStep { IsThenBy: true } when !context.PreviousOrders => Reasons.ThenByWithoutOrderBy(),
            ReverseStep { PutsBack: false, Operator: var name } when context.IsPaged && !context.IsReversed => Reasons.FromEndOfPage(name),
            TakeStep { Terminal: not ("Any" or "AnyAsync"), Terminal: var terminal } when context.IsReversed =>
                Reasons.FromStartOfLast(terminal ?? "Take"),
            SkipStep skip when context.IsReversed => Reasons.FromStartOfLast(skip.Terminal ?? "Skip"),
            PartitionStep => Undivided(context),
            _ => null,
        };
        if (reason is not null)
        {
            context.Refuse(RuleIds.OperatorOrder, reason);
        }
    }

    /// <summary>What an earlier <c>Select</c> has computed, where the service would need it.</summary>
    public static void Check(UnsupportedNode projected, RuleContext context) =>
        context.Refuse(RuleIds.OperatorOrder, Reasons.NeedsComputedMember(projected), projected.SourceId);

    private static string? Late(string operatorName, RuleContext context) =>
        context.IsPaged ? Reasons.AfterPaging(operatorName)
        : context.IsGrouped ? Reasons.AfterGrouping(operatorName)
        : null;

    // All rows of a group share its key, so a condition on the key may as well be one on the rows.
    private static string? LateCondition(WhereStep where, RuleContext context) =>
        context.IsPaged && where.Terminal is ("All" or "AllAsync" or "Contains" or "ContainsAsync" or "Join")
            ? Reasons.AmongPage(where.Terminal, "filters")
        : context.IsPaged && where.Terminal is ("ExceptBy" or "IntersectBy") ? Reasons.AfterPaging(where.Terminal)
        : context.IsPaged ? where.Terminal is { } terminal ? Reasons.ConditionAfterPaging(terminal) : Reasons.AfterPaging("Where")
        : context.IsGrouped && !GroupKeyRule.IsOfKey(where.Predicate, context) ? Reasons.ConditionOnGroup(where.Terminal)
        : null;

    private static string? LostOrder(string operatorName, RuleContext context) =>
        context.IsOrdered ? Reasons.OrderBeforeGrouping(operatorName) : null;

    private static string? Undivided(RuleContext context) =>
        context.IsPaged ? Reasons.PartitionAfterPaging()
        : context.IsGrouped ? Reasons.PartitionOfGroups()
        : context.IsOrdered ? Reasons.PartitionOfOrdered()
        : null;

    // What needs all rows at once may stand on either side of InChunks.
    private static string? Undividable(Step step, RuleContext context) => step switch
    {
        ChunkStep => context.Skips ? Reasons.SkipInChunks()
            : context.IsOrdered ? Reasons.OrderInChunks()
            : context.IsGrouped ? Reasons.GroupsInChunks()
            : null,
        _ when !context.IsChunked => null,
        SkipStep => Reasons.SkipInChunks(),
        OrderByStep => Reasons.OrderInChunks(),
        GroupByStep or DistinctStep or CountByStep or DistinctByStep => Reasons.GroupsInChunks(),
        PartitionStep => Reasons.PartitionInChunks(),
        _ => null,
    };
}
