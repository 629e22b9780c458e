using System.Collections.Immutable;
using PartnerAnalytics.Linq.Analyzers.Reading;
using PartnerAnalytics.Linq.Shared;

namespace PartnerAnalytics.Linq.Analyzers;

/// <summary>Gives the paging of a query to the rules that also judge it at run time.</summary>
internal static class PagingRules
{
    /// <summary>The refusals of a query, each with the index of its step as source.</summary>
    public static IEnumerable<Refusal> Check(ImmutableArray<QueryStep> steps)
    {
        var paging = new List<PagingOperation>();
        var hasPageSize = false;
        foreach (var (step, _) in steps)
        {
            switch (step)
            {
                case TakeStep take:
                    paging.Add(new PagingOperation(true, take.Count, take.SourceId));
                    break;
                case SkipStep skip:
                    paging.Add(new PagingOperation(false, skip.Count, skip.SourceId));
                    break;
                case PageSizeStep page:
                    hasPageSize = true;
                    if (TopRule.CheckPageSize(page.Size, page.SourceId) is { } tooLarge)
                    {
                        yield return tooLarge;
                    }

                    break;
            }
        }

        if (TopRule.CheckTop(Paging.Fold(paging, values: null), hasPageSize) is { } refusal)
        {
            yield return refusal;
        }
    }
}
