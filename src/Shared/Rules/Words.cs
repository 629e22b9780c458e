using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>The service's words for our enumerations.</summary>
internal static class Words
{
    public static string Of(DateLevel level) => level switch
    {
        DateLevel.Day => "day",
        DateLevel.Week => "week",
        _ => "month",
    };
}
