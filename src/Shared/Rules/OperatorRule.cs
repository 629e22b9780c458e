using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>PAL1002: which operators have a counterpart in the service's request.</summary>
internal static class OperatorRule
{
    public static void Check(Step step, RuleContext context)
    {
        switch (step)
        {
            case UnsupportedStep { Operator: var name, Remedy: var remedy }:
                Refuse(name, remedy ?? Remedies.For(name, context.Resource), context);
                break;
            case DistinctStep when context.Element is RowNode && !context.IsLate:
                Refuse("Distinct over whole rows", Remedies.DistinctFields(context.Resource), context);
                break;
            case ReverseStep { PutsBack: false, Operator: var name } when !context.MayBeOrdered && !context.IsPaged:
                Refuse(name, Remedies.OrderFirst(name, context.Element, context.Resource), context);
                break;
            case ProcessedDateStep when !context.Resource.HasProcessedDate:
                Refuse("WithProcessedDate", Remedies.NewestData(context.Resource), context);
                break;
            default:
                break;
        }
    }

    private static void Refuse(string operatorName, string remedy, RuleContext context) =>
        context.Refuse(RuleIds.OperatorNotTranslated, Reasons.OperatorNotTranslated(operatorName, remedy));
}
