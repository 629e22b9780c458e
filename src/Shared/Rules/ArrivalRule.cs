using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>
/// PAL1002: what may follow an operator that runs on the elements as they arrive. The service sees none of what that gives.
/// </summary>
internal static class ArrivalRule
{
    public static void Check(Step step, RuleContext context)
    {
        if (context.Arrivals.Count > 0)
        {
            CheckAfter(step, context);
        }
    }

    private static void CheckAfter(Step step, RuleContext context)
    {
        // What an operator is made of is refused as a whole.
        var isRefused = context.Refusals.Any(
            refusal => refusal.SourceId == context.SourceId && refusal.RuleId == RuleIds.OperatorNotTranslated);
        if (!isRefused && context.Arrivals.FirstOrDefault(arrival => !Allows(arrival, step)) is { } before && NameOf(step) is { } name)
        {
            context.Refuse(RuleIds.OperatorNotTranslated, Reasons.AfterArrival(name, before.Name, MayComeBefore(step)));
        }
    }

    /// <summary>Why the elements cannot be counted without fetching them; null where they can.</summary>
    public static Refusal? RefusalOfCount(RuleContext context) =>
        context.Arrivals.FirstOrDefault(arrival => arrival.Operator == "Join") is { } join
            ? new Refusal(
                RuleIds.OperatorNotTranslated, Reasons.AfterArrival("Count", join.Name, mayComeBefore: false), join.SourceId)
            : null;

    /// <summary>Why a page of the elements cannot be read alone; null where it can.</summary>
    public static Refusal? RefusalOfPages(RuleContext context) => context.Arrivals.FirstOrDefault() is { } arrival
        ? new Refusal(RuleIds.OperatorNotTranslated, Reasons.PagesOfArrival(arrival.Name), arrival.SourceId)
        : null;

    private static bool Allows(ArrivalStep arrival, Step step) => step switch
    {
        SelectStep or ArrivalStep or PageSizeStep or ChunkStep or ProcessedDateStep or ParameterStep or UnsupportedStep => true,
        TakeStep { Terminal: var terminal } => (arrival.Operator, KnownMethods.Synchronous(terminal ?? "")) switch
        {
            ("Select" or "Index", _) => true,
            ("DefaultIfEmpty", "First" or "FirstOrDefault" or "Single" or "SingleOrDefault") => true,
            ("Chunk", "Any") => true,
            _ => false,
        },
        _ => false,
    };

    private static bool MayComeBefore(Step step) => step is not (
        WhereStep { Terminal: not null } or TakeStep { Terminal: not null } or SkipStep { Terminal: not null }
        or OrderByStep { IsExtreme: true } or ReverseStep { Operator: not "Reverse" });

    private static string? NameOf(Step step) => step switch
    {
        WhereStep where => where.Terminal ?? "Where",
        GroupByStep group => group.Operator,
        CountByStep => "CountBy",
        DistinctByStep distinct => distinct.Operator,
        DistinctStep => "Distinct",
        OrderByStep order => order.Operator,
        ReverseStep reverse => reverse.Operator,
        TakeStep take => take.Terminal ?? "Take",
        SkipStep skip => skip.Terminal ?? "Skip",
        RawFilterStep => "WhereRaw",
        PartitionStep => "PartitionBy",
        _ => null,
    };
}
