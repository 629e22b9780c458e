using Microsoft.AspNetCore.Http;

namespace PartnerAnalytics.Emulator.Serving;

/// <summary>Serves <c>/</c>, where a person arrives who opens the emulator in a browser: says what this is, and where to look at its rows.
/// It needs no token, and has none in it.</summary>
internal static class WelcomePage
{
    public static bool IsFor(HttpRequest request) =>
        request.Path == "/" && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method));

    public static Task RespondAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.WriteAsync(
                Write($"http://{context.Connection.LocalIpAddress}:{context.Connection.LocalPort}/"), context.RequestAborted);
    }

    private static string Write(string endpoint) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>Partner analytics, emulated</title>
        </head>
        <body>
          <h1>Partner analytics, emulated</h1>
          <p>This is an emulator of the analytics of Microsoft Partner Center, at <code>{endpoint}partner/v1/analytics/</code>, and of the
          Microsoft Store, at <code>{endpoint}v1.0/my/analytics/</code>. It responds to programs that bring its token.</p>
          <p>To look at its rows, write queries and draw charts, open the explorer. The token is what the emulator was started with.</p>
          <pre>partner-analytics explore --endpoint {endpoint} --token &lt;token&gt;</pre>
          <p>Without options, <code>partner-analytics explore</code> starts an emulator of its own.</p>
        </body>
        </html>
        """;
}
