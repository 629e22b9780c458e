using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PartnerAnalytics.Emulator.Http;

/// <summary>The target of a request as it stood in the request line.</summary>
internal static class RawTarget
{
    /// <summary>Path and query.</summary>
    public static string Of(HttpContext context) => context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

    /// <summary>The query with its question mark, or nothing.</summary>
    public static string QueryOf(HttpContext context)
    {
        var target = Of(context);
        var mark = target.IndexOf('?');
        return mark < 0 ? "" : target[mark..];
    }
}
