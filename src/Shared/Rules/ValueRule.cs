using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>PAL1010: values that have no place in a request.</summary>
internal static class ValueRule
{
    public static Refusal? Check(ConstantNode constant) => constant.Value switch
    {
        string text when HasLoneSurrogate(text) => new Refusal(RuleIds.ValueNotSendable, Reasons.LoneSurrogate(), constant.SourceId),
        double number when double.IsNaN(number) || double.IsInfinity(number) =>
            new Refusal(RuleIds.ValueNotSendable, Reasons.NotANumber(), constant.SourceId),
        _ => null,
    };

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
