using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Analyzers.HandwrittenUrls;

/// <summary>Turns <c>orderby</c> into <c>OrderBy</c> and <c>ThenBy</c>.</summary>
internal static class OrderingTranslator
{
    /// <summary>The calls; null where the service, or a query, has no such order.</summary>
    public static IReadOnlyList<string>? Translate(UrlScope scope, string orderBy, GroupingTranslator? grouping)
    {
        var calls = new List<string>();
        var fields = new HashSet<AnalyticsFieldInfo>();
        foreach (var entry in orderBy.Split(','))
        {
            var words = entry.Split([' '], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length is not (1 or 2)
                || scope.Resource.FindField(words[0]) is not { Sortable: true } field
                || !fields.Add(field)
                || (words.Length == 2 && words[1] is not (RequestGrammar.Ascending or RequestGrammar.Descending)))
            {
                return null;
            }

            if ((grouping is null ? $"{scope.RowName}.{field.Name}" : grouping.ToOrderKey(field)) is not { } key)
            {
                return null;
            }

            var name = (calls.Count == 0 ? "OrderBy" : "ThenBy")
                + (words.Length == 2 && words[1] == RequestGrammar.Descending ? "Descending" : "");
            calls.Add($".{name}({(grouping is null ? scope.RowName : scope.GroupName)} => {key})");
        }

        return calls;
    }
}
