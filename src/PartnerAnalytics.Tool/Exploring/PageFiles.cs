using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;

namespace PartnerAnalytics.Tool.Exploring;

/// <summary>The files of the page, which the tool contains. They say nothing of services or queries, so they need no key.</summary>
internal static class PageFiles
{
    private const string ResourcePrefix = "page/";

    /// <summary>Stands in the page for the nonce of the response.</summary>
    private const string NoncePlace = "{nonce}";

    private static readonly FrozenDictionary<string, (string File, string Type)> Files = new Dictionary<string, (string, string)>
    {
        ["/"] = ("index.html", "text/html; charset=utf-8"),
        ["/app.js"] = ("app.js", "text/javascript; charset=utf-8"),
        ["/app.css"] = ("app.css", "text/css; charset=utf-8"),
        ["/licenses.txt"] = ("licenses.txt", "text/plain; charset=utf-8"),
        ["/icon.svg"] = ("icon.svg", "image/svg+xml"),
    }.ToFrozenDictionary();

    /// <summary>Responds with a file, if there is one of this path.</summary>
    /// <param name="context">The request.</param>
    /// <param name="nonce">What the page marks the styles of its editor with.</param>
    public static async Task<bool> TryRespondAsync(HttpContext context, string nonce)
    {
        if (!Files.TryGetValue(context.Request.Path.Value ?? "", out var file))
        {
            return false;
        }

        var content = Read(file.File).Replace(NoncePlace, nonce, StringComparison.Ordinal);
        context.Response.ContentType = file.Type;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.WriteAsync(content, context.RequestAborted);
        }

        return true;
    }

    private static string Read(string file)
    {
        using var stream = typeof(PageFiles).Assembly.GetManifestResourceStream(ResourcePrefix + file)
            ?? throw new InvalidOperationException($"The tool lacks the file '{file}' of its page.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
