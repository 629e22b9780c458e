namespace PartnerAnalytics.Linq.Shared.Messages;

/// <content>Conditions that the service takes as parameters.</content>
internal static partial class Reasons
{
    public static string ConditionMissing(AnalyticsFieldInfo field, bool hasFirstDay, bool hasLastDay) => field.Condition switch
    {
        FieldCondition.Days when hasFirstDay =>
            $"The query says no last day, and the service would take today. Add && x.{field.Name} < until to its Where.",
        FieldCondition.Days when hasLastDay =>
            $"The query says no first day, and the service would take today. Add && x.{field.Name} >= from to its Where.",
        FieldCondition.Days => "The query says no days, and the service would take today. "
            + $"Write Where(x => x.{field.Name} >= from && x.{field.Name} < until), both at midnight UTC.",
        _ => $"The service requires '{field.WireName}'. Write Where(x => x.{field.Name} == value).",
    };

    public static string ParameterElsewhere(AnalyticsFieldInfo field) => field.Condition == FieldCondition.Days
        ? $"The service takes one first and one last day for a whole request, so conditions on '{field.WireName}' are its bounds, joined "
            + $"to all others with &&. Write Where(x => x.{field.Name} >= from && x.{field.Name} < until), and apply anything else to the "
            + "rows that arrive."
        : $"The service takes one '{field.WireName}' for a whole request, so a condition on it is x.{field.Name} == value, joined to all "
            + "others with &&. Make a query for each value.";

    public static string TwoValues(AnalyticsFieldInfo field) =>
        $"The query asks for two values of '{field.WireName}', which the service takes once, and no row has both. "
        + "Make a query for each value.";

    public static string InsideOfDay(AnalyticsFieldInfo field, string op) =>
        $"The service takes whole days, and the value that '{field.WireName}' is compared with by '{op}' lies inside of one. "
        + $"Write x.{field.Name} >= from && x.{field.Name} < until with days at midnight UTC.";
}
